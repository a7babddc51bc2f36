import mongoose from 'mongoose';
import { writeCopies } from '../../engine/store/mongo/copies.ts';
import { openMongoStore } from '../../engine/store/mongo/open.ts';
import { makePending } from '../../engine/store/mongo/pending.ts';
import { modelsOf } from '../../engine/store/mongo/schema.ts';
import { openStore } from '../../engine/store/open-store.ts';
import type { Store } from '../../engine/store/port.ts';
import { patience } from './contract/opened.ts';
import { lifeAt, procedureOf, taskOf, versionOf } from './documents.ts';
import { onMongo } from './on-mongo.ts';
import { describeStoreContract } from './store-contract.ts';

onMongo((uriOf) => {
  describeStoreContract('MongoDB', async (database, options) => openMongoStore({ uri: await uriOf(database), ...options }), 25);

  describe('a MongoDB server', () => {
    test('is opened where its address is named, and says so without the password in it', async () => {
      const uri = (await uriOf('named'));
      const store = await openStore({ mongoUri: uri, file: '/never/used' });
      expect(store.description).toMatch(/^MongoDB, database hoso_test_\d+_named at [\w.]+:\d+$/);
      await store.close();
    });

    test('never takes a late copy for a newer one, and the same copy twice for two', async () => {
      const uri = await uriOf('late');
      const store = await openMongoStore({ uri });
      const lives = [1, 2, 3].map((revision) => lifeAt('late', revision));
      for (const [index, { dossier, copies }] of lives.entries()) {
        await (index === 0 ? store.dossiers.insert(dossier, copies) : store.dossiers.commit(dossier, index, copies));
      }
      const seen = async () => [
        await store.history.list('late'), await store.tasks.list({ limit: 9 }), await store.dossiers.list({ limit: 9 }),
        ...(await Promise.all(['w1', 'w2', 'w3'].map((wait) => store.tasks.load(`late:${wait}`)))),
      ];
      const before = await seen();
      const connection = await mongoose.createConnection(uri).asPromise();
      const models = modelsOf(connection);
      for (const copies of [lives[1]?.copies, lives[2]?.copies, lives[0]?.copies]) {
        if (copies) await writeCopies(models, [copies], () => undefined);
      }
      await writeCopies(models, lives.map((life) => life.copies).toReversed(), () => undefined);
      expect(await seen()).toEqual(before);
      expect(await models.history.countDocuments()).toBe(6);
      await connection.close();
      await store.close();
    }, patience);

    test('has the newer of two first copies that race', async () => {
      const connection = await mongoose.createConnection(await uriOf('race')).asPromise();
      const models = modelsOf(connection);
      const ids = Array.from({ length: 60 }, (_, index) => `race-${index}`);
      await Promise.all(ids.flatMap((id) => [1, 2].map(async (revision) => {
        const life = lifeAt(id, revision);
        await writeCopies(models, [{ ...life.copies, tasks: [taskOf(life.dossier, 'w')] }], () => undefined);
      })));
      expect(await models.tasks.countDocuments({ revision: 2 })).toBe(ids.length);
      expect(await models.searches.countDocuments({ revision: 2 })).toBe(ids.length);
      await connection.close();
    }, patience);

    test('keeps what a later commit has to copy when an earlier one is through with its own', async () => {
      const uri = await uriOf('through');
      const [first, second] = [lifeAt('d', 1), lifeAt('d', 2)];
      const store = await openMongoStore({ uri });
      const dying = await openMongoStore({ uri, atCrashPoint: () => { throw new Error('crashed'); } });
      await store.dossiers.insert(first.dossier, first.copies);
      await expect(dying.dossiers.commit(second.dossier, 1, second.copies)).rejects.toThrow('crashed');
      const connection = await mongoose.createConnection(uri).asPromise();
      await makePending(modelsOf(connection), { _id: 'd', revision: 1, pending: [] }, () => undefined);
      expect(await store.dossiers.copyPending(10)).toBe(1);
      expect(await store.history.list('d')).toEqual([...first.copies.history, ...second.copies.history]);
      await Promise.all([connection.close(), store.close(), dying.close()]);
    }, patience);

    test('keeps no version that a crash or a lost race left', async () => {
      const uri = await uriOf('orphans');
      const dying = await openMongoStore({ uri, atCrashPoint: () => { throw new Error('crashed'); } });
      const store = await openMongoStore({ uri });
      await store.procedures.insert(procedureOf('p'));
      const publish = (used: Store, reason: string) =>
        used.procedures.publish(versionOf('p', 1, { reason }), procedureOf('p', { revision: 2, publishedVersion: 1 }), 1);
      await expect(publish(dying, 'crashed')).rejects.toThrow('crashed');
      await Promise.all([publish(store, 'a'), publish(store, 'b')]);
      const connection = await mongoose.createConnection(uri).asPromise();
      expect(await modelsOf(connection).versions.countDocuments()).toBe(1);
      await Promise.all([connection.close(), store.close(), dying.close()]);
    }, patience);

    test('with data of a newer release is left alone', async () => {
      const uri = await uriOf('newer');
      await (await openMongoStore({ uri })).close();
      const connection = await mongoose.createConnection(uri).asPromise();
      await modelsOf(connection).schema.updateOne({ _id: 'schema' }, { $set: { version: 99 } });
      await connection.close();
      await expect(openMongoStore({ uri })).rejects.toMatchObject({
        refusal: { code: 'store.newerSchema', params: { found: 99, known: 2 } },
      });
    }, patience);

    test('with data of an older release is its own from then on, so that the older one leaves it alone', async () => {
      const uri = await uriOf('older');
      await (await openMongoStore({ uri })).close();
      const connection = await mongoose.createConnection(uri).asPromise();
      const { schema } = modelsOf(connection);
      await schema.updateOne({ _id: 'schema' }, { $set: { version: 1 } });
      await (await openMongoStore({ uri })).close();
      expect(await schema.findOne({ _id: 'schema' }).lean()).toMatchObject({ version: 2 });
      await connection.close();
    }, patience);

    test.each([
      ['mongodb://127.0.0.1:1/hoso?serverSelectionTimeoutMS=50', 'store.unreachable'],
      ['mongodb://', 'store.addressInvalid'],
      ['postgres://localhost/hoso', 'store.addressInvalid'],
      ['mongodb://localhost/hoso?colour=red', 'store.addressInvalid'],
    ])('at %s is refused in words', async (uri, code) => {
      await expect(openMongoStore({ uri })).rejects.toMatchObject({ refusal: { code } });
    });
  });
});
