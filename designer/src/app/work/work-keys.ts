/** What a key means on the work page. */
export type WorkCommand = 'next' | 'previous' | 'claim' | 'complete' | 'help';

/** The little of a keyboard event that decides. */
export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether something is being typed, so that a letter is a letter. */
  readonly typing: boolean;
}

const LETTERS: Readonly<Record<string, WorkCommand>> = { j: 'next', k: 'previous', c: 'claim', '?': 'help' };

/**
 * The command that a keystroke stands for, null for none. Ctrl+Enter works while typing; single letters do not, and not at all
 * where the person switched them off (WCAG 2.1.4: speech input can produce letters by accident).
 */
export function workCommand(stroke: Keystroke, lettersOn: boolean): WorkCommand | null {
  if (stroke.key === 'Enter' && (stroke.ctrlKey || stroke.metaKey)) return 'complete';
  if (stroke.typing || !lettersOn || stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null;
  return LETTERS[stroke.key.toLowerCase()] ?? null;
}

/** Whether keys typed at this element belong to it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
