const longest = 80;

/**
 * A key for a procedure's address out of its name: lower case, without diacritics, words joined by
 * hyphens. Empty where the name has no letter or digit.
 */
export function suggestKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // Đ is a letter of its own and has no decomposition.
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (!words) return '';
  const key = shorten(words.join('-'), longest);
  if (!taken.has(key)) return key;
  for (let number = 2; ; number++) {
    const numbered = `${shorten(key, longest - `-${number}`.length)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Whether the server would take this key. */
export function isKey(key: string): boolean {
  return key.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key);
}

function shorten(key: string, length: number): string {
  return key.slice(0, length).replace(/-+$/, '');
}
