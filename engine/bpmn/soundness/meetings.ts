import type { Flow, Node } from '../node.ts';
import { dependsOnData } from './data-dependence.ts';
import type { Exploration } from './explore.ts';
import { type Finding, mostTold } from './finding.ts';
import { elementThatForks } from './forks.ts';
import type { NetNode } from './net.ts';
import { pathTo, visitsTo } from './path.ts';
import { endsAllAtOnce, nextOf, onlyEnds, reachableFrom } from './ways.ts';

/**
 * Places where tokens of parallel branches meet and are let through one by one, so that everything after is done several
 * times. At an exclusive gateway that contradicts the drawing; elsewhere BPMN allows it, and few mean it.
 */
export function meetingsOf(exploration: Exploration, isUsual: boolean, flowOf: (id: string) => Flow | undefined): readonly Finding[] {
  const at = new Map<Node, number>();
  for (const meeting of exploration.meetings) {
    const merge = mergeBefore(meeting.node);
    if (merge && !at.has(merge.element) && meetAt(exploration, merge, meeting.at)) at.set(merge.element, meeting.at);
  }
  const causes = firstsAmong([...at.keys()].slice(0, mostTold));
  return causes.flatMap((element): readonly Finding[] => {
    if (element.kind === 'end' || endsAllAtOnce(element)) return [];
    const visit = at.get(element) ?? 0;
    const isClear = isUsual && element.kind === 'exclusive';
    const isCertain = isClear && !onlyEnds(element) && !dependsOnData(exploration, visit, flowOf);
    const path = pathTo(exploration, visit);
    return [{
      severity: isCertain ? 'error' : 'warning', code: isClear ? 'soundness.lackOfSynchronisation' : 'soundness.multiplied',
      element, section: isClear ? '13.4.2' : '13.3.1', path, elements: forksBefore(exploration, visit).map(({ id }) => id),
    }];
  });
}

/** The node at which several ways come together, upstream of a place with two tokens; undefined where there is none. */
function mergeBefore(node: NetNode): NetNode | undefined {
  const seen = new Set<NetNode>();
  for (let at: NetNode | undefined = node; at && !seen.has(at);) {
    if (at.inputs.size > 1) return at;
    seen.add(at);
    at = [...at.inputs][0]?.source;
  }
  return undefined;
}

/**
 * Whether tokens that are found together after a merge met there: where a loop leads back to it, they may as well have passed it
 * one round after the other, which is no harm.
 */
function meetAt(exploration: Exploration, merge: NetNode, at: number): boolean {
  const next = nextOf(merge.element);
  if (!reachableFrom(next).has(merge.element)) return true;
  return visitsTo(exploration, at).some(({ marking }) => marking.filter((number) => exploration.arena.place(number).target === merge).length > 1);
}

/** Elements whose tokens are not doubled already by another one before them. */
function firstsAmong(elements: readonly Node[]): readonly Node[] {
  const after = new Map(elements.map((element) => [element, reachableFrom([element])]));
  const leads = (from: Node, to: Node): boolean => after.get(from)?.has(to) ?? false;
  return elements.filter((element) => !elements.some((other) => other !== element && leads(other, element) && !leads(element, other)));
}

/** Where the tokens of a state parted last. */
function forksBefore(exploration: Exploration, at: number): readonly Node[] {
  const fork = visitsTo(exploration, at).findLast(({ move }) => move && (move.node.options[move.option]?.outputs.length ?? 0) > move.consumed.length);
  return fork?.move ? [elementThatForks(fork.move.node)] : [];
}
