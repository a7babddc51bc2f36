import type { ProcessGraph } from '../graph.ts';
import type { Node, Trigger } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import { nextOf, reachableFrom } from '../soundness/ways.ts';
import { wrongTimeOf } from './timers.ts';

/** What the compiled model shows to go wrong wherever it is reached. */
export interface Remark {
  readonly node: Node;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly section: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Times that are none, errors that nothing catches, processes that call each other without end. */
export function remarksOn(graph: ProcessGraph): readonly Remark[] {
  const remarks: Remark[] = [];
  const calls = callsIn(graph);
  const called = new Set([...calls.values()].flat());
  const endless = endlessCalls(graph);
  for (const node of graph.elements.values()) {
    const time = wrongTimeOf(node);
    if (time !== undefined) remarks.push({ node, severity: 'error', code: 'constraint.timeWrong', section: '10.5.5', params: { time } });
    const error = uncaughtErrorOf(node, called);
    if (error !== undefined) remarks.push({ node, severity: 'warning', code: 'constraint.errorUncaught', section: '10.5.7', params: { error } });
    if (endless.has(node)) remarks.push({ node, severity: 'error', code: 'constraint.callsItself', section: '10.3.6' });
  }
  return remarks;
}

/** Code of the error that an end event throws and nothing in its process catches, where nobody calls the process either. */
function uncaughtErrorOf(node: Node, called: ReadonlySet<Node>): string | undefined {
  const thrown = node.kind === 'end' ? node.triggers.find((trigger) => trigger.type === 'error') : undefined;
  if (thrown?.type !== 'error') return undefined;
  let scope = node.scope;
  for (let fromEventSubprocess = false; scope; scope = scope.scope) {
    const starts = fromEventSubprocess ? [] : scope.content?.eventSubprocesses.flatMap((inner) => inner.content?.starts ?? []) ?? [];
    const isOwn = scope.kind === 'eventSubprocess';
    if ([...(isOwn ? [] : starts), ...scope.boundaries].some((event) => event.triggers.some((trigger) => catches(trigger, thrown)))) return undefined;
    if (scope.kind === 'process' && called.has(scope)) return undefined;
    fromEventSubprocess = isOwn;
  }
  return thrown.code?.source ?? '';
}

function catches(trigger: Trigger, thrown: Extract<Trigger, { type: 'error' }>): boolean {
  if (trigger.type !== 'error') return false;
  if (!trigger.code || !thrown.code) return !trigger.code;
  const [own, other] = [constantValueOf(trigger.code), constantValueOf(thrown.code)];
  return own === undefined || other === undefined || own === other;
}

/** Processes of the file that each process calls. */
function callsIn(graph: ProcessGraph): ReadonlyMap<Node, readonly Node[]> {
  const calls = new Map<Node, Node[]>();
  for (const node of graph.elements.values()) {
    const called = calledBy(node, graph);
    const caller = called && processOf(node);
    if (called && caller) calls.set(caller, [...(calls.get(caller) ?? []), called]);
  }
  return calls;
}

function calledBy(node: Node, graph: ProcessGraph): Node | undefined {
  const key = node.call ? constantValueOf(node.call.processId) : undefined;
  return typeof key === 'string' ? graph.callable.get(key) : undefined;
}

/** Calls that lead round in a circle of processes none of which can end without a further call. */
function endlessCalls(graph: ProcessGraph): ReadonlySet<Node> {
  const trapped = new Set([...graph.elements.values()].filter((node) => node.kind === 'process'));
  const isTrappedCall = (node: Node): boolean => {
    const called = calledBy(node, graph);
    return called !== undefined && trapped.has(called);
  };
  for (let before = -1; before !== trapped.size;) {
    before = trapped.size;
    for (const process of trapped) if (canEndWithout(process, isTrappedCall)) trapped.delete(process);
  }
  return new Set([...graph.elements.values()].filter((node) => isTrappedCall(node) && trapped.has(processOf(node))));
}

/** Whether a process can end on a way that passes none of some elements. */
function canEndWithout(process: Node, isBarred: (node: Node) => boolean): boolean {
  const content = process.content?.nodes ?? [];
  const starts = content.filter((node) => node.incoming.length === 0 && node.kind !== 'boundary' && !isBarred(node));
  const reached = reachableFrom(starts, (node) => nextOf(node).filter((next) => !isBarred(next)));
  return content.length === 0 || [...reached].some((node) => nextOf(node).length === 0);
}

function processOf(node: Node): Node {
  let at = node;
  while (at.scope) at = at.scope;
  return at;
}
