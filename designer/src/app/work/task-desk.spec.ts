import type { Task } from '../shared/api/contract.ts';
import { clientProblem, OFFLINE, problemFrom } from '../shared/api/problem-error.ts';
import { TaskDesk } from './task-desk.ts';
import type { TaskPort } from './task-desk.ts';

const task = (id: string, revision = 1): Task => ({
  id, revision, dossierId: 'd', dossierCode: 'H29.18.5-261124-0007', applicantName: 'Nguyễn Văn A', procedureKey: 'birth-registration',
  procedureName: { vi: 'Đăng ký khai sinh', en: 'Birth registration' }, elementId: 'check', name: 'Kiểm tra', status: 'open', assignee: null,
  candidateGroups: [], createdAt: '2026-11-24T08:00:00+07:00', dueAt: null, workingMinutesLeft: null, form: null, data: {},
  may: { claim: true, release: false, complete: true },
});

const staleProblem = () => problemFrom(409, {
  type: 'x', title: 'x', status: 409, code: 'task.stale', detail: 'Đã thay đổi.', changedBy: { id: 'b', name: 'Trần Thị B' }, changedAt: '2026-11-24T14:30:00+07:00',
});

function desk(over: Partial<TaskPort> = {}) {
  const sent: { commandId: string; revision: number }[] = [];
  const take = async (id: string, command: { commandId: string; revision: number }) => {
    sent.push(command);
    return task(id, command.revision + 1);
  };
  return { sent, desk: new TaskDesk({ read: async (id) => task(id), claim: take, release: take, complete: take, ...over }) };
}

describe('a task on the desk', () => {
  it('is the newer state after each action', async () => {
    const { desk: onDesk, sent } = desk();
    await onDesk.open('t');
    await onDesk.claim();
    await onDesk.complete({ complete: true });

    expect(onDesk.task()?.revision).toBe(3);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('tries again under the same command id after the network failed', async () => {
    const ids: string[] = [];
    let away = true;
    const { desk: onDesk } = desk({
      complete: async (id, command) => {
        ids.push(command.commandId);
        if (away) throw clientProblem(OFFLINE, 0);
        return task(id, 2);
      },
    });
    await onDesk.open('t');
    expect(await onDesk.complete({})).toBeNull();
    away = false;
    expect(await onDesk.complete({})).not.toBeNull();

    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('takes a new command id after a refusal', async () => {
    const ids: string[] = [];
    const { desk: onDesk } = desk({
      claim: async (_id, command) => {
        ids.push(command.commandId);
        throw staleProblem();
      },
    });
    await onDesk.open('t');
    await onDesk.claim();
    await onDesk.claim();

    expect(new Set(ids).size).toBe(2);
  });

  it('says who changed it in between, and stays until it is looked at again', async () => {
    const { desk: onDesk } = desk({ claim: () => Promise.reject(staleProblem()) });
    await onDesk.open('t');
    await onDesk.claim();

    expect(onDesk.stale()?.details.changedBy?.name).toBe('Trần Thị B');
    expect(onDesk.task()?.revision).toBe(1);
    await onDesk.open('t');
    expect(onDesk.stale()).toBeNull();
  });

  it('does not show a task that was left before it came', async () => {
    const waiting = new Map<string, (task: Task) => void>();
    const { desk: onDesk } = desk({ read: (id) => new Promise((answer) => waiting.set(id, answer)) });
    const [first, second] = [onDesk.open('a'), onDesk.open('b')];
    waiting.get('b')?.(task('b'));
    waiting.get('a')?.(task('a'));
    await Promise.all([first, second]);

    expect(onDesk.task()?.id).toBe('b');
  });

  it('does one thing at a time', async () => {
    const { desk: onDesk, sent } = desk();
    await onDesk.open('t');
    const [first, second] = await Promise.all([onDesk.claim(), onDesk.claim()]);

    expect([first === null, second === null, sent.length]).toEqual([false, true, 1]);
  });
});
