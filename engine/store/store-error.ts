import { fill } from '../messages/sentence.ts';
import { storeMessages } from '../messages/store.ts';
import type { Refusal } from '../result.ts';

/**
 * The database could not do what it should: it is out of reach, full, or was asked for the impossible.
 * Thrown, because no caller below the edge can do anything about it; carries a refusal so that the edge
 * says it in the reader's language.
 */
export class StoreError extends Error {
  readonly refusal: Refusal;

  constructor(code: string, params: Refusal['params'] = {}, cause?: unknown) {
    const sentence = storeMessages[code];
    super(sentence ? fill(sentence, 'en', params) : code, { cause });
    this.name = 'StoreError';
    this.refusal = { code, params };
  }
}
