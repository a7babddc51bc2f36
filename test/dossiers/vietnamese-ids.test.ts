import { flows, process } from '../bpmn/model.ts';
import { onEachStore } from './each-store.ts';
import { complete, leader, officer, openOffice, type Office, publish, register, valueOf } from './office.ts';

const model = process(`<startEvent id="tiếp_nhận"/><userTask id="thẩm_định" name="Thẩm định"/><userTask id="ký.duyệt" name="Ký duyệt"/>
  <parallelGateway id="chia"/><parallelGateway id="gộp"/><endEvent id="kết_thúc"/>
  ${flows('tiếp_nhận -> chia -> thẩm_định -> gộp -> kết_thúc', 'chia -> ký.duyệt -> gộp')}`);

onEachStore(() => {
  describe('a procedure whose ids are Vietnamese', () => {
    let office: Office;
    beforeEach(async () => {
      office = await openOffice();
    });
    afterEach(() => office.close());

    test('is published, and its dossiers are kept, found again and led to their end', async () => {
      await publish(office, 'thu-tuc', model);
      const { id } = await register(office, 'thu-tuc');
      await complete(office, officer, id, 'thẩm_định');
      const halfway = valueOf(await office.secondProcess().dossiers.dossier(leader, id));
      expect(halfway.waits.map(({ elementId }) => elementId)).toEqual(['ký.duyệt']);
      await complete(office, officer, id, 'ký.duyệt');
      expect(valueOf(await office.dossiers.dossier(leader, id)).status).toBe('completed');
    });
  });
});
