import type { Flow, Node } from '../node.ts';
import { contradictsItself } from './contradiction.ts';
import type { Exploration } from './explore.ts';
import { type Finding, mostTold } from './finding.ts';
import type { NetNode } from './net.ts';
import { pathTo } from './path.ts';
import { endsAllAtOnce, reachableFrom } from './ways.ts';

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
  const causes = firstsAmong([...at.keys()].slice(0, mostTold));
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
    if (at.inputs.size > 1) return at;
    seen.add(at);
    at = [...at.inputs][0]?.source;
  }
  return undefined;
}

/** Elements whose tokens are not doubled already by another one before them. */
function firstsAmong(elements: readonly Node[]): readonly Node[] {
  const after = new Map(elements.map((element) => [element, reachableFrom([element])]));
  const leads = (from: Node, to: Node): boolean => after.get(from)?.has(to) ?? false;
  return elements.filter((element) => !elements.some((other) => other !== element && leads(other, element) && !leads(element, other)));
}
