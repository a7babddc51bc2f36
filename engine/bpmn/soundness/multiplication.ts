import type { Flow, Node } from '../node.ts';
import { contradictsItself } from './contradiction.ts';
import { components } from './cycles.ts';
import type { Exploration, Growth } from './explore.ts';
import type { Finding } from './finding.ts';
import { type NetNode, outputsOf } from './net.ts';
import { pathTo, visitsTo } from './path.ts';
import { idsOn } from './trail.ts';
import { endsAllAtOnce, reachableFrom } from './ways.ts';

/** Loops that make ever more tokens: certain where nothing ends them, suspicious where each round only sends one away. */
export function growthsOf(exploration: Exploration, nodes: Iterable<NetNode>): readonly Finding[] {
  const found = new Map<Node, Finding>();
  const cycles = components(nodes, followersOf).filter((component) => component.isCycle);
  for (const growth of exploration.growths) {
    const fork = forkOf(exploration, growth, cycles.flatMap(({ members }) => members));
    const cycle = cycles.find(({ members }) => members.includes(fork));
    const onlySends = growth.before.every((node) => !cycles.some(({ members }) => members.includes(node)));
    const canEnd = cycle !== undefined && hasExit(new Set(cycle.members));
    const severity = onlySends && canEnd ? 'warning' : 'error';
    const element = elementThatForks(fork);
    const known = found.get(element);
    if (known && (known.severity === 'error' || severity === 'warning')) continue;
    found.set(element, {
      severity, code: severity === 'error' ? 'soundness.unbounded' : 'soundness.spawns', element, section: '13.4.1',
      path: pathTo(exploration, growth.at),
    });
  }
  return [...found.values()];
}

function followersOf(node: NetNode): readonly NetNode[] {
  return [...outputsOf(node)].map((place) => place.target);
}

function hasExit(members: ReadonlySet<NetNode>): boolean {
  return [...members].some((node) => node.options.some((option) => option.outputs.every((place) => !members.has(place.target))));
}

/** The node in the loop that put out more tokens than it took. */
function forkOf(exploration: Exploration, growth: Growth, cyclic: readonly NetNode[]): NetNode {
  const moves = visitsTo(exploration, growth.at).flatMap(({ move }) => move ?? []);
  const forks = moves.filter(({ node, option, consumed }) => (node.options[option]?.outputs.length ?? 0) > consumed.length);
  const fork = forks.findLast(({ node }) => cyclic.includes(node)) ?? forks.at(-1) ?? moves.at(-1);
  if (!fork) throw new Error('tokens grow without a move');
  return fork.node;
}

/** Of the elements that were drawn together in a node, the last one that several ways lead out of. */
function elementThatForks(node: NetNode): Node {
  const ids = idsOn(node.path);
  const drawnTogether = node.element.scope?.content?.nodes.filter((one) => one.outgoing.length > 1 && ids.includes(one.id)) ?? [];
  return drawnTogether.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).at(-1) ?? node.element;
}

/**
 * Places where tokens of parallel branches meet and are let through one by one, so that everything after is done several
 * times. At an exclusive gateway that contradicts the drawing; elsewhere BPMN allows it, and few mean it.
 */
export function meetingsOf(exploration: Exploration, isUsual: boolean, flowOf: (id: string) => Flow | undefined): readonly Finding[] {
  const at = new Map<Node, number>();
  for (const meeting of exploration.meetings) {
    const merge = mergeBefore(meeting.node);
    if (merge && !at.has(merge.element)) at.set(merge.element, meeting.at);
  }
  const causes = [...at.keys()].filter((element) => isFirst(element, [...at.keys()]));
  return causes.flatMap((element): readonly Finding[] => {
    if (element.kind === 'end' || endsAllAtOnce(element)) return [];
    const visit = at.get(element) ?? 0;
    const isClear = isUsual && element.kind === 'exclusive';
    const isCertain = isClear && !contradictsItself(exploration, visit, flowOf);
    const path = pathTo(exploration, visit);
    return [{
      severity: isCertain ? 'error' : 'warning', code: isClear ? 'soundness.lackOfSynchronisation' : 'soundness.multiplied',
      element, section: isClear ? '13.4.2' : '13.3.1', path,
    }];
  });
}

/** The node at which several ways come together, upstream of a place with two tokens; undefined where there is none. */
function mergeBefore(node: NetNode): NetNode | undefined {
  const seen = new Set<NetNode>();
  for (let at: NetNode | undefined = node; at && !seen.has(at);) {
    if (at.inputs.length > 1) return at;
    seen.add(at);
    at = at.inputs[0]?.source;
  }
  return undefined;
}

/** Whether an element's tokens are not doubled already by another one before it. */
function isFirst(element: Node, all: readonly Node[]): boolean {
  const after = reachableFrom([element]);
  return !all.some((other) => other !== element && reachableFrom([other]).has(element) && !after.has(other));
}
