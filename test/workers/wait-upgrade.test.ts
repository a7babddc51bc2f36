import type { DossierDocument } from '../../engine/store/documents.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { signal } from '../bpmn/parts.ts';
import { onEachStore } from '../dossiers/each-store.ts';
import { searchCopy } from '../../engine/dossiers/search-copy.ts';
import { createVersionShelf } from '../../engine/dossiers/loaded-dossier.ts';
import { admin, leader, newCommand, type Office, openOffice, publish, register, valueOf } from '../dossiers/office.ts';

let office: Office;
const storm = '<signal id="storm" name="storm"/>';

/** Writes a dossier as a release did that knew nothing of signals: without the subscriptions for them. */
async function asOlderReleaseWrote(id: string): Promise<void> {
  const { dossiers } = office.store;
  const dossier = await dossiers.load(id);
  const version = await createVersionShelf(office.store).find(dossier?.procedureKey ?? '', dossier?.version ?? 0);
  if (!dossier || !version) throw new Error(`${id} is gone`);
  const older: DossierDocument = { ...dossier, revision: dossier.revision + 1, subscriptions: dossier.subscriptions.filter((key) => !key.startsWith('\u0001signal')) };
  await dossiers.commit(older, dossier.revision, { tasks: [], history: [], search: searchCopy(older, version.graph) });
}

onEachStore(() => {
  beforeEach(async () => {
    office = await openOffice();
    await publish(office, 'weather', process(
      `<startEvent id="s"/><intermediateCatchEvent id="w" name="Chờ bão">${signal('storm')}</intermediateCatchEvent><endEvent id="e"/>${flows('s -> w -> e')}`, storm));
    await publish(office, 'outer', process(
      `<startEvent id="s"/><callActivity id="c" name="Gọi">${extensions('<zeebe:calledElement processId="weather"/>')}</callActivity><endEvent id="e"/>${flows('s -> c -> e')}`));
  });
  afterEach(() => office.close());

  test('dossiers that an older release stored are found by the signals that they wait for, in called procedures too, after one walk', async () => {
    // given two of an older release, one of them waiting in what it calls, and one of this release
    const older = [await register(office, 'weather'), await register(office, 'outer')];
    const newer = await register(office, 'weather');
    for (const { id } of older) await asOlderReleaseWrote(id);
    expect(valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'calm' })).reached).toBe(0);

    // when two processes of this release start at once
    await Promise.all([office.waitUpgrade.runOnce(), office.secondProcess().waitUpgrade.runOnce()]);

    // then the signal reaches all of them, and the one of this release was not written again
    expect(valueOf(await office.dossiers.dossier(leader, newer.id)).revision).toBe(newer.revision);
    expect(valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'storm' })).reached).toBe(3);
    for (const { id } of older) expect(valueOf(await office.dossiers.dossier(leader, id)).status).toBe('completed');
  });

  test('the walk is made at each start until it finds nothing to mend, and then never again', async () => {
    const { id } = await register(office, 'weather');
    await asOlderReleaseWrote(id);
    const revision = async (): Promise<number> => valueOf(await office.dossiers.dossier(leader, id)).revision;
    await office.waitUpgrade.runOnce();
    const mended = await revision();

    // A process of the older release still runs, and writes the dossier once more.
    await asOlderReleaseWrote(id);
    await office.waitUpgrade.runOnce();
    expect(await revision()).toBe(mended + 1);
    await office.secondProcess().waitUpgrade.runOnce();
    expect(await revision()).toBe(mended + 2);

    await office.secondProcess().waitUpgrade.runOnce();
    await asOlderReleaseWrote(id);
    await office.secondProcess().waitUpgrade.runOnce();
    expect(await revision()).toBe(mended + 3);
  });
});
