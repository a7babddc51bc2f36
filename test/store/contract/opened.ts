import type { Store } from '../../../engine/store/port.ts';
import type { OpenStore } from '../store-contract.ts';

/** For hooks and for tests of many writes, in ms: a database on a busy machine may be slow without being wrong. */
export const patience = 60_000;

/**
 * A store that is opened before the tests of the enclosing `describe` and closed behind them, on a database
 * of its own. It can be used inside of the tests only.
 */
export function openedFor(open: OpenStore, database: string): { readonly store: Store } {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await open(database);
  }, patience);
  afterAll(async () => {
    await store?.close();
  }, patience);
  return {
    get store() {
      if (!store) throw new Error('The store is open inside of tests only');
      return store;
    },
  };
}

/** Another process on the same database, for the length of `use`. */
export async function withAnother<T>(
  open: OpenStore, database: string, options: Parameters<OpenStore>[1], use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await open(database, options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
