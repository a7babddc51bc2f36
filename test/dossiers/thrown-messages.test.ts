import { giveTo, takeBack } from '../../engine/dossiers/outside/give-letter.ts';
import { commitCrashPoints } from '../../engine/store/crash-point.ts';
import type { Dossier } from '../../engine/contract/dossier.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, applicant, calendar, complete, leader, newCommand, type Office, officer, openOffice, publish, register, valueOf } from './office.ts';

const day = 86_400_000;
let office: Office;

const named = (name: string, key?: string): string =>
  `<message id="${name}" name="${name}">${key === undefined ? '' : extensions(`<zeebe:subscription correlationKey="${key}"/>`)}</message>`;
const mapping = (target: string): string =>
  extensions(`<zeebe:ioMapping><zeebe:input source="= amount" target="paidAmount"/><zeebe:input source="= about" target="${target}"/></zeebe:ioMapping>`);

/** Pays, then tells it: at the end, on the way, or by a task that sends. */
const paying = (tells: string, roots = named('paid', '= about')): string => process(
  `<startEvent id="s"/><userTask id="pay" name="Thu tiền"/>${tells}<userTask id="after" name="Sau đó"/><endEvent id="e"/>
   ${flows('s -> pay -> tell -> after -> e')}`, roots);
const thrown = `<intermediateThrowEvent id="tell" name="Báo đã thu">${mapping('about')}${message('paid')}</intermediateThrowEvent>`;
const sent = `<sendTask id="tell" name="Báo đã thu" messageRef="paid">${mapping('about')}</sendTask>`;
const ending = process(
  `<startEvent id="s"/><userTask id="pay" name="Thu tiền"/><endEvent id="tell" name="Báo đã thu">${mapping('about')}${message('paid')}</endEvent>${flows('s -> pay -> tell')}`,
  named('paid', '= about'));

/** Waits to be paid, then somebody goes on. */
const waiting = (key?: string): string => process(
  `<startEvent id="s"/><intermediateCatchEvent id="wait" name="Chờ nộp">${message('paid')}</intermediateCatchEvent><userTask id="go" name="Trả kết quả"/><endEvent id="e"/>
   ${flows('s -> wait -> go -> e')}`, named('paid', key));
/** Looks first, then waits to be paid. */
const waitingLater = process(
  `<startEvent id="s"/><userTask id="look" name="Xem"/><intermediateCatchEvent id="wait" name="Chờ nộp">${message('paid')}</intermediateCatchEvent><userTask id="go" name="Trả kết quả"/><endEvent id="e"/>
   ${flows('s -> look -> wait -> go -> e')}`, named('paid', '= dossier.code'));
/** Waits to be paid again and again. */
const round = process(
  `<startEvent id="s"/><exclusiveGateway id="x"/><intermediateCatchEvent id="wait" name="Chờ nộp">${message('paid')}</intermediateCatchEvent><userTask id="go" name="Trả kết quả"/>
   <exclusiveGateway id="y" default="y_x"/><endEvent id="e"/>${flows('s -> x -> wait -> go -> y ->[= stop = true] e', 'y ->[*] x')}`, named('paid'));
const begunBy = process(
  `<startEvent id="start">${message('paid')}</startEvent><userTask id="book" name="Ghi sổ"/><endEvent id="e"/>${flows('start -> book -> e')}`, named('paid'));

const dossierOf = async (id: string): Promise<Dossier> => valueOf(await office.dossiers.dossier(leader, id));
const stepsOf = async (id: string): Promise<readonly string[]> => (await dossierOf(id)).steps;
const of = async (procedureKey: string) => (await office.dossiers.list(leader, { procedureKey, limit: 50 })).items;
const told = async (id: string): Promise<readonly string[]> =>
  valueOf(await office.dossiers.history(leader, id)).filter(({ type, main }) => main && /^message\.|^begun/.test(type)).map(({ sentence }) => sentence);
/** Registers a payment with what it is about, as the start form is not asked for. */
const paymentAbout = async (about: string): Promise<string> => {
  const { id, revision } = await register(office, 'payment');
  valueOf(await office.dossiers.correct(admin, id, { commandId: newCommand(), revision, reason: 'Nhập', variables: { about, amount: 9 } }));
  await complete(office, officer, id, 'pay');
  return id;
};
/** One that waited to be paid and was suspended before somebody paid, and one that waits since. */
const suspendedOneAndAnother = async () => {
  await publish(office, 'payment', paying(thrown));
  await publish(office, 'fee', waiting());
  const fee = await register(office, 'fee');
  const suspended = valueOf(await office.dossiers.suspend(admin, fee.id, { commandId: newCommand(), revision: fee.revision, reason: 'Thanh tra' }));
  await paymentAbout('A');
  await inThree();
  return { fee, suspended, other: await register(office, 'fee') };
};
const inThree = async (): Promise<void> => {
  await Promise.all([office, office.secondProcess(), office.secondProcess()].map(({ dueWork }) => dueWork.runOnce()));
};

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  describe('a message that a dossier throws (BPMN 8.4.2, 10.5.5)', () => {
    test.each([
      ['a throw event', paying(thrown)], ['a send task without a worker', paying(sent)], ['an end event', ending],
    ])('by %s reaches the one of many dossiers that waits with its key, once among several processes, and both trails tell it', async (_how, model) => {
      // given three that wait, and one that pays for the second
      await publish(office, 'payment', model);
      await publish(office, 'fee', waiting('= dossier.code'));
      const [first, second, third] = [await register(office, 'fee'), await register(office, 'fee'), await register(office, 'fee')];
      const sender = await paymentAbout(second.code);

      // when three processes look
      await inThree();

      // then the second one has it, with what the sender gave
      expect(await Promise.all([first, second, third].map(({ id }) => stepsOf(id)))).toEqual([['Chờ nộp'], ['Trả kết quả'], ['Chờ nộp']]);
      expect((await dossierOf(second.id)).variables).toMatchObject({ paidAmount: 9 });
      const { code } = await dossierOf(sender);
      expect(await told(second.id)).toEqual([`Đã nhận tin “paid” từ hồ sơ ${code}`]);
      expect(await told(sender)).toEqual(['Đã gửi “Báo đã thu”', `Tin “paid” đã đến hồ sơ ${second.code}`]);
      expect(await office.store.dossiers.load(sender)).not.toHaveProperty('letters');
      expect(await office.dueWork.runOnce()).toBe(0);
      expect(office.failures).toEqual([]);
    });

    test('stays in its own dossier where something there waits for it', async () => {
      const both = process(
        `<startEvent id="s"/><parallelGateway id="f"/><userTask id="pay" name="Thu tiền"/>${thrown}<intermediateCatchEvent id="wait" name="Chờ nộp">${message('paid')}</intermediateCatchEvent><parallelGateway id="j"/><userTask id="after" name="Sau đó"/><endEvent id="e"/>
         ${flows('s -> f -> pay -> tell -> j -> after -> e', 'f -> wait -> j')}`, named('paid'));
      await publish(office, 'payment', both);
      await publish(office, 'fee', waiting());
      const other = await register(office, 'fee');
      const own = await paymentAbout('–');
      await inThree();
      expect([await stepsOf(own), await stepsOf(other.id)]).toEqual([['Sau đó'], ['Chờ nộp']]);
    });

    test('begins a dossier of the published procedure that starts with it, for the same applicant, once among several processes', async () => {
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'books', begunBy);
      const sender = await paymentAbout('A');
      await inThree();
      await inThree();

      const [book, ...more] = await of('books');
      expect([book?.steps, more]).toEqual([['Ghi sổ'], []]);
      const begun = await dossierOf(book?.id ?? '');
      expect(begun).toMatchObject({ applicant, applicantName: applicant.name, receipt: null, variables: { paidAmount: 9, applicant } });
      const { code } = await dossierOf(sender);
      expect(await told(begun.id)).toEqual([`Tin “paid” từ hồ sơ ${code} mở hồ sơ ${begun.code}`]);
      expect((await told(sender)).at(-1)).toBe(`Tin “paid” đã mở hồ sơ ${begun.code}`);
      await complete(office, officer, begun.id, 'book');
      expect(office.failures).toEqual([]);
    });

    test('that nobody waits for yet is kept, and is there as soon as a dossier waits', async () => {
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'fee', waitingLater);
      const fee = await register(office, 'fee');
      const sender = await paymentAbout(fee.code);
      await inThree();
      expect((await told(sender)).at(-1)).toBe(
        `Tin “paid” được giữ lại đến 24/12/2026 09:00: Không có hồ sơ nào đang chờ tin “paid” với khóa “${fee.code}”.`);

      await complete(office, officer, fee.id, 'look');
      await office.dueWork.runOnce();
      expect(await stepsOf(fee.id)).toEqual(['Trả kết quả']);
      expect((await told(sender)).at(-1)).toBe(`Tin “paid” đã đến hồ sơ ${fee.code}`);
      expect((await office.store.dossiers.load(sender))?.nextDue).toBeNull();
    });

    test('that was kept finds its dossier also where the process that wrote of it died, as soon as one starts', async () => {
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'fee', waitingLater);
      const fee = await register(office, 'fee');
      await paymentAbout(fee.code);
      await inThree();
      await complete({ ...office, ...office.secondProcess() }, officer, fee.id, 'look');
      await office.dueWork.runOnce();
      expect(await stepsOf(fee.id)).toEqual(['Chờ nộp']);
      await office.secondProcess().dueWork.runOnce();
      expect(await stepsOf(fee.id)).toEqual(['Trả kết quả']);
    });

    test('that was kept begins a dossier as soon as a procedure is published that starts with it', async () => {
      await publish(office, 'payment', paying(thrown));
      const sender = await paymentAbout('A');
      await inThree();
      expect((await told(sender)).at(-1)).toContain('được giữ lại');
      await publish(office, 'books', begunBy);
      await office.dueWork.runOnce();
      expect(await of('books')).toHaveLength(1);
    });

    test('that nobody ever waits for is given up after thirty days, and the trail says so', async () => {
      await publish(office, 'payment', paying(thrown));
      const sender = await paymentAbout('A');
      await office.dueWork.runOnce();
      office.clock.at += 31 * day;
      await office.dueWork.runOnce();
      await publish(office, 'books', begunBy);
      office.clock.at += day;
      await inThree();
      expect((await told(sender)).at(-1)).toBe('Tin “paid” không chuyển được: Không có hồ sơ nào đang chờ tin “paid” với khóa “A”.');
      expect([await of('books'), office.failures.length]).toEqual([[], 1]);
    });

    test('that two dossiers wait for with its key goes to neither, as from outside', async () => {
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'fee', waiting('= &quot;same&quot;'));
      const waits = [await register(office, 'fee'), await register(office, 'fee')];
      const sender = await paymentAbout('same');
      await inThree();
      expect(await Promise.all(waits.map(({ id }) => stepsOf(id)))).toEqual([['Chờ nộp'], ['Chờ nộp']]);
      expect((await told(sender)).at(-1)).toContain(waits.map(({ code }) => code).join(', '));
      expect(await office.store.dossiers.load(sender)).not.toHaveProperty('letters');
    });

    test('waits for a suspended dossier until it goes on, and is nobody else’s meanwhile', async () => {
      const { fee, suspended, other } = await suspendedOneAndAnother();
      await inThree();
      valueOf(await office.dossiers.resume(admin, fee.id, { commandId: newCommand(), revision: suspended.revision, reason: 'Xong' }));
      await office.dueWork.runOnce();
      expect([await stepsOf(fee.id), await stepsOf(other.id)]).toEqual([['Trả kết quả'], ['Chờ nộp']]);
    });

    test('and whose chosen dossier is stopped before it gets it goes to another one', async () => {
      const { fee, suspended, other } = await suspendedOneAndAnother();
      valueOf(await office.dossiers.cancel(admin, fee.id, { commandId: newCommand(), revision: suspended.revision, reason: 'Rút' }));
      office.clock.at += day;
      await inThree();
      expect([(await dossierOf(fee.id)).status, await stepsOf(other.id)]).toEqual(['cancelled', ['Trả kết quả']]);
    });

    test('of a dossier for nobody begins none, as from outside, but reaches one that waits', async () => {
      const byTimer = process(
        `<startEvent id="s"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent><intermediateThrowEvent id="tell" name="Báo">${message('paid')}</intermediateThrowEvent><endEvent id="e"/>${flows('s -> tell -> e')}`,
        named('paid'));
      await publish(office, 'night', byTimer);
      await publish(office, 'books', begunBy);
      office.clock.at += 3_600_000;
      await office.dueWork.runOnce();
      await inThree();
      const [night] = await of('night');
      expect((await told(night?.id ?? '')).at(-1)).toMatch(/được giữ lại .* cần có người nộp hồ sơ/);

      await publish(office, 'fee', waiting());
      const fee = await register(office, 'fee');
      await office.dueWork.runOnce();
      expect([await of('books'), await stepsOf(fee.id)]).toEqual([[], ['Trả kết quả']]);
    });

    test('never reaches a dossier from which it was taken back, however late whoever chose that one comes', async () => {
      // given one who was to give it to the first dossier and was held up, while that one stopped waiting
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'fee', round);
      const fee = await register(office, 'fee');
      const sender = await office.store.dossiers.load(await paymentAbout('A'));
      const letter = sender?.letters?.[0];
      if (!sender || !letter) throw new Error('nothing was thrown');
      const deps = { ...office, newId: () => 'x', calendar, agency: 'H29' };
      const to = { dossierId: fee.id, revision: fee.revision, sequence: 0 };
      const posted = { sender, letter: { ...letter, tries: 1 } };
      expect(await takeBack(office.runner, posted, to)).toEqual({ how: 'gone' });

      // when that one waits again, and the one who was held up gives it
      expect(await giveTo(deps, office.runner, posted, to)).toEqual({ how: 'gone' });
      expect(await stepsOf(fee.id)).toEqual(['Chờ nộp']);

      // then it goes to the dossier as the next choice, once; also where it is given again after very many steps
      const again = { sender, letter: { ...letter, tries: 2 } };
      expect(await giveTo(deps, office.runner, again, to)).toMatchObject({ how: 'given' });
      for (let steps = 0; steps < 20; steps += 1) {
        await complete(office, officer, fee.id, 'go');
        valueOf(await office.dossiers.publishMessage(admin, { commandId: newCommand(), name: 'paid' }));
      }
      await complete(office, officer, fee.id, 'go');
      expect(await stepsOf(fee.id)).toEqual(['Chờ nộp']);
      expect(await giveTo(deps, office.runner, again, to)).toMatchObject({ how: 'given' });
      // One who was overtaken finds that out even then.
      expect(await giveTo(deps, office.runner, { sender, letter: { ...letter, sequence: 999, tries: 2 } }, to)).toEqual({ how: 'overtaken' });
      expect(await stepsOf(fee.id)).toEqual(['Chờ nộp']);
    });

    test('and that leads to itself round and round comes to an end', async () => {
      const echo = (heard: string, said: string): string => process(
        `<startEvent id="start">${message(heard)}</startEvent><endEvent id="end">${message(said)}</endEvent>${flows('start -> end')}`, `${named('ping')}${named('pong')}`);
      await publish(office, 'one', echo('ping', 'pong'));
      await publish(office, 'two', echo('pong', 'ping'));
      valueOf(await office.dossiers.publishMessage(admin, { commandId: newCommand(), name: 'ping', applicant }));
      for (let passes = 0; passes < 150 && (await office.dueWork.runOnce()) > 0; passes += 1);
      expect((await office.dossiers.list(leader, { limit: 200 })).total).toBe(101);
      expect(office.failures).toHaveLength(1);
    }, 60_000);
  });

  describe('a crash while a message is carried', () => {
    test.each(commitCrashPoints)('%s, at each write in turn: it reaches one dossier, or begins one, once all the same', async (point) => {
      let left = 0;
      await office.close();
      office = await openOffice({
        atCrashPoint: (reached) => {
          if (reached === point && left > 0 && (left -= 1) === 0) throw new Error('crashed');
        },
      });
      await publish(office, 'payment', paying(thrown));
      await publish(office, 'fee', waiting('= dossier.code'));
      await publish(office, 'books', process(
        `<startEvent id="start">${message('noted')}</startEvent><userTask id="book" name="Ghi sổ"/><endEvent id="e"/>${flows('start -> book -> e')}`, named('noted')));
      await publish(office, 'notes', process(
        `<startEvent id="s"/><userTask id="look" name="Xem"/><endEvent id="tell">${message('noted')}</endEvent>${flows('s -> look -> tell')}`, named('noted')));
      let crashes = 0;
      for (let write = 1; ; write += 1) {
        const fee = await register(office, 'fee');
        const sender = await paymentAbout(fee.code);
        const note = await register(office, 'notes');
        await complete(office, officer, note.id, 'look');
        left = write;
        const before = office.failures.length;
        await office.dueWork.runOnce();
        const crashed = left === 0;
        left = 0;
        crashes += office.failures.length - before;
        for (let passes = 0; passes < 3; passes += 1) {
          office.clock.at += 60_000;
          await office.secondProcess().dueWork.runOnce();
        }
        await office.store.dossiers.copyPending(100);
        expect([await stepsOf(fee.id), (await told(fee.id)).length]).toEqual([['Trả kết quả'], 1]);
        expect(await of('books')).toHaveLength(write);
        expect([(await told(sender)).at(-1), (await told(note.id)).at(-1)]).toEqual([expect.stringContaining(fee.code), expect.stringContaining('đã mở hồ sơ')]);
        if (!crashed) break;
      }
      expect(crashes).toBeGreaterThan(5);
    }, 60_000);
  });
});
