import type { Language } from '../../shared/api/contract.ts';
import vietnamese from '../../../i18n/vi/dmn-js.json' with { type: 'json' };

const catalogue: Readonly<Record<string, string>> = vietnamese;

/** dmn-js's own texts, by their English originals; what has no entry stays as the library wrote it. */
export class DecisionTexts {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** What the library calls as `translate`: the text with its `{placeholders}` filled. */
  readonly translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string => {
    const text = this.#language === 'vi' ? (catalogue[template.trim()] ?? template) : template;
    return text.replace(/{([^}]+)}/g, (whole, name: string) => replacements[name] ?? whole);
  };
}
