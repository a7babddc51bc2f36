import { kindOf } from '../panel/kind.ts';
import type { Drawn } from '../drawing/services.ts';

/** Says words of a catalogue. */
export type Translate = (key: string, params?: Readonly<Record<string, string>>) => string;

/** Ids as the library makes them; what somebody chose is left as it is. */
const made = /\b[A-Z][A-Za-z]*_[0-9a-z]{7}\b/g;

/** What an element is called; one without a name by what kind of thing it is. */
export function calledOrKind(element: Drawn, translate: Translate): string {
  return element.businessObject.name ?? translate('design.problems.unnamed', { kind: translate(`design.kind.${kindOf(element)}`) });
}

/** A sentence that speaks of nameless elements by their kind, where it has their ids: they are written nowhere on the drawing. */
export function withoutMadeIds(sentence: string, find: (id: string) => Drawn | undefined, translate: Translate): string {
  return sentence.replace(made, (id) => {
    const element = find(id);
    return element ? calledOrKind(element, translate) : id;
  });
}
