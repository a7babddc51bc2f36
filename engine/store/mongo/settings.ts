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
      const row = await repeatingOnDuplicate(() => counters.findOneAndUpdate(
        { _id: counter }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' },
      ).lean());
      if (!row) throw new Error(`Counter ${counter} gave no number`);
      return row.value;
    },
  };
}
