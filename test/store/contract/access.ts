import type { OpenStore } from '../store-contract.ts';
import { accountOf, sessionOf } from '../documents.ts';
import { openedFor, patience, withAnother } from './opened.ts';

export function describeAccess(open: OpenStore): void {
  const opened = openedFor(open, 'access');

  describe('accounts', () => {
    const accounts = () => opened.store.accounts;

    test('id and username are taken once', async () => {
      expect(await accounts().insert(accountOf('binh'))).toBe(true);
      expect(await accounts().insert(accountOf('binh', { username: 'other' }))).toBe(false);
      expect(await accounts().insert(accountOf('other', { username: 'binh' }))).toBe(false);
      expect(await accounts().load('binh')).toEqual(accountOf('binh'));
      expect(await accounts().findByUsername('binh')).toEqual(accountOf('binh'));
      expect(await accounts().load('other')).toBeNull();
      expect(await accounts().findByUsername('nobody')).toBeNull();
    });

    test('are changed in place, but not into somebody else', async () => {
      await accounts().insert(accountOf('change'));
      await accounts().insert(accountOf('neighbour'));
      const changed = accountOf('change', { username: 'renamed', active: false });
      expect(await accounts().replace(changed)).toBe(true);
      expect(await accounts().findByUsername('change')).toBeNull();
      expect(await accounts().findByUsername('renamed')).toEqual(changed);
      expect(await accounts().replace(accountOf('change', { username: 'neighbour' }))).toBe(false);
      expect(await accounts().replace(accountOf('absent'))).toBe(false);
      expect(await accounts().load('change')).toEqual(changed);
    });

    test('are listed by username', async () => {
      const names = (await accounts().list()).map((account) => account.username);
      expect(names).toEqual(names.toSorted());
      expect(names).toEqual(expect.arrayContaining(['binh', 'neighbour', 'renamed']));
    });
  });

  describe('sessions', () => {
    test('are saved, extended and removed', async () => {
      const { sessions } = opened.store;
      await sessions.save(sessionOf('s'));
      await sessions.save(sessionOf('s', { expiresAt: 3000 }));
      expect(await sessions.load('s')).toEqual(sessionOf('s', { expiresAt: 3000 }));
      expect(await sessions.extend(sessionOf('s', { expiresAt: 4000 }))).toBe(true);
      expect(await sessions.load('s')).toEqual(sessionOf('s', { expiresAt: 4000 }));
      await sessions.remove('s');
      await sessions.remove('s');
      expect(await sessions.load('s')).toBeNull();
    });

    test('stay away when somebody who signed out is still being extended by a request under way', async () => {
      const { sessions } = opened.store;
      await sessions.save(sessionOf('leaving'));
      await sessions.remove('leaving');
      expect(await sessions.extend(sessionOf('leaving', { expiresAt: 9000 }))).toBe(false);
      expect(await sessions.load('leaving')).toBeNull();
    });

    test('go when they have expired, to the moment', async () => {
      const { sessions } = opened.store;
      for (const expiresAt of [4999, 5000, 5001]) await sessions.save(sessionOf(`until-${expiresAt}`, { expiresAt }));
      await sessions.removeExpired(5000);
      expect(await sessions.load('until-4999')).toBeNull();
      expect(await sessions.load('until-5000')).toBeNull();
      expect(await sessions.load('until-5001')).not.toBeNull();
    });
  });

  describe('settings', () => {
    test.each([
      ['an object', { zone: 'Asia/Ho_Chi_Minh', holidays: ['2026-09-02'], 'a.b': { $set: 1 } }],
      ['false', false], ['null', null], ['nothing much', ''], ['zero', 0], ['a list', [1, [2], {}]],
    ])('keep %s', async (name, value) => {
      await opened.store.settings.write(`kept ${name}`, 'before');
      await opened.store.settings.write(`kept ${name}`, value);
      expect(await opened.store.settings.read(`kept ${name}`)).toEqual(value);
    });

    test('are undefined where they were never set', async () => {
      expect(await opened.store.settings.read('never')).toBeUndefined();
    });

    test('a counter gives a hundred callers in two processes a hundred numbers', async () => {
      const { settings } = opened.store;
      const numbers = await withAnother(open, 'access', {}, async (other) => Promise.all(
        Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? settings : other.settings).nextNumber('H29-261124')),
      ));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(await settings.nextNumber('H29-261125')).toBe(1);
      expect(await settings.nextNumber('H29-261124')).toBe(101);
    }, patience);
  });

  describe('the store', () => {
    test('says what it is, answers while it is open, and not once it is closed', async () => {
      const store = await open('access');
      expect(store.description).toMatch(/^(SQLite|MongoDB), ./);
      expect(store.description).not.toContain('secret');
      await expect(store.ping()).resolves.toBeUndefined();
      await store.close();
      await expect(store.ping()).rejects.toThrow();
      await expect(store.settings.write('closed', 1)).rejects.toThrow();
      await expect(store.close()).resolves.toBeUndefined();
      expect(await opened.store.settings.read('closed')).toBeUndefined();
    });

    test('keeps what was answered when it is opened again', async () => {
      await withAnother(open, 'access', {}, async (store) => store.settings.write('again', { kept: true }));
      await withAnother(open, 'access', {}, async (store) => expect(await store.settings.read('again')).toEqual({ kept: true }));
    });
  });
}
