import { flows, process } from '../bpmn/model.ts';
import { ends, roots, signal, startEvent, users } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { leader, newCommand, type Office, openOffice, publish, register, valueOf } from './office.ts';

const caught = (id: string, ref: string): string => `<intermediateCatchEvent id="${id}">${signal(ref)}</intermediateCatchEvent>`;
const thrower = process(`${startEvent}<intermediateThrowEvent id="t">${signal('g')}</intermediateThrowEvent><intermediateThrowEvent id="u">${signal('h')}</intermediateThrowEvent>${ends('e')}${flows('s -> t -> u -> e')}`, roots);
const inTurn = process(`${startEvent}${caught('one', 'g')}${caught('two', 'h')}${users('after')}${ends('e')}${flows('s -> one -> two -> after -> e')}`, roots);
const either = process(`${startEvent}<eventBasedGateway id="x"/>${caught('one', 'g')}${caught('two', 'h')}${ends('e', 'f')}${flows('s -> x -> one -> e', 'x -> two -> f')}`, roots);

onEachStore(() => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    await publish(office, 'thrower', thrower);
  });
  afterEach(() => office.close());

  const dossierOf = async (id: string) => valueOf(await office.dossiers.dossier(leader, id));
  const pause = async (id: string, how: 'suspend' | 'resume') =>
    valueOf(await office.dossiers[how](leader, id, { commandId: newCommand(), revision: (await dossierOf(id)).revision, reason: 'Thanh tra' }));
  const settle = async () => {
    for (let pass = 0; pass < 5; pass += 1) await office.dueWork.runOnce();
  };

  test('a signal that another dossier throws meanwhile is heard when a suspended dossier goes on, and only then', async () => {
    await publish(office, 'waiter', inTurn);
    const [first, both] = [await register(office, 'waiter'), await register(office, 'waiter')];
    await pause(first.id, 'suspend');
    await register(office, 'thrower');
    await settle();
    expect(await dossierOf(first.id)).toMatchObject({ status: 'suspended', waits: [{ elementId: 'one' }] });
    expect((await dossierOf(both.id)).waits).toMatchObject([{ elementId: 'after' }]);
    expect(office.failures).toEqual([]);

    expect((await pause(first.id, 'resume')).waits).toMatchObject([{ elementId: 'two' }]);
    expect((await office.store.dossiers.load(first.id))?.keptSignals).toBeUndefined();
    const told = valueOf(await office.dossiers.history(leader, first.id)).filter(({ main }) => main).map(({ sentence }) => sentence);
    expect(told.filter((sentence) => sentence.includes('tín hiệu “g”'))).toHaveLength(1);
  });

  test('of two that it can hear, the first ends it, and the second finds nobody', async () => {
    await publish(office, 'waiter', either);
    const { id } = await register(office, 'waiter');
    await pause(id, 'suspend');
    await register(office, 'thrower');
    await settle();
    expect(await pause(id, 'resume')).toMatchObject({ status: 'completed', outcome: [{ elementId: 'e' }] });
  });

  test('one that is stopped hears nothing more', async () => {
    await publish(office, 'waiter', inTurn);
    const { id } = await register(office, 'waiter');
    await pause(id, 'suspend');
    await register(office, 'thrower');
    await settle();
    valueOf(await office.dossiers.cancel(leader, id, { commandId: newCommand(), reason: 'Người dân rút hồ sơ' }));
    expect(await office.store.dossiers.load(id)).toMatchObject({ status: 'cancelled' });
    expect((await office.store.dossiers.load(id))?.keptSignals).toBeUndefined();
  });
});
