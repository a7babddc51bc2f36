import type { ProcessGraph } from '../graph.ts';
import type { Node, Trigger } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import { components } from '../soundness/cycles.ts';
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
  const called = new Set([...graph.elements.values()].flatMap((node) => calledBy(node, graph) ?? []));
  const endless = endlessCalls(graph);
  const known = new Map<string, boolean>();
  for (const node of graph.elements.values()) {
    const time = wrongTimeOf(node);
    if (time !== undefined) remarks.push({ node, severity: 'error', code: 'constraint.timeWrong', section: '10.5.5', params: { time } });
    const thrown = node.kind === 'end' ? node.triggers.find((trigger) => trigger.type === 'error') : undefined;
    if (thrown?.type === 'error' && isUncaught(node, thrown, called, known)) {
      remarks.push({ node, severity: 'warning', code: 'constraint.errorUncaught', section: '10.5.6', params: { error: thrown.code?.source ?? '' } });
    }
    if (endless.has(node)) remarks.push({ node, severity: 'error', code: 'constraint.callsItself', section: '10.3.6' });
  }
  return remarks;
}

type ErrorTrigger = Extract<Trigger, { type: 'error' }>;

/** Whether nothing in its process catches an error that an end event throws, and nobody calls the process either. */
function isUncaught(node: Node, thrown: ErrorTrigger, called: ReadonlySet<Node>, known: Map<string, boolean>): boolean {
  const key = `${node.scope?.id ?? ''} ${thrown.code?.source ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const uncaught = !scopesAround(node).some((scope, index, all) => {
    const isBeside = scope.kind === 'eventSubprocess' || all[index - 1]?.kind === 'eventSubprocess';
    const starts = isBeside ? [] : scope.content?.eventSubprocesses.flatMap((inner) => inner.content?.starts ?? []) ?? [];
    return called.has(scope) || [...starts, ...scope.boundaries].some((event) => event.triggers.some((trigger) => catches(trigger, thrown)));
  });
  known.set(key, uncaught);
  return uncaught;
}

function scopesAround(node: Node): readonly Node[] {
  const scopes: Node[] = [];
  for (let at = node.scope; at; at = at.scope) scopes.push(at);
  return scopes;
}

function catches(trigger: Trigger, thrown: ErrorTrigger): boolean {
  if (trigger.type !== 'error') return false;
  if (!trigger.code || !thrown.code) return !trigger.code;
  const [own, other] = [constantValueOf(trigger.code), constantValueOf(thrown.code)];
  return own === undefined || other === undefined || own === other;
}

function calledBy(node: Node, graph: ProcessGraph): Node | undefined {
  const key = node.call ? constantValueOf(node.call.processId) : undefined;
  return typeof key === 'string' ? graph.callable.get(key) : undefined;
}

/** Calls that lead round in a circle of processes none of which can end without a further call. */
function endlessCalls(graph: ProcessGraph): ReadonlySet<Node> {
  const calls = [...graph.elements.values()].flatMap((node) => {
    const called = calledBy(node, graph);
    return called ? [{ node, called, caller: processOf(node) }] : [];
  });
  const byCaller = Map.groupBy(calls, ({ caller }) => caller);
  const circles = components(byCaller.keys(), (process) => (byCaller.get(process) ?? []).map(({ called }) => called))
    .filter(({ isCycle }) => isCycle);
  const calledAt = new Map(calls.map(({ node, called }) => [node, called]));
  return new Set(circles.flatMap(({ members }) => {
    const trapped = new Set(members);
    const isTrapped = (node: Node): boolean => trapped.has(calledAt.get(node) ?? node);
    for (let before = -1; before !== trapped.size;) {
      before = trapped.size;
      for (const process of trapped) if (canEndWithout(process, isTrapped)) trapped.delete(process);
    }
    return calls.filter(({ called, caller }) => trapped.has(called) && trapped.has(caller)).map(({ node }) => node);
  }));
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
