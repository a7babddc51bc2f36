import type { Language } from '../../shared/api/contract.ts';
import english from '../../../i18n/en/bpmn-js.json' with { type: 'json' };
import vietnamese from '../../../i18n/vi/bpmn-js.json' with { type: 'json' };

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi: vietnamese, en: english };

/**
 * bpmn-js's and its properties panel's own texts, by their English originals. English has entries only
 * where office words differ from the library's; what has no entry stays as the library wrote it.
 */
export class LibraryTexts {
  language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** What the library calls as `translate`: the text with its `{placeholders}` filled. */
  readonly translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string =>
    (catalogues[this.language][template] ?? template).replace(/{([^}]+)}/g, (whole, name: string) => replacements[name] ?? whole);
}
