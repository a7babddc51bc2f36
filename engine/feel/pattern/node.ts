/** Whether one character belongs to a class. */
export type CharacterTest = (character: string) => boolean;

/** A parsed pattern. */
export type Node =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number; readonly isGreedy: boolean }
  | { readonly kind: 'group'; readonly node: Node; readonly number: number | null }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** How a pattern is read: XPath's flags `s`, `m`, `i`, `x`, `q`. */
export interface Flags {
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly ignoreCase: boolean;
  readonly extended: boolean;
  readonly literal: boolean;
}

/** Reads flags; null where a letter is none. */
export function flagsOf(text: string): Flags | null {
  if (!/^[smixq]*$/.test(text)) return null;
  const has = (flag: string): boolean => text.includes(flag);
  return { dotAll: has('s'), multiline: has('m'), ignoreCase: has('i'), extended: has('x'), literal: has('q') };
}
