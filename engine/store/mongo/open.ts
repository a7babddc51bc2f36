import mongoose, { type Connection } from 'mongoose';
import type { AtCrashPoint } from '../crash-point.ts';
import type { Store } from '../port.ts';
import { translatingErrors } from '../translate-errors.ts';
import { accountStore } from './accounts.ts';
import { dossierStore } from './dossiers.ts';
import { translateError } from './driver-errors.ts';
import { historyStore } from './history.ts';
import { migrate } from './migrate.ts';
import { procedureStore } from './procedures.ts';
import { scheduleStore } from './schedules.ts';
import { modelsOf, type Models } from './schema.ts';
import { sessionStore } from './sessions.ts';
import { settingsStore } from './settings.ts';
import { taskStore } from './tasks.ts';

export interface MongoOptions {
  /** Connection string; without a database in it the data goes to `hoso`. */
  readonly uri: string;
  /** Plays a crash; for tests only. */
  readonly atCrashPoint?: AtCrashPoint;
}

/** Opens the store on a MongoDB server, replica set or cluster. Throws a `StoreError` where none can be reached. */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const { uri, atCrashPoint: at = () => undefined } = options;
  const { connection, models } = await connect(uri);
  const group = <Group extends object>(operations: Group): Group => translatingErrors(operations, translateError);
  return {
    description: `MongoDB, database ${connection.name} at ${hostsOf(connection)}`,
    procedures: group(procedureStore(models, at)),
    schedules: group(scheduleStore(models)),
    dossiers: group(dossierStore(models, at)),
    tasks: group(taskStore(models)),
    history: group(historyStore(models)),
    accounts: group(accountStore(models)),
    sessions: group(sessionStore(models)),
    settings: group(settingsStore(models)),
    ...group({
      async ping(): Promise<void> { await connection.db?.admin().ping(); },
      async close(): Promise<void> { await connection.close(); },
    }),
  };
}

/**
 * A connection of its own, so that two stores in one process stay apart. Majority and journal: a command is
 * answered once it survives the loss of the primary, or of the power. Nothing is buffered while the server
 * is away, as a command that comes back after minutes has long been given up by its officer.
 */
async function connect(uri: string): Promise<{ readonly connection: Connection; readonly models: Models }> {
  let connection: Connection | undefined;
  try {
    connection = mongoose.createConnection(uri, {
      ...(namesDatabase(uri) ? {} : { dbName: 'hoso' }),
      appName: 'hoso',
      autoCreate: false,
      autoIndex: false,
      bufferCommands: false,
      ...(/[?&]serverSelectionTimeoutMS=/i.test(uri) ? {} : { serverSelectionTimeoutMS: 5000 }),
      writeConcern: { w: 'majority', journal: true },
    });
    await connection.asPromise();
    const models = modelsOf(connection);
    await migrate(models);
    return { connection, models };
  } catch (error) {
    await connection?.close();
    throw translateError(error);
  }
}

function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
}

/** The servers without the credentials that may stand in the connection string. */
function hostsOf(connection: Connection): string {
  return connection.getClient().options.hosts.map((host) => host.toString()).join(', ');
}
