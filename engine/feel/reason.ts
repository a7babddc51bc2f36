import { dmnMessages } from '../messages/dmn.ts';
import { fill } from '../messages/sentence.ts';
import type { Refusal } from '../result.ts';

/** A mistake in English, for readers that have no language. */
export function reasonOf(refusal: Refusal): string {
  const sentence = dmnMessages[refusal.code];
  return sentence ? fill(sentence, 'en', refusal.params) : refusal.code;
}

/** The same as a part of another sentence. */
export function clauseOf(refusal: Refusal): string {
  return reasonOf(refusal).replace(/\.$/, '');
}
