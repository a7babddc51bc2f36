import type { Actor } from '../../engine/actor.ts';
import { process as processOf } from '../bpmn/model.ts';
import {
  admin, birth, claim, colleague, complete, leader, newCommand, officer, openOffice, openTask, type Office, owner, publish, publishShipped,
  reception, refusalOf, register, valueOf,
} from './office.ts';

describe('tasks', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    await publishShipped(office, 'birth-registration');
  });
  afterEach(() => office.close());

  async function verifying(): Promise<string> {
    const { id } = await register(office, 'birth-registration', birth);
    await complete(office, reception, id, 'checkPapers', { complete: true });
    return id;
  }
  const verdict = { parentsFound: 'found', recommendation: 'grant' };

  test('of two officers in two processes who claim one task, one gets it and the other is told who', async () => {
    const dossierId = await verifying();
    const { id, revision } = await openTask(office, dossierId, 'verify');
    const other = office.secondProcess();

    const answers = await Promise.all([
      office.dossiers.claim(officer, id, { commandId: newCommand(), revision }),
      other.dossiers.claim(colleague, id, { commandId: newCommand(), revision }),
    ]);

    const winner = valueOf(answers.find((answer) => answer.ok) ?? answers[0]);
    const refused = refusalOf(answers.find((answer) => !answer.ok) ?? answers[0]);
    expect(refused).toMatchObject({
      code: 'task.alreadyClaimed', elementId: 'verify', elementName: 'Thẩm tra hồ sơ', params: { by: winner.assignee?.name },
    });
  });

  test('a completed task is not completed again', async () => {
    const dossierId = await verifying();
    const task = await complete(office, officer, dossierId, 'verify', verdict);
    const again = { commandId: newCommand(), revision: task.revision, data: verdict };
    expect(refusalOf(await office.dossiers.complete(officer, task.id, again))).toMatchObject({
      code: 'task.completed', elementName: 'Thẩm tra hồ sơ', params: { by: officer.name },
    });
    expect(refusalOf(await office.dossiers.claim(colleague, task.id, again)).code).toBe('task.completed');
  });

  test('a command that is sent twice is carried out once', async () => {
    const dossierId = await verifying();
    const task = await claim(office, officer, dossierId, 'verify');
    const completion = { commandId: newCommand(), revision: task.revision, data: verdict };
    const first = valueOf(await office.dossiers.complete(officer, task.id, completion));
    const before = valueOf(await office.dossiers.dossier(leader, dossierId)).revision;

    const second = valueOf(await office.secondProcess().dossiers.complete(officer, task.id, completion));

    expect(second).toEqual(first);
    expect(valueOf(await office.dossiers.dossier(leader, dossierId)).revision).toBe(before);
  });

  test.each<[string, Actor, string]>([
    ['somebody of another group', reception, 'task.notYours'],
    ['a leader who is no candidate', leader, 'task.notYours'],
    ['an admin', admin, 'task.notYours'],
  ])('%s may not claim', async (_who, actor, code) => {
    const { id, revision, may } = await openTask(office, await verifying(), 'verify');
    expect(may).toEqual({ claim: false, release: false, complete: false });
    expect(refusalOf(await office.dossiers.claim(actor, id, { commandId: newCommand(), revision })).code).toBe(code);
  });

  test('completing needs a claim, and one of one’s own', async () => {
    const dossierId = await verifying();
    const { id, revision } = await openTask(office, dossierId, 'verify');
    const completion = { commandId: newCommand(), revision, data: verdict };
    expect(refusalOf(await office.dossiers.complete(officer, id, completion)).code).toBe('task.claimFirst');

    const claimed = valueOf(await office.dossiers.claim(officer, id, { commandId: newCommand(), revision }));
    expect(claimed.may).toEqual({ claim: false, release: true, complete: true });
    const stolen = await office.dossiers.complete(colleague, id, { ...completion, revision: claimed.revision });
    expect(refusalOf(stolen)).toMatchObject({ code: 'task.alreadyClaimed', params: { by: officer.name } });
  });

  test('a task that is given back is offered again, and an old sight of it is refused', async () => {
    const dossierId = await verifying();
    const claimed = await claim(office, officer, dossierId, 'verify');
    const released = valueOf(await office.dossiers.release(officer, claimed.id, { commandId: newCommand(), revision: claimed.revision }));
    expect(released.assignee).toBeNull();

    const stale = await office.dossiers.claim(colleague, claimed.id, { commandId: newCommand(), revision: claimed.revision });
    expect(refusalOf(stale)).toMatchObject({
      code: 'task.changed', params: { by: officer.name, byId: officer.id, at: '2026-11-24T09:00:00+07:00' },
    });
    valueOf(await office.dossiers.claim(colleague, claimed.id, { commandId: newCommand(), revision: released.revision }));
  });

  test('a task that a timer took away says so', async () => {
    const dossierId = (await register(office, 'birth-registration', birth)).id;
    await complete(office, reception, dossierId, 'checkPapers', { complete: false, missingPapers: 'Giấy chứng sinh' });
    const task = await claim(office, reception, dossierId, 'supplement');
    office.clock.at += 31 * 86_400_000;
    expect(await office.dueWork.runOnce()).toBe(1);

    const late = { commandId: newCommand(), revision: task.revision, data: { receivedPapers: 'Giấy chứng sinh' } };
    expect(refusalOf(await office.dossiers.complete(reception, task.id, late)).code).toBe('task.withdrawn');
    expect(valueOf(await office.dossiers.dossier(leader, dossierId))).toMatchObject({ status: 'completed', publicState: 3 });
  });

  test.each(['nothing', 'a:b', ':', 'dossier-1:', 'dossier-1:nothing'])('there is no task %p', async (id) => {
    await verifying();
    expect(refusalOf(await office.dossiers.task(officer, id)).code).toBe('task.unknown');
    expect(refusalOf(await office.dossiers.claim(officer, id, { commandId: newCommand(), revision: 1 })).code).toBe('task.unknown');
  });

  test('who has no role with dossiers reads none of them', async () => {
    const dossierId = await verifying();
    const { id } = await openTask(office, dossierId, 'verify');
    expect(refusalOf(await office.dossiers.dossier(owner, dossierId)).code).toBe('dossier.notYours');
    expect(refusalOf(await office.dossiers.task(owner, id)).code).toBe('dossier.notYours');
    expect(await office.dossiers.list(owner, { limit: 10 })).toEqual({ items: [], next: null, total: 0 });
  });

  test('a completed task shows what was answered', async () => {
    const dossierId = await verifying();
    const { id } = await complete(office, officer, dossierId, 'verify', verdict);
    expect(valueOf(await office.dossiers.task(leader, id)).data).toEqual(verdict);
  });

  test('a form gets the variables that its conditions and texts read, and no others', async () => {
    const dossierId = await verifying();
    await complete(office, officer, dossierId, 'verify', verdict);
    const { data } = await openTask(office, dossierId, 'enterRegister');
    expect(data).toMatchObject({ recommendation: 'grant' });
    expect(data).not.toHaveProperty('motherIdentity');
  });
});

describe('who a task is for', () => {
  let office: Office;
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  async function taskFor(assignment: string): Promise<string> {
    const definition = assignment ? `<zeebe:assignmentDefinition ${assignment}/>` : '';
    await publish(office, 'errand', processOf(`<startEvent id="s"/><userTask id="t" name="Việc">
      <extensionElements><zeebe:userTask/>${definition}</extensionElements></userTask><endEvent id="e"/>
      <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/>`));
    return (await register(office, 'errand')).id;
  }
  const offeredTo = async (actor: Actor): Promise<number> =>
    (await office.dossiers.tasks(actor, { view: 'group', limit: 10 })).total;

  test('without an assignment any officer or leader can do it', async () => {
    const id = await taskFor('');
    expect(await Promise.all([officer, reception, leader].map(offeredTo))).toEqual([1, 1, 1]);
    expect((await openTask(office, id, 't')).candidateGroups).toEqual([]);
    await complete(office, leader, id, 't');
    expect(valueOf(await office.dossiers.dossier(leader, id)).status).toBe('completed');
  });

  test('without a word of the model’s own, citizens see accepted, in process, processed', async () => {
    const id = await taskFor('');
    const publicState = async (): Promise<number> => valueOf(await office.dossiers.dossier(leader, id)).publicState;
    expect(await publicState()).toBe(2);
    const task = await claim(office, officer, id, 't');
    expect(await publicState()).toBe(4);
    valueOf(await office.dossiers.complete(officer, task.id, { commandId: newCommand(), revision: task.revision, data: {} }));
    expect(await publicState()).toBe(9);
  });

  test('an assignee by username has it claimed already, and again after giving it back', async () => {
    const id = await taskFor('assignee="ho.tich"');
    const task = await openTask(office, id, 't');
    expect(task.assignee).toEqual({ id: officer.id, name: officer.name });
    expect((await office.dossiers.tasks(officer, { view: 'mine', limit: 10 })).total).toBe(1);
    valueOf(await office.dossiers.release(officer, task.id, { commandId: newCommand(), revision: task.revision }));
    expect(await Promise.all([officer, colleague].map(offeredTo))).toEqual([1, 0]);
  });

  test('candidate users are found by username and by id', async () => {
    const id = await taskFor(`candidateUsers="lanh.dao, ${colleague.id}"`);
    expect(await Promise.all([leader, colleague, officer].map(offeredTo))).toEqual([1, 1, 0]);
    await complete(office, colleague, id, 't');
  });
});
