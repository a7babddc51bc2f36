import type { MessageTrigger, Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Refusal } from '../../result.ts';
import type { Letter, Wait } from '../state.ts';
import { keysBrought, noteKeys } from './correlation.ts';
import { gatewayBefore } from './pass-gateway.ts';
import type { Run } from './run.ts';
import { enter } from './scopes.ts';
import { endWait, openWait } from './subscriptions.ts';

/**
 * A message has begun a process: it begins its conversations too. Where another message of the process could begin the same
 * conversation, it comes to this instance from now on instead of beginning one (BPMN 13.1): the instance waits for it. Refused
 * where nothing says by which keys: the instance would take the messages of others, or none for ever.
 */
export function beginConversations(run: Run, processId: string, start: Node, letter: Letter, definition: number | undefined): Refusal | undefined {
  const keys = start.triggers.flatMap((trigger, index) =>
    (trigger.type === 'message' && trigger.keys && (definition === undefined || definition < 0 || index === definition) ? trigger.keys : []));
  noteKeys(run, processId, keys, keysBrought(run, keys, letter));
  const begun = run.draft.instance(processId).keys ?? {};
  const known = keys.filter(({ id, inProcess }) => inProcess || begun[id] !== undefined);
  const others = beginningsBeside(run, start, new Set((known.length > 0 ? known : keys).map(({ id }) => id)));
  if (known.length > 0) waitForOthers(run, processId, others);
  else if (others.length > 0) return { code: 'bpmn.noCorrelationKey', elementId: start.id, params: { expression: keys.map(({ inMessage }) => inMessage.source).join('; ') } };
  return undefined;
}

/** What can begin the same conversations again: nothing where it is only one thing that can. */
function beginningsBeside(run: Run, start: Node, keys: ReadonlySet<string>): readonly { readonly node: Node; readonly definition: number }[] {
  const beginnings = run.draft.graph.instantiating.filter((node) => node.scope === start.scope && keyed(node, keys).length > 0);
  if (beginnings.every((node) => groupOf(node) === groupOf(start))) return [];
  return beginnings.filter((node) => groupOf(node) !== groupOf(start) || !happensOnce(node))
    .flatMap((node) => keyed(node, keys).map((definition) => ({ node, definition })));
}

function waitForOthers(run: Run, processId: string, others: ReturnType<typeof beginningsBeside>): void {
  for (const { node, definition } of others) {
    const failure = openWait(run, node, definition, processId);
    if (failure) return run.raise(node, processId, 'work', failure);
  }
}

/** Which definitions of an element take messages of the conversations. */
function keyed(node: Node, keys: ReadonlySet<string>): readonly number[] {
  return node.triggers.flatMap((trigger, index) => (trigger.type === 'message' && isKeyed(trigger, keys) ? [index] : []));
}

function isKeyed(trigger: MessageTrigger, keys: ReadonlySet<string>): boolean {
  return trigger.keys?.some(({ id }) => keys.has(id)) ?? false;
}

/** Whether a wait is for a further beginning of a process that runs. */
export function isBeginning(run: Run, wait: Wait): boolean {
  return run.draft.element(wait.elementId).scope === run.draft.node(wait.instanceId);
}

/** A further beginning of a process has come: a token sets out from it. */
export function beginAgain(run: Run, wait: Wait, results: Variables | undefined): void {
  const node = run.draft.element(wait.elementId);
  if (happensOnce(node)) {
    const group = groupOf(node);
    for (const other of run.relations.waitsFor('message')) {
      if (other.instanceId === wait.instanceId && groupOf(run.draft.element(other.elementId)) === group) {
        endWait(run, other.id, other.id === wait.id ? 'answered' : 'withdrawn');
      }
    }
  }
  run.later(wait.instanceId, () => enter(run, { node, results, happened: true, definition: wait.definition ?? 0 }, wait.instanceId));
}

/** The events of one gateway are one beginning. */
function groupOf(node: Node): Node {
  return gatewayBefore(node) ?? node;
}

/** A gateway, and several events that are needed together, are decided once; a start event can happen again. */
function happensOnce(node: Node): boolean {
  return groupOf(node) !== node || node.parallelMultiple;
}
