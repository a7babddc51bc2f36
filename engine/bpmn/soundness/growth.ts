import type { Node } from '../node.ts';
import { type Component, components } from './cycles.ts';
import type { Exploration, Growth } from './explore.ts';
import { type Finding, mostTold } from './finding.ts';
import { elementThatForks } from './forks.ts';
import { type NetNode, outputsOf } from './net.ts';
import { pathTo, visitsTo } from './path.ts';
import { wayBetween } from './shortest-way.ts';
import type { WaysThere } from './way-there.ts';

/** Loops that make ever more tokens: certain where nothing ends them, suspicious where each round only sends one away. */
export function growthsOf(exploration: Exploration, nodes: Iterable<NetNode>): readonly Finding[] {
  const found = new Map<Node, Finding>();
  const cycles = components(nodes, followersOf).filter((component) => component.isCycle);
  for (const growth of exploration.growths.slice(0, mostTold)) {
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
      path: pathTo(exploration, growth.at), elements: (cycle?.members ?? []).map((node) => node.element.id),
    });
  }
  return [...found.values()];
}

/**
 * Loops that in each round send a token away which never comes back to them: where nothing out there waits, a search in one order
 * sees each of them end before the next is sent.
 */
export function spawnsOf(there: WaysThere, scope: Node, nodes: Iterable<NetNode>, live: ReadonlySet<string>): readonly Finding[] {
  const cycles = components(nodes, followersOf).filter((component) => component.isCycle && !isFed(component));
  return cycles.slice(0, mostTold).flatMap(({ members }) => {
    const inside = new Set(members);
    const fork = members.find((node) => live.has(node.element.id) && node.options.some((option) => !option.beside
      && option.outputs.some((place) => inside.has(place.target)) && option.outputs.some((place) => !inside.has(place.target))));
    if (!fork) return [];
    const element = elementThatForks(fork);
    const canEnd = hasExit(inside);
    return [{
      severity: canEnd ? 'warning' : 'error', code: canEnd ? 'soundness.spawns' : 'soundness.unbounded', element, section: '13.4.1', elements: members.map((node) => node.element.id),
      path: [...there.to(scope, element), ...wayBetween(element, element, new Set(scope.content?.nodes))],
    } as const];
  });
}

/** Whether a join in the loop needs tokens from outside, so that the loop goes round only as often as they come. */
function isFed({ members }: Component<NetNode>): boolean {
  const inside = new Set(members);
  return members.some((node) => node.join !== 'any' && [...node.inputs].some(({ source }) => !source || !inside.has(source)));
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
