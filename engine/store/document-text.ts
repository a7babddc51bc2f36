import { StoreError } from './store-error.ts';

/*
 * Documents are kept whole, as JSON text, beside the few fields that they are found by. Names of variables
 * and forms may contain dots, dollars and anything else, the text comes back to the letter, and a reader of
 * a later release sees just what an earlier one wrote. Turned down: BSON of the same shape, where MongoDB
 * gives `.` and `$` in keys a meaning and the two stores would differ in what they keep.
 */

/**
 * Largest document in bytes of UTF-8. MongoDB's bound is 16 MiB for all fields together; both stores have
 * the same, so that an installation can move from one to the other.
 */
export const maximumBytes = 14 * 1024 * 1024;

/** Highest schema version of a document that this release reads. */
const knownSchema = 1;

/** A document as the text that is stored. `what` names it in the sentence for one that is too large. */
export function toText(document: unknown, what: string): string {
  const text = JSON.stringify(document);
  checkSize(what, text);
  return text;
}

/** Refuses texts that together do not fit into one stored document. */
export function checkSize(what: string, ...texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > maximumBytes) throw tooLarge(what, bytes);
}

/** The refusal of something that is larger than the store can keep. */
export function tooLarge(what: string, bytes: number, cause?: unknown): StoreError {
  const megabytes = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return new StoreError('store.documentTooLarge', { what, megabytes, limit: maximumBytes / 1024 / 1024 }, cause);
}

/** A stored text as the document that it was made from. */
export function fromText<Document extends { readonly schema: number }>(text: string): Document {
  const document = JSON.parse(text) as Document;
  if (document.schema > knownSchema) {
    throw new StoreError('store.newerSchema', { found: document.schema, known: knownSchema });
  }
  return document;
}
