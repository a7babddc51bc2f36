import type { Part } from '../parse.ts';

/**
 * The operands of `a + b - c …`, each with the part that stands before it. In the tree they lean to the left, one level for
 * each; a text may chain thousands, for which the stack has no room.
 */
export function linksOf(part: Part): { readonly first: Part; readonly others: readonly { readonly sign: Part; readonly operand: Part }[] } {
  const others: { sign: Part; operand: Part }[] = [];
  let first = part;
  while (first.name === part.name && first.parts.length === 3) {
    const [before, sign, operand] = first.parts as [Part, Part, Part];
    others.push({ sign, operand });
    first = before;
  }
  return { first, others: others.reverse() };
}
