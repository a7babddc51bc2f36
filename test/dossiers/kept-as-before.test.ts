import { extensions, flows, process } from '../bpmn/model.ts';
import { message, signal, timer } from '../bpmn/parts.ts';
import { admin, newCommand, type Office, openOffice, publish, register, valueOf } from './office.ts';

interface Differing { readonly due: string; readonly task: string; readonly message: string; readonly signal: string; readonly group: string; readonly job: string }

const before: Differing = { due: 'P1D', task: '2026-11-27T10:00:00+07:00', message: 'paid', signal: 'storm', group: 'reception', job: 'mail' };
const after: Differing = { due: 'P3D', task: '2026-11-30T10:00:00+07:00', message: 'settled', signal: 'flood', group: 'civil-status', job: 'post' };

const event = (id: string, name: string, definition: string): string => `<intermediateCatchEvent id="${id}" name="${name}">${definition}</intermediateCatchEvent>`;
const model = (given: Differing): string => process(
  `<startEvent id="s"/><parallelGateway id="all"/>
  ${event('t', 'Hẹn', timer.duration(given.due))}${event('m', 'Nộp tiền', message('ref'))}${event('g', 'Bão', signal('alarm'))}
  <userTask id="u" name="Xử lý">${extensions(`<zeebe:assignmentDefinition candidateGroups="${given.group}"/><zeebe:taskSchedule dueDate="${given.task}"/>`)}</userTask>
  <serviceTask id="j" name="Gửi thư">${extensions(`<zeebe:taskDefinition type="${given.job}"/>`)}</serviceTask>
  ${['t', 'm', 'g', 'u', 'j'].map((id) => `<endEvent id="e${id}"/>${flows(`all -> ${id} -> e${id}`)}`).join('')}${flows('s -> all')}`,
  `<message id="ref" name="${given.message}">${extensions('<zeebe:subscription correlationKey="=dossier.code"/>')}</message><signal id="alarm" name="${given.signal}"/>`);

describe('a dry run of a migration', () => {
  let office: Office;
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  const effects = async (changed: Partial<Differing>, language: 'vi' | 'en' = 'vi'): Promise<readonly string[]> => {
    await publish(office, 'differs', model(before));
    await register(office, 'differs');
    await publish(office, 'differs', model({ ...before, ...changed }));
    const order = { procedureKey: 'differs', from: 1, to: 2, mapping: {}, filter: {} };
    const { items } = valueOf(await office.dossiers.tryMigration({ ...admin, language }, order));
    return (items[0]?.effects ?? []).filter((effect) => !/^(Ở lại|Stays at)/.test(effect));
  };

  test.each<[Partial<Differing>, string]>([
    [{ due: after.due }, '“Hẹn” vẫn đến hạn lúc 25/11/2026 09:00 như trước'],
    [{ message: after.message }, '“Nộp tiền” vẫn chờ tin “paid” như trước'],
    [{ signal: after.signal }, '“Bão” vẫn chờ tín hiệu “storm” như trước'],
    [{ group: after.group }, '“Xử lý” vẫn giao cho người và nhóm như trước'],
    [{ task: after.task }, '“Xử lý” vẫn đến hạn lúc 27/11/2026 10:00 như trước'],
    [{ job: after.job }, '“Gửi thư” vẫn là việc tự động loại “mail” như trước'],
  ])('tells that what waits keeps what it has where the new version says %j', async (changed, told) => {
    expect(await effects(changed)).toEqual([told]);
  });

  test('tells nothing of it where nothing differs', async () => {
    expect(await effects({})).toEqual([]);
  });

  test('tells it in English too', async () => {
    expect(await effects(after, 'en')).toEqual([
      '“Hẹn” still comes due at 25/11/2026 09:00', '“Nộp tiền” still waits for the message “paid”', '“Bão” still waits for the signal “storm”',
      '“Xử lý” stays with whom it was given to', '“Xử lý” still comes due at 27/11/2026 10:00', '“Gửi thư” is still a job of type “mail”',
    ]);
  });

  test('and that is how it is', async () => {
    await effects(after);
    await office.dossiers.runMigration(admin, { procedureKey: 'differs', from: 1, to: 2, mapping: {}, filter: {}, commandId: newCommand(), reason: 'Luật mới' });
    const [id = ''] = await office.store.dossiers.running('differs', [2], null, 1);
    const { waits = {} } = (await office.store.dossiers.load(id))?.state ?? {};
    expect(Object.values(waits)).toEqual(expect.arrayContaining([
      expect.objectContaining({ elementId: 't', dueAt: office.clock.at + 86_400_000 }), expect.objectContaining({ elementId: 'm', name: 'paid' }),
      expect.objectContaining({ elementId: 'g', name: 'storm' }), expect.objectContaining({ elementId: 'u', candidateGroups: ['reception'] }),
      expect.objectContaining({ elementId: 'j', jobType: 'mail' }),
    ]));
  });
});
