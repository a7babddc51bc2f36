import { extensions, flows, process } from '../bpmn/model.ts';
import { onEachStore } from './each-store.ts';
import { complete, leader, officer, openOffice, type Office, publish, register, valueOf } from './office.ts';

const count = 300;
const model = process(`<startEvent id="s"/><userTask id="vote" name="Ý kiến"><multiInstanceLoopCharacteristics>
  ${extensions(`<zeebe:loopCharacteristics inputCollection="= for i in 1..${count} return i" inputElement="i" outputCollection="all" outputElement="= i"/>`)}</multiInstanceLoopCharacteristics></userTask>
  <endEvent id="e"/>${flows('s -> vote -> e')}`);

onEachStore(() => {
  describe('a dossier with hundreds of open steps', () => {
    let office: Office;
    beforeEach(async () => {
      office = await openOffice();
    });
    afterEach(() => office.close());

    test('is kept and carried on like any other, whoever carries it on', async () => {
      await publish(office, 'lay-y-kien', model);
      const { id } = await register(office, 'lay-y-kien');
      expect(valueOf(await office.dossiers.dossier(leader, id)).waits).toHaveLength(count);
      await complete(office, officer, id, 'vote');
      await complete(office, officer, id, 'vote');
      const { state } = (await office.store.dossiers.load(id)) ?? {};
      expect(Object.keys(state?.waits ?? {})).toHaveLength(count - 2);
      const body = Object.values(state?.instances ?? {}).find((instance) => instance.body)?.body;
      expect(body?.outputs?.slice(0, 4)).toEqual([1, 2, null, null]);
      expect(valueOf(await office.secondProcess().dossiers.dossier(leader, id)).waits).toHaveLength(count - 2);
    });
  });
});
