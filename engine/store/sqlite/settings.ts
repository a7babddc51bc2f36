import { toText } from '../document-text.ts';
import type { SettingsStore } from '../port.ts';
import type { Database } from './database.ts';

/** Settings and counters. */
export function settingsStore(database: Database): SettingsStore {
  return {
    async read(name): Promise<unknown> {
      const row = database.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name);
      return row ? JSON.parse(row.value) : undefined;
    },
    async write(name, value) {
      await database.write(() => database.run(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        name, toText(value, name),
      ));
    },
    nextNumber: async (counter) => database.write(() => {
      const row = database.get<{ value: number }>(
        'INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value',
        counter,
      );
      if (!row) throw new Error(`Counter ${counter} gave no number`);
      return row.value;
    }),
  };
}
