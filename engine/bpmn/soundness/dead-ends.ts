import type { Flow } from '../node.ts';
import { contradictsItself } from './contradiction.ts';
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
    const severity = contradictsItself(exploration, at, flowOf) ? 'warning' : 'error';
    if (severity === 'warning' && found.has(key)) continue;
    found.set(key, {
      severity, code, element: join.element, section: sectionOf(join), path: pathTo(exploration, at),
      params: join.join === 'quantity' ? { quantity: join.quantity } : { missing: missingAt(exploration, join, marking, flowOf) },
    });
  }
  return [...found.values()];
}

function missingAt(
  { arena }: Exploration, join: NetNode, marking: ReadonlySet<number>, flowOf: (id: string) => Flow | undefined,
): string {
  const empty = [...join.inputs].filter((place) => !marking.has(arena.numberOf(place)));
  const sources = empty.flatMap((place) => {
    const last = idsOn(place.path).at(-1);
    return (last === undefined ? undefined : flowOf(last))?.source ?? place.source?.element ?? [];
  });
  return [...new Set(sources.map(nameOf))].map((name) => `“${name}”`).join(', ') || '…';
}

function sectionOf({ join }: NetNode): string {
  return join === 'all' ? '13.4.1' : join === 'inclusive' ? '13.4.3' : '13.3.2';
}
