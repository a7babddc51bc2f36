import { extensions, flows, process } from '../bpmn/model.ts';
import { message } from '../bpmn/parts.ts';
import { onEachStore } from './each-store.ts';
import { admin, complete, leader, newCommand, type Office, officer, openOffice, publish, register, valueOf } from './office.ts';

let office: Office;

/** Looks, then tells the dossier `about` that it is done, or waits to be told so itself by its own name, whatever somebody decides. */
const talking = (key?: string): string => process(
  `<startEvent id="s"/><userTask id="look" name="Xem"/><exclusiveGateway id="x" default="x_wait"/>
   <intermediateThrowEvent id="tell" name="Báo xong">${message('done')}</intermediateThrowEvent><userTask id="after" name="Sau đó"/><exclusiveGateway id="m"/>
   <intermediateCatchEvent id="wait" name="Chờ báo">${extensions('<zeebe:ioMapping><zeebe:output source="= true" target="told"/></zeebe:ioMapping>')}${message('awaited')}</intermediateCatchEvent>
   <userTask id="go" name="Làm tiếp"/><endEvent id="e"/>
   ${flows('s -> look -> x ->[= about != null] tell -> after -> m -> go -> e', 'x ->[*] wait -> m')}`,
  `<message id="done" name="done">${key === undefined ? '' : extensions('<zeebe:subscription correlationKey="= about"/>')}</message>
   <message id="awaited" name="done">${key === undefined ? '' : extensions(`<zeebe:subscription correlationKey="${key}"/>`)}</message>`);

const begin = async (about: string | null): Promise<{ readonly id: string; readonly code: string }> => {
  const { id, code, revision } = await register(office, 'talk');
  valueOf(await office.dossiers.correct(admin, id, { commandId: newCommand(), revision, reason: 'Nhập', variables: { about } }));
  return { id, code };
};
const look = ({ id }: { readonly id: string }) => complete(office, officer, id, 'look');
const stepsOf = async ({ id }: { readonly id: string }): Promise<readonly string[]> => valueOf(await office.dossiers.dossier(leader, id)).steps;
const told = async ({ id }: { readonly id: string }): Promise<readonly string[]> =>
  valueOf(await office.dossiers.history(leader, id)).filter(({ type }) => type.startsWith('message.')).map(({ sentence }) => sentence);
const mailboxOf = async ({ id }: { readonly id: string }) => (await office.store.dossiers.load(id))?.state.mailbox ?? [];
const work = async (): Promise<void> => {
  await Promise.all([office, office.secondProcess(), office.secondProcess()].map(({ dueWork }) => dueWork.runOnce()));
  await office.dueWork.runOnce();
};

onEachStore(() => {
  beforeEach(async () => { office = await openOffice(); });
  afterEach(() => office.close());

  describe('a message that something in its own file could take too (BPMN 8.4.2)', () => {
    test('goes to the dossier of the same procedure that waits for its very key', async () => {
      await publish(office, 'talk', talking('= dossier.code'));
      const [waiting, other] = [await begin(null), await begin(null)];
      await Promise.all([waiting, other].map(look));
      const sender = await begin(waiting.code);
      await look(sender);
      await work();
      expect(await Promise.all([waiting, other, sender].map(stepsOf))).toEqual([['Làm tiếp'], ['Chờ báo'], ['Sau đó']]);
      expect([(await told(sender)).at(-1), await told(waiting)]).toEqual([`Tin “done” đã đến hồ sơ ${waiting.code}`, [`Đã nhận tin “done” từ hồ sơ ${sender.code}`]]);
      expect(await mailboxOf(sender)).toEqual([]);
    });

    test('goes there as soon as that one waits, also after its own dossier has ended', async () => {
      await publish(office, 'talk', talking('= dossier.code'));
      for (const ends of [false, true]) {
        const waiting = await begin(null);
        const sender = await begin(waiting.code);
        await look(sender);
        await work();
        expect(await mailboxOf(sender)).toHaveLength(1);
        if (ends) for (const task of ['after', 'go']) await complete(office, officer, sender.id, task);
        await look(waiting);
        await work();
        await work();
        if (ends) office.clock.at += 600_000;
        await work();
        expect(await stepsOf(waiting)).toEqual(['Làm tiếp']);
      }
    });

    test('stays in its dossier where it has no key, or several wait for it', async () => {
      await publish(office, 'talk', talking());
      const waiting = await begin(null);
      await look(waiting);
      const sender = await begin('x');
      await look(sender);
      await work();
      expect([await stepsOf(waiting), await mailboxOf(sender)]).toEqual([['Chờ báo'], [{ name: 'done' }]]);

      await publish(office, 'talk', talking('= &quot;all&quot;'));
      const several = [await begin(null), await begin(null)];
      await Promise.all(several.map(look));
      const second = await begin('all');
      await look(second);
      await work();
      expect(await Promise.all(several.map(stepsOf))).toEqual([['Chờ báo'], ['Chờ báo']]);
      expect(await mailboxOf(second)).toHaveLength(1);
      expect(office.failures).toEqual([]);
    });
  });
});
