import { demoStories } from '../../engine/demo/demo-stories.ts';
import { type DemoSeed, seedDemo } from '../../engine/demo/seed-demo.ts';
import { createServices } from '../../engine/services.ts';
import type { CrashPoint } from '../../engine/store/crash-point.ts';
import { admin, calendar, leader, type Office, openOffice, owner, shippedFolder, valueOf } from '../dossiers/office.ts';

let office: Office | undefined;
afterEach(() => office?.close());

function seedOf({ store, clock }: Office): DemoSeed {
  let ids = 0;
  return {
    store, clock, calendar, folder: shippedFolder,
    hashPassword: async (password) => `hash of ${password}`,
    servicesAt: (past) => createServices({
      store, clock: past, calendar, connectors: new Map(), agency: 'H29.18.5', newId: () => `seed-${(ids += 1)}-${clock.now()}`,
      log: { failed: () => undefined },
    }),
  };
}

async function everything({ store, dossiers }: Office): Promise<unknown> {
  const list = await dossiers.list(leader, { limit: 200 });
  const histories = await Promise.all(list.items.map(async ({ id }) => valueOf(await dossiers.history(leader, id)).map((entry) => [entry.at, entry.sentence])));
  return { items: list.items.map(({ id: _id, ...item }) => item), histories, procedures: (await store.procedures.list()).map(({ key, revision }) => [key, revision]) };
}

test('a demo begins with a draft to publish, a procedure at work and dossiers in every state', async () => {
  office = await openOffice();
  await seedDemo(seedOf(office));

  const procedures = await office.procedures.list(owner);
  expect(procedures).toMatchObject([
    { key: 'birth-registration', publishedVersion: null, draft: { status: 'editing' } },
    { key: 'household-business', publishedVersion: 1, draft: null },
    { key: 'marital-status', publishedVersion: 1, draft: null },
  ]);
  expect(valueOf(await office.procedures.draft(owner, 'birth-registration')).problems).toEqual([]);
  const { items, total } = await office.dossiers.list(leader, { limit: 200 });
  expect(total).toBe(demoStories.length);
  expect(new Set(items.map((item) => item.status))).toEqual(new Set(['running', 'completed', 'cancelled']));
  expect(new Set(items.map((item) => item.publicState))).toEqual(new Set([1, 3, 4, 5, 8, 9, 10]));
  expect(items.filter((item) => item.status === 'running' && (item.dueAt ?? '') < '2026-11-24').length).toBeGreaterThan(0);
  const everyone = await Promise.all(items.map(async ({ id }) => valueOf(await office!.dossiers.history(leader, id))));
  expect(everyone.flat().every((entry) => entry.at <= '2026-11-24T09:00:00+07:00')).toBe(true);
  for (const history of everyone) expect(history.map((entry) => entry.at)).toEqual(history.map((entry) => entry.at).sort());
});

test('a second start changes nothing', async () => {
  office = await openOffice();
  await seedDemo(seedOf(office));
  const before = await everything(office);
  office.clock.at += 86_400_000;
  await seedDemo(seedOf(office));
  expect(await everything(office)).toEqual(before);
});

test('a first start that died here and there ends like one that did not', async () => {
  // given one undisturbed seed
  const calm = await openOffice();
  await seedDemo(seedOf(calm));
  const expected = await everything(calm);
  await calm.close();

  // when another dies again and again, each time a little later, before or after a write
  let left = 0;
  const points: readonly CrashPoint[] = ['afterDossierWrite', 'beforeAnswer', 'afterProcedureWrite'];
  office = await openOffice({
    atCrashPoint: (point) => {
      if (points.includes(point) && (left -= 1) === 0) throw new Error('crashed');
    },
  });
  let crashes = 0;
  for (let step = 1; ; step += 7) {
    left = step;
    try {
      await seedDemo(seedOf(office));
      break;
    } catch (error) {
      expect((error as Error).message).toContain('crashed');
      crashes += 1;
      office.clock.at += 60_000;
    }
  }

  // then nothing is missing, doubled or dated otherwise; numbers of the day may be skipped
  expect(crashes).toBeGreaterThan(3);
  const withoutNumbers = (whole: unknown): unknown => JSON.parse(JSON.stringify(whole).replace(/(\d{6})-\d{4}/g, '$1'));
  expect(withoutNumbers(await everything(office))).toEqual(withoutNumbers(expected));
});

test('the accounts of the demo can do what its procedures ask for', async () => {
  office = await openOffice();
  await seedDemo(seedOf(office));
  const review = valueOf(await office.procedures.review(admin, 'birth-registration'));
  expect(review.gates.filter((gate) => !gate.passed).map((gate) => gate.id)).toEqual(['submitted']);
});
