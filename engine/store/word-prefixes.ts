/** Tokens that begin with a word are those from it on and below its bound, in the order of code points. */
export interface PrefixRange {
  readonly from: string;
  readonly below: string;
}

const highestCodePoint = '\u{10FFFF}';

/**
 * The ranges of tokens that the words of a search ask for. A word that begins another one asks for nothing
 * more and is left out: whoever types "n", "nguyen" means the second. The longest comes first, as it rules
 * out most.
 */
export function prefixRanges(words: readonly string[] = []): readonly PrefixRange[] {
  const distinct = [...new Set(words)].filter((word) => word !== '');
  return distinct
    .filter((word) => !distinct.some((other) => other !== word && other.startsWith(word)))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => ({ from: word, below: word + highestCodePoint }));
}
