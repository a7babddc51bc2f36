import { toText } from '../document-text.ts';
import type { SettingsStore } from '../port.ts';
import { repeatingOnDuplicate } from './driver-errors.ts';
import type { Models } from './schema.ts';

/** Settings and counters. */
export function settingsStore({ settings, counters }: Models): SettingsStore {
  return {
    async read(name): Promise<unknown> {
      const row = await settings.findOne({ _id: name }).lean();
      return row ? JSON.parse(row.value) : undefined;
    },
    async write(name, value) {
      const text = toText(value, name);
      await repeatingOnDuplicate(() => settings.updateOne({ _id: name }, { $set: { value: text } }, { upsert: true }));
    },
    async nextNumber(counter) {
      const next = () => counters.findOneAndUpdate({ _id: counter }, { $inc: { value: 1 } }, { returnDocument: 'after' }).lean();
      const row = (await next()) ?? (await begin(counters, counter), await next());
      if (!row) throw new Error(`Counter ${counter} gave no number`);
      return row.value;
    },
  };
}

/**
 * Makes a counter where there is none. Apart from counting: of a hundred upserts that count and create at
 * once, all but one would be refused or, on some servers, answered with nothing.
 */
async function begin(counters: Models['counters'], counter: string): Promise<void> {
  await repeatingOnDuplicate(() => counters.updateOne({ _id: counter }, { $setOnInsert: { value: 0 } }, { upsert: true }));
}
