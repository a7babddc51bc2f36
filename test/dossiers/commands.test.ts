import { accept } from '../../engine/result.ts';
import { commitCrashPoints, type CrashPoint } from '../../engine/store/crash-point.ts';
import { onEachStore } from './each-store.ts';
import {
  admin, applicant, birth, claim, complete, leader, newCommand, officer, openOffice, type Office, publishShipped, reception, refusalOf, register, valueOf,
} from './office.ts';

onEachStore(() => {
  describe('the command path', () => {
    let office: Office;
    beforeEach(async () => {
      office = await openOffice();
      await publishShipped(office, 'birth-registration');
    });
    afterEach(() => office.close());

    test('a hundred commands at once from four processes all arrive, each once', async () => {
      const { id, revision } = await register(office, 'birth-registration', birth);
      const processes = [office, office.secondProcess(), office.secondProcess(), office.secondProcess()];
      const before = (await office.store.history.list(id)).length;

      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          processes[index % 4]?.runner.run(id, { commandId: `burst-${index}`, by: null }, () =>
            accept({
              entries: [{ type: 'timer.fired', elementId: `entry-${index}` }],
              commands: [{ type: 'setVariables', variables: { [`v${index}`]: index } }],
            }),
          ),
        ),
      );

      expect(answers.every((answer) => answer?.ok)).toBe(true);
      const dossier = valueOf(await office.dossiers.dossier(leader, id));
      expect(dossier.revision).toBe(revision + 100);
      expect(Object.keys(dossier.variables).filter((name) => /^v\d/.test(name))).toHaveLength(100);
      const history = await office.store.history.list(id);
      const written = history.slice(before).flatMap(({ body }) => (body.type === 'timer.fired' ? body.elementId : []));
      expect(new Set(written).size).toBe(100);
      expect(history.map((entry) => entry.sequence)).toEqual(history.map((_entry, index) => index + 1));
    });

    test('a registration that is sent twice, even at once, makes one dossier', async () => {
      const input = { commandId: newCommand(), procedureKey: 'birth-registration', applicant, data: birth };
      const answers = await Promise.all([
        office.dossiers.register(reception, input),
        office.secondProcess().dossiers.register(reception, input),
      ]);
      const later = await office.dossiers.register(reception, input);
      expect(new Set([...answers, later].map((answer) => valueOf(answer).code)).size).toBe(1);
      expect((await office.dossiers.list(leader, { limit: 10 })).total).toBe(1);
    });

    test('a hundred registrations at once get a hundred codes', async () => {
      const registered = await Promise.all(Array.from({ length: 100 }, () => register(office, 'birth-registration', birth)));
      expect(new Set(registered.map((dossier) => dossier.code)).size).toBe(100);
    });

    test('a command on a finished dossier is refused and changes nothing', async () => {
      const { id } = await register(office, 'birth-registration', birth);
      const cancelled = valueOf(await office.dossiers.cancel(leader, id, { commandId: newCommand(), reason: 'Người dân rút hồ sơ' }));
      expect(cancelled).toMatchObject({ status: 'cancelled', publicState: 8, waits: [] });
      expect((await office.dossiers.tasks(reception, { view: 'all', limit: 10 })).total).toBe(0);

      expect(refusalOf(await office.dossiers.cancel(leader, id, { commandId: newCommand(), reason: 'Nữa' })).code).toBe('dossier.ended');
      expect(valueOf(await office.dossiers.dossier(leader, id))).toEqual(cancelled);
      const told = valueOf(await office.dossiers.history(leader, id));
      expect(told.map((entry) => entry.sentence)).toContain('Đặng Văn Hùng đã dừng hồ sơ: Người dân rút hồ sơ');
    });

    test('what is not there is refused by name', async () => {
      expect(refusalOf(await office.dossiers.dossier(leader, 'none')).code).toBe('dossier.unknown');
      expect(refusalOf(await office.dossiers.cancel(leader, 'none', { commandId: newCommand(), reason: 'x' })).code).toBe('dossier.unknown');
      const { id } = await register(office, 'birth-registration', birth);
      const retry = await office.dossiers.retryIncident(admin, id, 'none', { commandId: newCommand() });
      expect(refusalOf(retry).code).toBe('incident.unknown');
    });
  });

  describe('a crash in the middle of a write', () => {
    test.each<CrashPoint>(commitCrashPoints)('%s: the same command, sent again, brings everything to the same end', async (point) => {
      // given a process that dies at this point, once
      let armed = false;
      const office = await openOffice({
        atCrashPoint: (reached) => {
          if (!armed || reached !== point) return;
          armed = false;
          throw new Error('crashed');
        },
      });
      await publishShipped(office, 'birth-registration');
      const { id } = await register(office, 'birth-registration', birth);
      const task = await claim(office, reception, id, 'checkPapers');
      const completion = { commandId: newCommand(), revision: task.revision, data: { complete: true } };

      // when it dies while a task is completed, and the client sends it again to another process
      armed = true;
      await expect(office.dossiers.complete(reception, task.id, completion)).rejects.toThrow('crashed');
      const survivor = office.secondProcess();
      const completed = valueOf(await survivor.dossiers.complete(reception, task.id, completion));

      // then the task was completed once, and every copy tells so
      expect(completed.status).toBe('completed');
      const entries = valueOf(await survivor.dossiers.history(leader, id)).filter((entry) => entry.type === 'task.completed');
      expect(entries).toHaveLength(1);
      const open = await survivor.dossiers.tasks(reception, { view: 'all', limit: 10 });
      expect(open.total).toBe(0);
      await complete(survivor, officer, id, 'verify', { parentsFound: 'found', recommendation: 'grant' });
      await office.close();
    });
  });
});
