import type { Language } from '../messages/sentence.ts';

/** The language to speak: `HOSO_LANGUAGE`, else the locale's; Vietnamese where neither says anything. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment['HOSO_LANGUAGE'] || environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  if (!asked) return 'vi';
  return /^vi([_.@-]|$)/i.test(asked) ? 'vi' : 'en';
}
