import { openBirthRegistration, type OpenModel } from '../../../../testing/design/open-model.ts';
import type { Drawn } from '../drawing/services.ts';

let model: OpenModel;
beforeEach(async () => {
  model = await openBirthRegistration();
});

/** A step of a type behind the verification. */
function append(type: string): Drawn {
  const shape = model.get('elementFactory').createShape({ type });
  const verify = model.element('verify');
  return model.get('modeling').appendShape(verify, shape, { x: verify.x + 250, y: verify.y + 40 }, verify.parent!);
}

describe('a step that calls another procedure', () => {
  it('names it by its key, with its results, in the newest version', async () => {
    const step = append('bpmn:CallActivity');
    model.get('hosoCalledLinks').choose(step, 'marital-status');

    expect(model.get('hosoCalledLinks').read(step)).toEqual({ procedureKey: 'marital-status', binding: 'latest', versionTag: '', takesResults: true });
    expect(await model.xml()).toMatch(/<zeebe:calledElement processId="marital-status" propagateAllChildVariables="true" \/>/);
  });

  it('can be bound to a tag and back', async () => {
    const step = append('bpmn:CallActivity');
    model.get('hosoCalledLinks').choose(step, 'marital-status');
    model.get('hosoCalledLinks').bind(step, 'versionTag', 'luat-2025');
    expect(await model.xml()).toMatch(/bindingType="versionTag" versionTag="luat-2025"/);

    model.get('hosoCalledLinks').bind(step, 'latest', 'luat-2025');
    expect(model.get('hosoCalledLinks').read(step)).toMatchObject({ procedureKey: 'marital-status', binding: 'latest', versionTag: '' });
  });

  it('keeps its results to itself where its author wants that, whatever it calls then', () => {
    const step = append('bpmn:CallActivity');
    model.get('hosoCalledLinks').choose(step, 'marital-status');
    model.get('hosoCalledLinks').takeResults(step, false);
    model.get('hosoCalledLinks').choose(step, 'household-business');

    expect(model.get('hosoCalledLinks').read(step).takesResults).toBe(false);
  });
});

describe('a step that looks up a table', () => {
  it('names the decision and its result, which stays when another is chosen', async () => {
    const step = append('bpmn:BusinessRuleTask');
    const links = model.get('hosoDecisionLinks');
    links.link(step, 'fee', 'lePhi');
    expect(await model.xml()).toContain('<zeebe:calledDecision decisionId="fee" resultVariable="lePhi" />');

    links.nameResult(step, 'mucThu');
    links.link(step, 'other');
    expect(links.read(step)).toEqual({ decisionId: 'other', resultVariable: 'mucThu' });
    links.link(step, '');
    expect(step.businessObject.get('extensionElements')).toBeUndefined();
  });
});
