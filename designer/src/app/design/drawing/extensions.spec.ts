import { FlowConditions } from '../condition/flow-conditions.ts';
import { formsBefore } from '../forms/form-links.ts';
import { openBirthRegistration, type OpenModel } from '../../../../testing/design/open-model.ts';

let model: OpenModel;
beforeEach(async () => {
  model = await openBirthRegistration();
});

describe('what a procedure says about its elements', () => {
  it('is read from the shipped procedure', () => {
    const step = model.element('checkPapers');

    expect(model.get('hosoAssignments').read(step)).toEqual({ groups: ['reception'], groupsExpression: '', assignee: '' });
    expect(model.get('hosoFormLinks').read(step)).toBe('birth-check');
    expect(model.get('hosoDeadlines').read(step)).toEqual({ amount: 2, unit: 'workingHour' });
    expect(model.get('hosoDeadlines').read(model.element('pool'))).toEqual({ amount: 1, unit: 'workingDay' });
    expect(model.get('hosoPublicNotices').read(step)).toEqual({ state: 1, labelVi: 'Mới đăng ký', labelEn: 'Newly registered' });
    expect(FlowConditions.isDefault(model.element('papersAreMissing'))).toBe(true);
    expect(FlowConditions.read(model.element('papersAreComplete'))).toMatch(/^=/);
  });

  it('keeps what else is there when one thing changes', async () => {
    model.get('hosoDeadlines').set(model.element('checkPapers'), { amount: 3, unit: 'workingDay' });
    model.get('hosoAssignments').chooseGroups(model.element('checkPapers'), ['reception', 'leader']);

    const xml = await model.xml();
    expect(xml).toContain('<hoso:deadline amount="3" unit="workingDay" />');
    expect(xml).toContain('candidateGroups="reception, leader"');
    expect(model.get('hosoFormLinks').read(model.element('checkPapers'))).toBe('birth-check');
  });

  it('leaves no empty tag behind when the last property goes', async () => {
    const end = model.element('escalated');
    model.get('hosoPublicNotices').write(end, { state: 9, labelVi: 'Xong' });
    expect(model.get('hosoPublicNotices').read(end).state).toBe(9);

    model.get('hosoPublicNotices').write(end, { state: null, labelVi: '' });

    expect(end.businessObject.get('extensionElements')).toBeUndefined();
  });

  it('is changed in one step that one undo takes back', async () => {
    const before = await model.xml();
    model.get('hosoDeadlines').set(model.element('escalate'), { amount: 1, unit: 'workingDay' });
    model.get('commandStack').undo();
    expect(await model.xml()).toBe(before);
  });

  it('takes the condition away from a flow that becomes the default', () => {
    const flow = model.element('papersAreComplete');
    model.get('hosoConditions').makeDefault(flow, flow.source!, true);

    expect(FlowConditions.isDefault(flow)).toBe(true);
    expect(FlowConditions.read(flow)).toBe('');
  });
});

describe('forms before a branch', () => {
  it('begin with the nearest and reach back to the start', () => {
    const forms = formsBefore(model.element('papersAreComplete'));

    expect(forms[0]).toBe('birth-check');
    expect(forms).toContain('birth-start');
    expect(forms).not.toContain('birth-approval');
  });
});
