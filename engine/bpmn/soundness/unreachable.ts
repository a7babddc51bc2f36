import type { Node } from '../node.ts';
import { isInFlow } from './build-net.ts';
import { type Finding, mostTold } from './finding.ts';
import type { WaysThere } from './way-there.ts';
import { nextOf, reachableFrom } from './ways.ts';

/**
 * Elements that never come alive, told at the first of each row of them. What lies behind a join that never opens is
 * left out: the join is what is wrong.
 */
export function unreachableIn(there: WaysThere, scope: Node, live: ReadonlySet<string>, explained: readonly Node[]): readonly Finding[] {
  // What an event on a compensation handler leads to comes alive only while something is undone.
  const whileUndoing = (scope.content?.nodes ?? []).filter((node) => node.attachedTo?.isForCompensation);
  const behind = reachableFrom([...explained, ...whileUndoing]);
  const dead = new Set((scope.content?.nodes ?? []).filter((node) => isInFlow(node) && !live.has(node.id) && !behind.has(node)));
  const told = new Set<Node>();
  const findings: Finding[] = [];
  const before = (node: Node): readonly Node[] => [...node.incoming.map(({ source }) => source), ...(node.attachedTo ? [node.attachedTo] : [])];
  const firsts = [...dead].filter((node) => !before(node).some((one) => dead.has(one)));
  for (const first of [...firsts, ...dead]) {
    if (told.has(first)) continue;
    if (findings.length >= mostTold) break;
    const row = [...reachableFrom([first], (node) => nextOf(node).filter((next) => dead.has(next) && !told.has(next)))];
    for (const node of row) told.add(node);
    findings.push({
      severity: 'warning', code: row.length > 1 ? 'soundness.deadRow' : 'soundness.dead', element: first, section: '13.2',
      path: [...there.to(scope, first), first.id], elements: row.map((node) => node.id), params: { count: row.length - 1 },
    });
  }
  return findings;
}
