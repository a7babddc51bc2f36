import type { PropertyDescriptor } from 'bpmn-moddle';
import { wordsOf } from './schema.ts';

/** Attributes that hold a URI (BPMN 8.2.1, 8.2.2, 8.4.6, 10.3.5). */
const uris = new Set(['expressionLanguage', 'typeLanguage', 'importType', 'targetNamespace', 'language', 'method']);

/** What is wrong with an attribute's value, and what it may be. */
export interface WrongValue {
  readonly code: 'constraint.attributeValue' | 'constraint.notUri' | 'constraint.notMimeType';
  readonly allowed?: string;
}

/**
 * What keeps a value from being one that BPMN's schema allows. The parser takes what it does not know for `false` or nothing:
 * `isInterrupting="yes"` would mean its opposite. `1` and `0` are the schema's, but the parser takes both for `false`.
 */
export function wrongValueOf(property: PropertyDescriptor, value: string): WrongValue | undefined {
  const allowed = allowedInstead(property, value);
  if (allowed !== undefined) return { code: 'constraint.attributeValue', allowed };
  if (uris.has(property.ns.localName) && !isUri(value)) return { code: 'constraint.notUri' };
  if (property.ns.localName === 'textFormat' && !isMimeType(value)) return { code: 'constraint.notMimeType' };
  return undefined;
}

function allowedInstead(property: PropertyDescriptor, value: string): string | undefined {
  switch (property.type) {
    case 'Boolean': return value === 'true' || value === 'false' ? undefined : 'true, false';
    case 'Integer': return /^[+-]?\d+$/.test(value) ? undefined : '0, 1, 2, …';
    default: {
      const words = wordsOf(property);
      return !words || words.includes(value) ? undefined : words.join(', ');
    }
  }
}

/** As XML Schema means it: nearly every text is one, but not with spaces, brackets or a percent sign that escapes nothing. */
function isUri(value: string): boolean {
  return !/[\s<>"{}|\\^`]|%(?![\da-f]{2})/i.test(value);
}

function isMimeType(value: string): boolean {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;\s*[\w.+-]+=("[^"]*"|[\w.+-]+))*$/.test(value);
}
