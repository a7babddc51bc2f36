import { Arena } from './arena.ts';
import { components } from './cycles.ts';
import type { Exploration } from './explore.ts';
import type { Net, NetNode } from './net.ts';

/**
 * Whether a net cannot go wrong, however many states it has: nothing leads back, and where ways come together there is an inclusive
 * join, or the end. Then of any tokens the most upstream one can always go on, so that nothing gets stuck. And each place gets one
 * token at most, so that nothing is done twice: the first join that went on too early would have had a token on a way in that one
 * further up could still come to; but that way was filled by what lies between the two, which must have gone on too early itself, or
 * have taken the token from further up.
 */
export function waitsForAll(net: Net): boolean {
  return [...net.nodes].every(isPlain) && !components(net.nodes, sourcesOf).some(({ isCycle }) => isCycle);
}

/** Where tokens may come from, also on ways that are never chosen: joins look at these as well. */
function sourcesOf({ inputs }: NetNode): readonly NetNode[] {
  return [...inputs].flatMap(({ source }) => source ?? []);
}

function isPlain(node: NetNode): boolean {
  if (node.join === 'complex' || node.join === 'quantity') return false;
  if (node.options.some(({ ends, outputs }) => ends !== undefined || new Set(outputs).size < outputs.length)) return false;
  if (node.inputs.size < 2) return true;
  return node.join === 'inclusive' || (node.join === 'any' && node.element.kind === 'end');
}

/** What would be seen of such a net if all of it were explored: every way can be gone. */
export function seenOfAll(net: Net, usualOnly: boolean): Exploration {
  const arena = new Arena(net);
  const reached = new Set(net.entries.flat());
  const live = new Set<string>();
  for (const place of reached) {
    for (const id of place.covers.union(place.target.covers)) live.add(id);
    for (const { outputs, beside } of place.target.options) if (!(beside && usualOnly)) for (const output of outputs) reached.add(output);
  }
  return { arena, visits: [], stuck: [], meetings: [], growths: [], live, completes: true, gaveUp: false, work: net.nodes.size };
}
