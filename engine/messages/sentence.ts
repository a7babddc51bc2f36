/** Languages that every sentence of the product exists in. */
export type Language = 'vi' | 'en';

/** One sentence in both languages; `{name}` stands for a parameter. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Sentences by their stable code. */
export type Catalogue = Readonly<Record<string, Sentence>>;

/** Fills a sentence's placeholders; one without a value stays visible rather than vanishing. */
export function fill(
  sentence: Sentence,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
