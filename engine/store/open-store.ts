import type { MongoOptions } from './mongo/open.ts';
import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite/open.ts';

export { openSqliteStore };

/** Opens the store on a MongoDB server. Its driver is loaded only where it is used: it takes half a second. */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const { openMongoStore: open } = await import('./mongo/open.ts');
  return open(options);
}

/** Opens the store that the configuration names: MongoDB where there is an address, else the file. */
export async function openStore(options: { readonly mongoUri?: string | undefined; readonly file: string }): Promise<Store> {
  return options.mongoUri ? openMongoStore({ uri: options.mongoUri }) : openSqliteStore({ file: options.file });
}
