import { Error as MongooseError, mongo } from 'mongoose';
import { tooLarge } from '../document-text.ts';
import { StoreError } from '../store-error.ts';

/** Codes of the server (https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml). */
const duplicateKey = 11000;
/** Object too large; resulting document after update is too large. */
const documentTooLarge: ReadonlySet<unknown> = new Set([10334, 17419, 17420]);
const mongoDocumentLimit = 16 * 1024 * 1024;

/** Whether a unique index refused a write. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === duplicateKey;
}

/** Whether a document did not fit, with all that is in it. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && documentTooLarge.has(error.code);
}

/** The ordinal numbers of a bulk write's operations that a unique index refused; anything else is thrown. */
export function duplicatesOf(error: unknown): readonly number[] {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const failures = [error.writeErrors].flat();
  if (failures.length === 0 || failures.some((failure) => failure.code !== duplicateKey)) throw error;
  return failures.map((failure) => failure.index);
}

/**
 * Does an upsert once more where another process inserted the same row in between: the second time it is
 * an update.
 */
export async function repeatingOnDuplicate<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return upsert();
  }
}

/** An error of the driver as the store's own; a bug stays as it is. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (isTooLarge(error)) return tooLarge('MongoDB', mongoDocumentLimit, error);
  // Two packages of the driver have a class of this name, and only one of them is exported.
  if (error.name === 'MongoParseError') return new StoreError('store.addressInvalid', { reason: error.message }, error);
  return isOutOfReach(error) ? new StoreError('store.unreachable', { reason: error.message }, error) : error;
}

function isOutOfReach(error: Error): boolean {
  return error instanceof MongooseError.MongooseServerSelectionError
    || error instanceof mongo.MongoServerSelectionError
    || error instanceof mongo.MongoNetworkError
    || error instanceof mongo.MongoNotConnectedError
    || error instanceof mongo.MongoTopologyClosedError
    || (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'));
}
