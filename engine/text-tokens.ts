/**
 * Words of texts as they are stored and searched for: lower case, without diacritics, đ as d, each once.
 * Whoever searches passes the question through the same function, so that `Nguyễn`, `nguyen` and
 * `NGUYEN` are one word.
 */
export function textTokens(...texts: readonly string[]): readonly string[] {
  const words = texts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)];
}
