import type { Node } from '../node.ts';
import { isAutomatic } from './automatic.ts';
import { constantOf } from './constant-condition.ts';
import { components } from './cycles.ts';
import { type Finding, mostTold } from './finding.ts';
import { wayBetween } from './shortest-way.ts';
import type { WaysThere } from './way-there.ts';
import { endsScope, nextOf, predecessorsOf, waysFrom } from './ways.ts';

/**
 * Loops that nothing can stop, and loops that the process can never leave, among the elements that can come alive; not those that
 * would be left but for something that is `explained` by another finding.
 */
export function endlessLoopsOf(scope: Node, live: ReadonlySet<string>, explained: readonly Node[], there: WaysThere): readonly Finding[] {
  const nodes = (scope.content?.nodes ?? []).filter((node) => live.has(node.id));
  const trapped = trappedIn(nodes);
  const endless = [
    ...cyclesOf(nodes.filter((node) => trapped.has(node))).map((cycle) => findingAt(there, scope, cycle, 'error', 'soundness.endless')),
    ...nodes.filter(repeatsForEver).map((node): Finding => ({
      severity: 'error', code: 'soundness.endless', element: node, section: '13.3.6', path: [...there.to(scope, node), node.id],
    })),
  ];
  const idle = cyclesOf(nodes.filter((node) => isAutomatic(node) && changesNothing(node) && !trapped.has(node)))
    .map((cycle) => findingAt(there, scope, cycle, 'warning', 'soundness.loopChangesNothing'));
  return [...endless, ...idle, ...withoutEnd(there, scope, nodes, trapped, explained)];
}

/** Automatic elements from which a token can never get away: whatever is chosen, one of the next is trapped as well. */
function trappedIn(nodes: readonly Node[]): ReadonlySet<Node> {
  const trapped = new Set(nodes.filter((node) => isAutomatic(node) && !(node.kind === 'parallel' && node.joins)));
  const waysOf = new Map([...trapped].map((node) => [node, waysFrom(node)]));
  const before = predecessorsOf(trapped);
  const queue = new Set(trapped);
  for (const node of queue) {
    queue.delete(node);
    const isTrapped = waysOf.get(node)?.every((targets) => targets.some((target) => trapped.has(target)) && !targets.some(endsScope));
    if (isTrapped || !trapped.delete(node)) continue;
    for (const source of before.get(node) ?? []) queue.add(source);
  }
  return trapped;
}

function changesNothing(node: Node): boolean {
  if (node.outputs.length + node.dataOutputs.length > 0) return false;
  if (node.loop?.type === 'multi' && node.loop.outputCollection !== undefined) return false;
  if (node.content) return node.content.nodes.every(changesNothing);
  if (node.kind === 'throw' || node.kind === 'send') return node.triggers.every((trigger) => trigger.type === 'link');
  return node.kind !== 'script' && node.kind !== 'decision' && !(node.kind === 'parallel' && node.joins);
}

/** A standard loop over automatic work whose condition is always true, without a maximum. */
function repeatsForEver(node: Node): boolean {
  if (node.loop?.type !== 'standard' || node.loop.maximum !== undefined || !isAutomatic(node) || !node.loop.condition) return false;
  return constantOf(node.loop.condition) === true;
}

function cyclesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const inside = new Set(nodes);
  return components(nodes, (node) => nextOf(node).filter((next) => inside.has(next)))
    .filter(({ isCycle }) => isCycle).slice(0, mostTold).map(({ members }) => members);
}

function findingAt(there: WaysThere, scope: Node, cycle: readonly Node[], severity: Finding['severity'], code: string): Finding {
  const members = new Set(cycle);
  const entry = cycle.find((node) => node.incoming.some(({ source }) => !members.has(source))) ?? cycle[0];
  if (!entry) throw new Error('a loop of nothing');
  const round = wayBetween(entry, entry, members);
  return {
    severity, code, element: entry, section: '13.4.2',
    path: [...there.to(scope, entry), ...round], elements: cycle.map((node) => node.id),
  };
}

/** Elements from which some choice brings every token to an end; an event that does not interrupt leaves its activity's own token where it is. */
function endingFrom(ends: readonly Node[], nodes: readonly Node[]): ReadonlySet<Node> {
  const before = predecessorsOf(nodes);
  const waysOf = new Map(nodes.map((node) => [node, ownWaysFrom(node)]));
  const ending = new Set(ends);
  for (const node of ending) {
    for (const source of before.get(node) ?? []) {
      if (waysOf.get(source)?.some((targets) => targets.every((target) => ending.has(target)))) ending.add(source);
    }
  }
  return ending;
}

function ownWaysFrom(node: Node): readonly (readonly Node[])[] {
  const interruptions = node.boundaries.filter((event) => event.interrupting).map((event) => [event]);
  if (node.kind === 'eventGateway' && !node.parallelEvents) return [...node.outgoing.map(({ target }) => [target]), ...interruptions];
  return [...(node.outgoing.length === 0 ? [ownNextOf(node)] : waysFrom(node)), ...interruptions];
}

/** What follows an element, apart from the events on it. */
function ownNextOf(node: Node): readonly Node[] {
  return nextOf(node).filter((next) => next.attachedTo !== node);
}

/** Elements that no end can be reached from, where nothing else ends their scope either. */
function withoutEnd(
  there: WaysThere, scope: Node, nodes: readonly Node[], trapped: ReadonlySet<Node>, explained: readonly Node[],
): readonly Finding[] {
  const canBeEnded = nodes.some(endsScope) || scope.content?.eventSubprocesses.some((inner) => inner.content?.starts.some((start) => start.interrupting))
    || scope.boundaries.some((boundary) => boundary.interrupting);
  if (canBeEnded || scope.kind === 'adHoc') return [];
  const ends = nodes.filter((node) => ownNextOf(node).length === 0);
  // A join that never opens is told of where it is.
  const closed = (scope.content?.nodes ?? []).filter((node) => node.joins && !nodes.includes(node));
  const canEnd = endingFrom([...ends, ...explained, ...trapped, ...closed], nodes);
  const lost = nodes.filter((node) => !canEnd.has(node));
  return cyclesOf(lost).filter((cycle) => !cycle.some((node) => trapped.has(node)))
    .map((cycle) => findingAt(there, scope, cycle, 'warning', 'soundness.neverEnds'));
}
