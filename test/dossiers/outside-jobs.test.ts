import type { LeasedJob } from '../../engine/contract/job.ts';
import { lookUp } from '../workers/models.ts';
import { onEachStore } from './each-store.ts';
import {
  admin, leader, newCommand, type Office, officer, openOffice, publish, refusalOf, register, valueOf,
} from './office.ts';

const minute = 60_000;
const type = 'look-up';

onEachStore(() => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    await publish(office, 'look-up', lookUp);
  });
  afterEach(() => office.close());

  const dossierOf = async (id: string) => valueOf(await office.dossiers.dossier(leader, id));
  const lease = async (given: { limit?: number; seconds?: number; type?: string } = {}): Promise<readonly LeasedJob[]> =>
    valueOf(await office.dossiers.leaseJobs(admin, { type, limit: 10, seconds: 300, ...given })).jobs;
  const only = (jobs: readonly LeasedJob[]): LeasedJob => {
    expect(jobs).toHaveLength(1);
    return jobs[0] as LeasedJob;
  };
  const told = async (id: string, language: 'vi' | 'en') =>
    valueOf(await office.dossiers.history({ ...leader, language }, id)).filter(({ main }) => main).map(({ sentence }) => sentence);

  test('a worker outside takes a service task with all that it needs, and does it once', async () => {
    const { id, code } = await register(office, 'look-up');
    const job = only(await lease());
    expect(job).toEqual({
      id: expect.stringMatching(`^${id}:`), type, dossierId: id, dossierCode: code, procedureKey: 'look-up', elementId: 'job', elementName: 'Tra cứu',
      headers: {}, variables: expect.objectContaining({ dossier: { code } }), retries: 3, leasedUntil: '2026-11-24T09:05:00+07:00',
    });

    const input = { commandId: newCommand(), variables: { found: true } };
    valueOf(await office.dossiers.completeJob(admin, job.id, input));
    expect(await dossierOf(id)).toMatchObject({ status: 'completed', variables: { found: true } });
    valueOf(await office.dossiers.completeJob(admin, job.id, input));
    expect(refusalOf(await office.dossiers.completeJob(admin, job.id, { commandId: newCommand() })).code).toBe('job.gone');
    expect(await told(id, 'vi')).toContain(`${admin.name} đã làm xong việc tự động “Tra cứu”`);
    expect((await office.store.dossiers.load(id))?.jobLeases).toBeUndefined();
  });

  test('of two workers that ask at the same moment one has each job, for as long as it asked for', async () => {
    await Promise.all(Array.from({ length: 5 }, () => register(office, 'look-up')));
    const other = office.secondProcess().dossiers;
    const [here, there] = await Promise.all([
      lease({ limit: 4 }), other.leaseJobs(admin, { type, limit: 4, seconds: 300 }).then((leased) => valueOf(leased).jobs),
    ]);
    const taken = [...here, ...there].map(({ id }) => id);
    expect([taken.length, new Set(taken).size]).toEqual([5, 5]);
    expect(await lease()).toEqual([]);

    office.clock.at += 5 * minute;
    expect(await lease()).toHaveLength(5);
  });

  test('all have their turn, also where nobody does what was taken', async () => {
    await Promise.all(Array.from({ length: 3 }, () => register(office, 'look-up')));
    const taken: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      taken.push(only(await lease({ limit: 1, seconds: 1 })).dossierId);
      office.clock.at += 1000;
    }
    expect(new Set(taken.slice(0, 3)).size).toBe(3);
    expect(taken.slice(3)).toEqual(taken.slice(0, 3));
  });

  test('who is done late is heard all the same, as long as nobody else was', async () => {
    const { id } = await register(office, 'look-up');
    const job = only(await lease({ seconds: 1 }));
    office.clock.at += minute;
    valueOf(await office.dossiers.completeJob(admin, job.id, { commandId: newCommand() }));
    expect((await dossierOf(id)).status).toBe('completed');
  });

  test('what failed is tried again later and later, then an admin is asked, with the reason', async () => {
    const { id } = await register(office, 'look-up');
    const fail = async (given: { retries?: number; seconds?: number } = {}) =>
      valueOf(await office.dossiers.failJob(admin, only(await lease()).id, { commandId: newCommand(), reason: 'register is down', ...given }));
    await fail();
    expect(await lease()).toEqual([]);
    office.clock.at += minute / 2;
    await fail({ retries: 2, seconds: 3600 });
    office.clock.at += 59 * minute;
    expect(await lease()).toEqual([]);
    office.clock.at += minute;
    await fail({ retries: 0 });

    const { status, incidents } = await dossierOf(id);
    expect([status, incidents[0]?.message]).toEqual(['incident', expect.stringContaining('register is down')]);
    expect((await told(id, 'en')).filter((sentence) => sentence.endsWith('“Tra cứu”: register is down'))).toHaveLength(3);
    valueOf(await office.dossiers.retryIncident(admin, id, incidents[0]?.id ?? '', { commandId: newCommand(), reason: 'back again' }));
    expect(only(await lease()).retries).toBe(1);
  });

  test('an error that the model knows takes its way; one that it does not is an incident', async () => {
    const [known, unknown] = [await register(office, 'look-up'), await register(office, 'look-up')];
    for (const { id, dossierId } of await lease()) {
      const code = dossierId === known.id ? 'NOT_FOUND' : 'BROKEN';
      valueOf(await office.dossiers.rejectJob(admin, id, { commandId: newCommand(), code, variables: { asked: true } }));
    }
    expect((await dossierOf(known.id)).outcome).toEqual([{ elementId: 'unknown' }]);
    expect((await dossierOf(unknown.id)).status).toBe('incident');
    expect(await told(known.id, 'vi')).toContain(`${admin.name} báo lỗi ở việc tự động “Tra cứu”: NOT_FOUND`);
  });

  test('while a dossier is suspended its jobs are not given out, and what comes back waits', async () => {
    const { id } = await register(office, 'look-up');
    const job = only(await lease({ seconds: 60 }));
    const pause = async (how: 'suspend' | 'resume') =>
      valueOf(await office.dossiers[how](leader, id, { commandId: newCommand(), revision: (await dossierOf(id)).revision, reason: 'Thanh tra' }));
    await pause('suspend');
    const input = { commandId: newCommand(), variables: { found: true } };
    expect(refusalOf(await office.dossiers.completeJob(admin, job.id, input)).code).toBe('bpmn.suspended');
    office.clock.at += 2 * minute;
    expect(await lease()).toEqual([]);
    await pause('resume');
    valueOf(await office.dossiers.completeJob(admin, job.id, input));
    expect(await dossierOf(id)).toMatchObject({ status: 'completed', variables: { found: true } });
  });

  test('jobs of a stopped dossier, unknown ones and those of officers are refused', async () => {
    const { id } = await register(office, 'look-up');
    const job = only(await lease());
    valueOf(await office.dossiers.cancel(leader, id, { commandId: newCommand(), reason: 'Người dân rút hồ sơ' }));
    const done = (actor: typeof admin, jobId: string) => office.dossiers.completeJob(actor, jobId, { commandId: newCommand() });
    expect(refusalOf(await done(admin, job.id)).code).toBe('job.gone');
    expect(refusalOf(await done(admin, `${id}:__proto__`)).code).toBe('job.gone');
    for (const wrong of ['nowhere:1', 'nowhere', ':']) expect(refusalOf(await done(admin, wrong)).code).toBe('job.unknown');
    expect(refusalOf(await done(officer, job.id)).code).toBe('dossier.notYours');
    expect(refusalOf(await office.dossiers.leaseJobs(leader, { type, limit: 1, seconds: 1 })).code).toBe('dossier.notYours');
    expect(await lease({ type: 'something else' })).toEqual([]);
  });
});
