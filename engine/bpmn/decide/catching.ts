import type { Node, Trigger } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import { complete, create, terminate, terminateChildren } from './activity.ts';
import { closeTurns } from './ad-hoc-turns.ts';
import type { Run } from './run.ts';
import { beginContent } from './scopes.ts';
import { endWait } from './subscriptions.ts';

/** An event that catches something thrown inside a scope, and the instance that it catches it for. */
export interface Catcher {
  readonly event: Node;
  /** The activity under a boundary event, or the scope of an event subprocess. */
  readonly instanceId: string;
}

/**
 * The nearest event around an instance that catches what it throws (BPMN 10.5.1, 10.5.7): event subprocesses of a scope
 * before the boundary events on it, then the scope outside. `rank` says how well a definition fits: 0 not at all, and at
 * one level the highest wins. What an event subprocess throws is for the outside of its scope.
 */
export function findCatcher(run: Run, fromId: string, rank: (trigger: Trigger) => number): Catcher | undefined {
  let id: string | undefined = fromId;
  let fromEventSubprocess = false;
  while (id !== undefined) {
    const instance = run.draft.instance(id);
    const node = run.draft.element(instance.elementId);
    const isBody = node.loop !== undefined && instance.loop === undefined;
    if (node.content && id !== fromId && !isBody && !fromEventSubprocess) {
      const starts = node.content.eventSubprocesses.flatMap((inner) => inner.content?.starts ?? []);
      const event = best(starts, rank);
      if (event) return { event, instanceId: id };
    }
    if (instance.loop === undefined) {
      const event = best(node.boundaries, rank);
      if (event) return { event, instanceId: id };
    }
    fromEventSubprocess = node.kind === 'eventSubprocess';
    id = instance.parentId;
  }
  return undefined;
}

function best(events: readonly Node[], rank: (trigger: Trigger) => number): Node | undefined {
  let found: Node | undefined;
  let highest = 0;
  for (const event of events) {
    for (const trigger of event.triggers) {
      const fit = rank(trigger);
      if (fit > highest) {
        highest = fit;
        found = event;
      }
    }
  }
  return found;
}

/** Lets a boundary event or the start of an event subprocess happen. */
export function catchWith(run: Run, { event, instanceId }: Catcher, results?: Variables): void {
  if (event.kind === 'boundary') happenAtBoundary(run, event, instanceId, results);
  else beginEventSubprocess(run, event, instanceId, results);
}

/** A boundary event happens: its activity ends where it interrupts, and a token leaves the event. */
function happenAtBoundary(run: Run, event: Node, hostId: string, results?: Variables): void {
  const { parentId } = run.draft.instance(hostId);
  if (parentId === undefined) throw new Error(`boundary event ${event.id} on a process`);
  if (event.interrupting) terminate(run, hostId);
  const id = create(run, event, parentId);
  complete(run, event, id, results);
}

/** An event subprocess begins inside its scope; one that interrupts ends everything else there first (BPMN 13.5.4). */
function beginEventSubprocess(run: Run, start: Node, scopeId: string, results?: Variables): void {
  const node = start.scope;
  if (!node) throw new Error(`start event ${start.id} without a subprocess`);
  if (start.interrupting) {
    for (const waitId of run.draft.instance(scopeId).waits ?? []) {
      const wait = run.draft.waits.get(waitId);
      if (wait && run.draft.element(wait.elementId).kind !== 'boundary') endWait(run, waitId, 'withdrawn');
    }
    terminateChildren(run, scopeId);
    closeTurns(run, scopeId);
  }
  const id = create(run, node, scopeId);
  run.later(id, () => beginContent(run, node, id, [{ node: start, results, happened: true }]));
}

