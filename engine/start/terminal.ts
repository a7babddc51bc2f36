import { catalogue } from '../messages/catalogue.ts';
import { fill, type Language } from '../messages/sentence.ts';
import { startMessages } from '../messages/start.ts';
import type { Refusal } from '../result.ts';

/** A failure that has its sentence, such as a `StoreError`: whoever reads the terminal needs no stack trace. */
export class StartError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'StartError';
    this.refusal = refusal;
  }
}

/** The terminal's language, by the POSIX variables that name one; English unless it is Vietnamese. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('vi') ? 'vi' : 'en';
}

/** A refusal in words, one line for each thing that is wrong. */
export function told(refusal: Refusal, language: Language): string {
  const sentence = startMessages[refusal.code] ?? catalogue[refusal.code];
  const head = sentence ? fill(sentence, language, refusal.params) : refusal.code;
  return [head, ...(refusal.details ?? []).map((detail) => `  ${told(detail, language)}`)].join('\n');
}

/** Why the server could not start: a sentence where there is one, else the error for whoever mends it. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof Error && 'refusal' in error && isRefusal(error.refusal)) return told(error.refusal, language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
