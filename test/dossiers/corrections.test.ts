import { reminded } from '../workers/models.ts';
import { onEachStore } from './each-store.ts';
import { admin, applicant, claim, leader, newCommand, type Office, officer, openOffice, openTask, publish, refusalOf, register, valueOf } from './office.ts';

onEachStore(() => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await publish(office, 'reminded', reminded('<timeDuration>P1D</timeDuration>'));
  });
  afterAll(() => office.close());

  const correct = async (id: string, variables: Parameters<Office['dossiers']['correct']>[2]['variables'], scopeId?: string) => {
    const { revision } = valueOf(await office.dossiers.dossier(admin, id));
    return office.dossiers.correct(admin, id, { commandId: newCommand(), revision, reason: 'Quầy ghi nhầm', variables, ...(scopeId ? { scopeId } : {}) });
  };

  test('the applicant is corrected everywhere: on the dossier, the receipt, the lists and in what expressions see', async () => {
    const { id } = await register(office, 'reminded');
    await claim(office, officer, id, 'work');
    const renamed = { ...applicant, name: 'Nguyễn Văn Ân', phone: '0912 345 678' };
    const dossier = valueOf(await correct(id, { applicant: renamed, note: 'x' }));

    expect(dossier).toMatchObject({ applicant: renamed, applicantName: renamed.name, receipt: { applicant: renamed }, variables: { applicant: renamed, note: 'x' } });
    expect((await openTask(office, id, 'work')).applicantName).toBe(renamed.name);
    const found = async (search: string) => (await office.dossiers.list(leader, { search, limit: 10 })).items.map((item) => item.id);
    expect([await found('Văn Ân'), await found('Văn An')]).toEqual([[id], [id]]);
    expect((await office.dossiers.tasks(officer, { view: 'mine', search: 'Nguyễn Văn Ân', limit: 10 })).items.map((task) => task.dossierId)).toEqual([id]);
  });

  test.each([
    ['an applicant without a name', { applicant: { phone: '0912 345 678' } }, 'dossier.applicantWrong'],
    ['an applicant who is a text', { applicant: 'An' }, 'dossier.applicantWrong'],
    ['no applicant at all', { applicant: null }, 'dossier.applicantWrong'],
    ['another code', { dossier: { code: 'H29' } }, 'dossier.ownData'],
    ['a value without a name', { ' ': 1 }, 'dossier.valueNameless'],
  ])('%s is refused, and nothing else is set', async (_, variables, code) => {
    const { id, revision } = await register(office, 'reminded');
    expect(refusalOf(await correct(id, { ...variables, note: 'x' })).code).toBe(code);
    expect(valueOf(await office.dossiers.dossier(admin, id))).toMatchObject({ revision, applicant });
  });

  test('inside of a step these names are the step’s own', async () => {
    const { id } = await register(office, 'reminded');
    const token = valueOf(await office.dossiers.standing(admin, id)).tokens.find(({ elementId }) => elementId === 'work');
    valueOf(await correct(id, { dossier: 'mine', applicant: 'also mine' }, token?.instanceId));
    expect(valueOf(await office.dossiers.dossier(admin, id))).toMatchObject({ applicant, variables: { applicant } });
  });
});
