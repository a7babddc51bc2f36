import type { Dossier } from '../../engine/contract/dossier.ts';
import type { Result } from '../../engine/result.ts';
import { commitCrashPoints, type CrashPoint } from '../../engine/store/crash-point.ts';
import { onEachStore } from './each-store.ts';
import { admin, newCommand, type Office, officer, openOffice, valueOf } from './office.ts';
import { dossierAt, key, publishFirst, publishSecond } from './versions.ts';

/** What an admin asks, of a dossier at the revision that was looked at. */
type Ask = (office: Office, id: string, input: { commandId: string; revision: number; reason: string }) => Promise<Result<unknown>>;

const asks: readonly (readonly [string, Ask, Partial<Dossier>])[] = [
  ['suspending', (office, id, input) => office.dossiers.suspend(admin, id, input), { status: 'suspended' }],
  ['cancelling', (office, id, input) => office.dossiers.cancel(admin, id, input), { status: 'cancelled', waits: [] }],
  ['adding a token', (office, id, input) => office.dossiers.modify(admin, id, { ...input, changes: [{ do: 'add', elementId: 'approve' }] }), { steps: ['Kiểm tra', 'Phê duyệt'] }],
  ['correcting a value', (office, id, input) => office.dossiers.correct(admin, id, { ...input, variables: { fee: 50_000 } }), { variables: expect.objectContaining({ fee: 50_000 }) }],
  [
    'migrating',
    (office, id, input) => office.dossiers.runMigration(admin, { ...input, procedureKey: key, from: 1, to: 2, mapping: { check: 'examine' }, filter: { dossierIds: [id] }, revisions: { [id]: input.revision } }),
    { version: 2, steps: ['Kiểm tra'] },
  ],
];

onEachStore(() => {
  test.each(asks)('%s and dying at any point, then asked again of another process, is done once and told once', async (_what, ask, outcome) => {
    // given a process that dies at one point, once
    let deadly: CrashPoint | undefined;
    const office = await openOffice({
      atCrashPoint: (reached) => {
        if (reached !== deadly) return;
        deadly = undefined;
        throw new Error('crashed');
      },
    });
    await publishFirst(office);
    const dossiers = await Promise.all(commitCrashPoints.map(() => dossierAt(office, 'registered')));
    await publishSecond(office);
    for (const [index, point] of commitCrashPoints.entries()) {
      const { id, revision } = dossiers[index] as Dossier;
      const input = { commandId: newCommand(), revision, reason: 'Thanh tra' };

      // when it dies in the middle, and the admin asks again
      deadly = point;
      await ask(office, id, input).then((answer) => expect(JSON.stringify(answer)).toContain('failed'), (error: Error) => expect(error.message).toBe('crashed'));
      expect(deadly).toBeUndefined();
      const survivor = office.secondProcess();
      valueOf(await ask({ ...office, ...survivor }, id, input));

      // then the dossier is one revision further, and every copy tells so
      const dossier = valueOf(await survivor.dossiers.dossier(admin, id));
      expect(dossier).toMatchObject({ revision: revision + 1, ...outcome });
      expect(valueOf(await survivor.dossiers.history(admin, id)).filter(({ by }) => by?.id === admin.id)).toHaveLength(1);
      const line = (await survivor.dossiers.list(admin, { search: dossier.code, limit: 9 })).items;
      expect(line).toMatchObject([{ status: dossier.status, steps: dossier.steps, version: dossier.version }]);
      const open = (await survivor.dossiers.tasks(officer, { view: 'all', search: dossier.code, limit: 9 })).items;
      expect(open.map(({ name }) => name).toSorted()).toEqual(dossier.waits.filter(({ kind }) => kind === 'userTask').map(({ elementName }) => elementName).toSorted());
    }
    await office.close();
  }, 60_000);
});
