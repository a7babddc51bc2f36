import type { Flow, Node } from '../node.ts';
import { dependsOnData } from './data-dependence.ts';
import type { Exploration } from './explore.ts';
import { type Finding, mostTold } from './finding.ts';
import type { NetNode } from './net.ts';
import { pathTo, visitsTo } from './path.ts';
import { idsOn } from './trail.ts';
import { nameOf } from './ways.ts';

/**
 * Joins at which tokens wait for ever: a branch that they need cannot come (a deadlock), or they went on already and a
 * surplus token is left behind, so that the scope cannot end.
 */
export function deadEndsOf(exploration: Exploration, flowOf: (id: string) => Flow | undefined): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const at of exploration.stuck.slice(0, 10 * mostTold)) {
    const marking = new Set(exploration.visits[at]?.marking);
    const [join] = exploration.arena.targetsOf(marking);
    if (!join) continue;
    const wentOn = visitsTo(exploration, at).some(({ move }) => move?.node === join);
    const code = join.join === 'quantity' ? 'soundness.tooFew' : wentOn ? 'soundness.leftBehind' : 'soundness.deadlock';
    const key = `${code} ${join.element.id}`;
    if (found.get(key)?.severity === 'error') continue;
    const missing = join.join === 'quantity' ? [] : missingAt(exploration, join, marking, flowOf);
    const severity = dependsOnData(exploration, at, flowOf) || missing.some(isThrownInside) ? 'warning' : 'error';
    if (severity === 'warning' && found.has(key)) continue;
    found.set(key, {
      severity, code, element: join.element, section: sectionOf(join), path: pathTo(exploration, at),
      elements: [...exploration.arena.targetsOf(marking).map(({ element }) => element), ...missing].map(({ id }) => id),
      params: join.join === 'quantity' ? { quantity: join.quantity } : { missing: missing.map((one) => `“${nameOf(one)}”`).join(', ') || '…' },
    });
  }
  return [...found.values()];
}

/** Whether what happens inside an activity decides about an event: it may always come. */
function isThrownInside({ kind, triggers }: Node): boolean {
  return kind === 'boundary' && triggers.some(({ type }) => type === 'escalation');
}

/** Elements from which a token would have to come. */
function missingAt(
  { arena }: Exploration, join: NetNode, marking: ReadonlySet<number>, flowOf: (id: string) => Flow | undefined,
): readonly Node[] {
  const empty = [...join.inputs].filter((place) => !marking.has(arena.numberOf(place)));
  return [...new Set(empty.flatMap((place) => {
    const last = place.flow ?? idsOn(place.path).at(-1);
    return (last === undefined ? undefined : flowOf(last))?.source ?? place.source?.element ?? [];
  }))];
}

function sectionOf({ join }: NetNode): string {
  return join === 'all' ? '13.4.1' : join === 'inclusive' ? '13.4.3' : join === 'complex' ? '13.4.5' : '13.3.2';
}
