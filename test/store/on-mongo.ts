import { patience } from './contract/opened.ts';
import { findMongo, type MongoServer, startMongo } from './mongo-server.ts';

/** A connection string of a database of this run alone: the server may be somebody's. */
export type UriOf = (database: string) => Promise<string>;

/**
 * Declares tests that need a MongoDB server, which runs while they do. Where there is none, one test that is skipped says
 * why, or fails where `HOSO_REQUIRE_MONGODB=1` asks for it.
 */
export function onMongo(declare: (uriOf: UriOf) => void): void {
  const source = findMongo();
  if (source.kind === 'none') {
    const untested = `MongoDB was not tested: ${source.reason}`;
    process.stderr.write(`${untested}\n`);
    if (process.env['HOSO_REQUIRE_MONGODB'] === '1') {
      test('MongoDB must be tested', () => { throw new Error(`${untested}, and HOSO_REQUIRE_MONGODB=1 asks for it`); });
    } else {
      test.skip(untested, () => undefined);
    }
    return;
  }
  const databases = new Set<string>();
  let started: Promise<MongoServer> | undefined;
  const server = (): Promise<MongoServer> => (started ??= startMongo(source));

  beforeAll(server, patience);
  afterAll(async () => {
    const { description, drop, stop } = await server();
    if (source.kind === 'running') await Promise.all([...databases].map(drop));
    await stop();
    process.stderr.write(`Store tested: ${description}\n`);
  }, patience);

  declare(async (database) => {
    const name = `hoso_test_${process.pid}_${database}`;
    databases.add(name);
    return (await server()).uri(name);
  });
}
