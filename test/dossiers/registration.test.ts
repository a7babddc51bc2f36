import {
  applicant, birth, leader, morning, newCommand, officer, openOffice, type Office, owner, publishShipped, reception, refusalOf, register, valueOf,
} from './office.ts';

describe('registering a dossier', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    await publishShipped(office, 'birth-registration');
  });
  afterEach(() => office.close());

  test('codes count within the local day of the agency', async () => {
    const codes: string[] = [];
    for (const at of ['2026-11-24T23:59:00+07:00', '2026-11-25T00:01:00+07:00', '2026-11-25T09:00:00+07:00']) {
      office.clock.at = Date.parse(at);
      codes.push((await register(office, 'birth-registration', birth)).code);
    }
    expect(codes).toEqual(['H29.18.5-261124-0001', 'H29.18.5-261125-0001', 'H29.18.5-261125-0002']);
  });

  test('answers are checked: each wrong field is named, and no number is used up', async () => {
    const nameless = { ...birth, childName: '' };
    const refused = await office.dossiers.register(reception, {
      commandId: newCommand(), procedureKey: 'birth-registration', applicant, data: { ...nameless, motherIdentity: '12', decision: 'approve' },
    });
    expect(refusalOf(refused).details?.map((detail) => [detail.code, detail.params?.['field']])).toEqual([
      ['form.unknownField', 'data.decision'], ['form.required', 'data.childName'], ['form.ownMessage', 'data.motherIdentity'],
    ]);
    expect((await register(office, 'birth-registration', birth)).code).toMatch(/-0001$/);
  });

  test('the promised date counts working time', async () => {
    office.clock.at = Date.parse('2026-11-27T16:30:00+07:00');
    expect((await register(office, 'birth-registration', birth)).dueAt).toBe('2026-11-30T17:00:00+07:00');
  });

  test('only officers and leaders register, and only what is published', async () => {
    const input = { commandId: newCommand(), procedureKey: 'birth-registration', applicant, data: birth };
    expect(refusalOf(await office.dossiers.register(owner, input)).code).toBe('dossier.notYours');
    expect(refusalOf(await office.dossiers.register(reception, { ...input, procedureKey: 'none' })).code).toBe('procedure.unknown');
    valueOf(await office.procedures.create(owner, { key: 'draft-only', name: { vi: 'Nháp', en: 'Draft' } }));
    expect(refusalOf(await office.dossiers.register(reception, { ...input, procedureKey: 'draft-only' })).code).toBe('procedure.notPublished');
  });

  test('a dossier is found by code, name without marks and procedure, and by state', async () => {
    await register(office, 'birth-registration', birth);
    const found = async (search: string): Promise<number> => (await office.dossiers.list(leader, { search, limit: 10 })).total;
    expect(await Promise.all(['261124-0001', 'nguyễn VĂN an', 'nguyen', 'khai sinh', 'tran'].map(found))).toEqual([1, 1, 1, 1, 0]);
    const byStatus = async (status: 'running' | 'completed'): Promise<number> =>
      (await office.dossiers.list(officer, { status, procedureKey: 'birth-registration', limit: 10 })).total;
    expect([await byStatus('running'), await byStatus('completed')]).toEqual([1, 0]);
  });

  test('the list shows what the dossier’s page shows', async () => {
    const { id } = await register(office, 'birth-registration', birth);
    const page = valueOf(await office.dossiers.dossier(leader, id));
    const [row] = (await office.dossiers.list(leader, { limit: 10 })).items;
    expect(page).toMatchObject(row ?? {});
    expect(row).toMatchObject({ steps: ['Kiểm tra giấy tờ'], publicState: 1, status: 'running', receivedAt: '2026-11-24T09:00:00+07:00' });
    expect(page.variables).toMatchObject({ childName: 'Nguyễn Minh Châu', applicant, dossier: { code: row?.code } });
    expect(office.clock.at).toBe(morning);
  });
});
