import { StoreError } from '../store-error.ts';
import { repeatingOnDuplicate } from './driver-errors.ts';
import type { Models } from './schema.ts';

/**
 * Version of the collections' shape. A change raises it and says here how the rows of the one before are
 * brought to it, in steps that may be repeated by several processes at once.
 *
 * 2: dossiers carry messages to each other and lend jobs to workers. Rows of version 1 stay as they are, but an older release
 * cannot tell the histories of such dossiers.
 */
const schemaVersion = 2;

/**
 * Brings a database to this release's schema; indexes that are there already cost nothing. Refuses one that
 * a newer release wrote: writing without the fields that it relies on would hide dossiers from it.
 */
export async function migrate(models: Models): Promise<void> {
  const found = await repeatingOnDuplicate(() => models.schema.findOneAndUpdate(
    { _id: 'schema' }, { $max: { version: schemaVersion } }, { upsert: true, returnDocument: 'after' },
  ).lean());
  if (found && found.version > schemaVersion) {
    throw new StoreError('store.newerSchema', { found: found.version, known: schemaVersion });
  }
  await Promise.all(Object.values(models).map((model) => model.createIndexes()));
}
