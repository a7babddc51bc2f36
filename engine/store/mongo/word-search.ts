import { prefixRanges } from '../word-prefixes.ts';

/**
 * Conditions that each word begins one of the tokens. `$elemMatch` holds both bounds to the same token and
 * makes the index's range as narrow as the word; without it one token above and another below would do.
 * The server's planner finds out by trial which word, or which order, to start from.
 */
export function withWords(words: readonly string[] | undefined): readonly { readonly tokens: object }[] {
  return prefixRanges(words).map(({ from, below }) => ({ tokens: { $elemMatch: { $gte: from, $lt: below } } }));
}
