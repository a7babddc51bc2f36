import type { Dossier } from '../../engine/contract/dossier.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { message, signal } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, applicant, complete, leader, newCommand, officer, type Office, openOffice, publish, refusalOf, register, valueOf } from './office.ts';

let office: Office;

const paid = `<message id="paid" name="paid">${extensions('<zeebe:subscription correlationKey="=dossier.code"/>')}</message>`;
const asked = '<message id="asked" name="asked"/>';
const storm = '<signal id="storm" name="storm"/>';

/** Waits for what is given, then somebody goes on. */
const waiting = (definition: string, roots: string): string => process(
  `<startEvent id="start"/><intermediateCatchEvent id="wait" name="Chờ tin">${definition}</intermediateCatchEvent>
   <userTask id="go" name="Làm tiếp"/><endEvent id="end"/>${flows('start -> wait -> go -> end')}`, roots);

const dossierOf = async (id: string): Promise<Dossier> => valueOf(await office.dossiers.dossier(leader, id));
const send = (given: { name: string; correlationKey?: string; variables?: { [name: string]: number }; commandId?: string; applicant?: typeof applicant }) =>
  office.dossiers.publishMessage(admin, { commandId: newCommand(), ...given });

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  describe('a message from outside', () => {
    test('reaches the one of many dossiers that waits with its key, once', async () => {
      // given three dossiers that wait to be paid
      await publish(office, 'fee', waiting(message('paid'), paid));
      const dossiers = [await register(office, 'fee'), await register(office, 'fee'), await register(office, 'fee')];
      const [first, second] = dossiers as [Dossier, Dossier, Dossier];

      // when the second one's payment comes, twice
      const payment = { name: 'paid', correlationKey: second.code, variables: { amount: 50000 }, commandId: 'payment-1' };
      const receipt = valueOf(await send(payment));
      const again = valueOf(await send(payment));

      // then it went on with what came, and nobody else did
      expect(receipt).toEqual({ outcome: 'received', dossierId: second.id, dossierCode: second.code });
      expect(again).toEqual(receipt);
      expect((await Promise.all(dossiers.map(({ id }) => dossierOf(id)))).map(({ steps }) => steps)).toEqual([['Chờ tin'], ['Làm tiếp'], ['Chờ tin']]);
      expect((await dossierOf(second.id)).variables).toMatchObject({ amount: 50000 });
      expect((await dossierOf(first.id)).revision).toBe(first.revision);
      const told = valueOf(await office.dossiers.history(leader, second.id)).filter(({ main }) => main).map(({ sentence }) => sentence);
      expect(told).toContain(`${admin.name} đã chuyển tin “paid” vào hồ sơ`);

      // and even when the dossier is over, the same payment is not somebody else's
      await complete(office, officer, second.id, 'go');
      expect(valueOf(await send(payment))).toEqual(receipt);
    });

    test('that nobody waits for, and one that several wait for, is refused with what to do', async () => {
      await publish(office, 'fee', waiting(message('paid'), paid));
      await publish(office, 'question', waiting(message('asked'), asked));
      const { code } = await register(office, 'fee');
      const open = [await register(office, 'question'), await register(office, 'question')];

      expect(refusalOf(await send({ name: 'paid', correlationKey: `${code}-0` }))).toMatchObject({ code: 'message.nobodyWaits' });
      expect(refusalOf(await send({ name: 'paid' }))).toMatchObject({ code: 'message.nobodyWaits' });
      const several = refusalOf(await send({ name: 'asked' }));
      expect(sentenceOf(several, 'vi')).toBe(
        `Có 2 hồ sơ cùng chờ tin “asked” (${open.map((dossier) => dossier.code).join(', ')}), nên không biết gửi cho hồ sơ nào. Hãy ghi khóa của đúng hồ sơ.`,
      );
      for (const { id, revision } of open) expect((await dossierOf(id)).revision).toBe(revision);
    });

    test('reaches what waits for it with any key, and what a called procedure waits for', async () => {
      await publish(office, 'question', waiting(message('asked'), asked));
      await publish(office, 'outer', process(`<startEvent id="s"/><callActivity id="call" name="Hỏi">${extensions('<zeebe:calledElement processId="question"/>')}</callActivity><endEvent id="e"/>${flows('s -> call -> e')}`));
      const { id } = await register(office, 'outer');

      expect(valueOf(await send({ name: 'asked', correlationKey: 'whatever' })).dossierId).toBe(id);
      expect((await dossierOf(id)).steps).toEqual(['Làm tiếp']);
    });

    test('begins a dossier of the published procedure that starts with it', async () => {
      await publish(office, 'inbox', process(
        `<startEvent id="start" name="Có tin">${message('asked')}</startEvent><userTask id="go" name="Xem tin"/><endEvent id="end"/>${flows('start -> go -> end')}`, asked));

      expect(refusalOf(await send({ name: 'asked' })).code).toBe('message.noApplicant');
      const from = { name: 'asked', variables: { amount: 7 }, applicant, commandId: 'inbox-message' };
      const begun = valueOf(await send(from));
      expect(begun.outcome).toBe('began');
      expect(await dossierOf(begun.dossierId)).toMatchObject({ steps: ['Xem tin'], variables: { amount: 7 }, applicant: { name: applicant.name } });
      expect(valueOf(await send(from))).toEqual(begun);
      expect((await office.dossiers.list(leader, { limit: 10 })).total).toBe(1);
    });

    test('begins another process of a file than its first, unless the file’s own pools send it that message (BPMN 9.4, 13.1)', async () => {
      // given a procedure that people begin, with a second pool that begins with a message
      const pools = (told: string): string => process(
        `<startEvent id="s"/><userTask id="t" name="Làm"/>${told}${flows('s -> t -> e')}`,
        `${asked}<process id="q" isExecutable="true"><startEvent id="qs">${message('asked')}</startEvent><userTask id="qt" name="Xem tin"/><endEvent id="qe"/>${flows('qs -> qt -> qe')}</process>`);
      await publish(office, 'talk', pools(`<endEvent id="e">${message('asked')}</endEvent>`));
      expect(refusalOf(await send({ name: 'asked', applicant })).code).toBe('message.nobodyWaits');

      await publish(office, 'talk', pools('<endEvent id="e"/>'));
      const begun = valueOf(await send({ name: 'asked', applicant }));
      expect((await dossierOf(begun.dossierId)).steps).toEqual(['Xem tin']);
    });

    test('is kept from a suspended dossier, which says so', async () => {
      await publish(office, 'fee', waiting(message('paid'), paid));
      const { id, code, revision } = await register(office, 'fee');
      valueOf(await office.dossiers.suspend(leader, id, { commandId: newCommand(), revision, reason: 'Thanh tra' }));

      expect(refusalOf(await send({ name: 'paid', correlationKey: code })).code).toBe('bpmn.suspended');
    });

    test('is for admins to pass on', async () => {
      for (const actor of [officer, leader]) {
        expect(refusalOf(await office.dossiers.publishMessage(actor, { commandId: newCommand(), name: 'paid' })).code).toBe('dossier.notYours');
        expect(refusalOf(await office.dossiers.broadcastSignal(actor, { commandId: newCommand(), name: 'storm' })).code).toBe('dossier.notYours');
      }
    });
  });

  describe('a signal from outside', () => {
    test('reaches everybody who waits for it, tells whom it missed, and nobody twice', async () => {
      // given two dossiers that wait, one that is suspended and one that waits for something else
      await publish(office, 'weather', waiting(signal('storm'), storm));
      await publish(office, 'fee', waiting(message('paid'), paid));
      const [one, two, still] = [await register(office, 'weather'), await register(office, 'weather'), await register(office, 'weather')];
      await register(office, 'fee');
      valueOf(await office.dossiers.suspend(leader, still.id, { commandId: newCommand(), revision: still.revision, reason: 'Thanh tra' }));

      const given = { commandId: 'storm-1', name: 'storm', variables: { force: 9 } };
      const receipt = valueOf(await office.dossiers.broadcastSignal(admin, given));
      expect(receipt).toEqual({ reached: 2, began: [], notBegun: [], missed: [{ dossierId: still.id, code: still.code, sentence: expect.any(String) }] });
      for (const { id } of [one, two]) expect(await dossierOf(id)).toMatchObject({ steps: ['Làm tiếp'], variables: { force: 9 } });
      expect(valueOf(await office.dossiers.broadcastSignal(admin, given)).reached).toBe(0);
      expect(valueOf(await office.dossiers.broadcastSignal(admin, { commandId: newCommand(), name: 'calm' }))).toEqual({ reached: 0, began: [], missed: [], notBegun: [] });
    });
  });
});
