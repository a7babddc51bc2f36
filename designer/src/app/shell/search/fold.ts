/** A text without diacritics and in lower case, so that `dang ky` finds `Đăng ký`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether every word that was typed occurs in the text. */
export function matches(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed).split(/\s+/).every((word) => folded.includes(word));
}
