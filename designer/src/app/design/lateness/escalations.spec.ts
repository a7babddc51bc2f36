import { Timers } from '../timing/timers.ts';
import { openBirthRegistration, type OpenModel } from '../../../../testing/design/open-model.ts';

let model: OpenModel;
beforeEach(async () => {
  model = await openBirthRegistration();
});

const add = () => model.get('hosoEscalations').add({
  step: model.element('enterRegister'), after: { amount: 4, unit: 'hour' }, group: 'leader',
  timerName: 'Quá 4 giờ', stepName: 'Đôn đốc: Vào sổ', endName: 'Đã đôn đốc',
});

describe('telling somebody when a step is late', () => {
  it('reads what the shipped procedure already has', () => {
    const [escalation] = model.get('hosoEscalations').of(model.element('verify'));

    expect(escalation).toMatchObject({ after: { unit: 'hour' }, groups: ['leader'] });
    expect(escalation?.step?.id).toBe('escalate');
  });

  it('does not take a timer that stops the step for one', () => {
    expect(model.get('hosoEscalations').of(model.element('supplement'))).toEqual([]);
  });

  it('draws a timer that leaves the step running, a step for the leader, and an end', () => {
    add();

    const [escalation] = model.get('hosoEscalations').of(model.element('enterRegister'));
    expect(escalation?.timer.businessObject.get('cancelActivity')).toBe(false);
    expect(Timers.read(escalation!.timer)).toEqual({ kind: 'duration', value: 'PT4H' });
    expect(escalation?.timer.businessObject.name).toBe('Quá 4 giờ');
    expect(escalation?.step?.businessObject.name).toBe('Đôn đốc: Vào sổ');
    expect(escalation?.groups).toEqual(['leader']);
    expect(escalation?.step?.outgoing[0]?.target?.type).toBe('bpmn:EndEvent');
  });

  it("puts the leader's step into the leader's lane, and covers nothing", () => {
    add();

    const step = model.get('hosoEscalations').of(model.element('enterRegister'))[0]!.step!;
    const lane = model.element('leadership');
    expect(step.y).toBeGreaterThanOrEqual(lane.y);
    expect(step.y + step.height).toBeLessThanOrEqual(lane.y + lane.height);
    const covered = model.get('elementRegistry').filter((element) =>
      element !== step && !element.waypoints && !element.labelTarget && element.businessObject.$instanceOf('bpmn:FlowNode') &&
      element.x < step.x + step.width && element.x + element.width > step.x && element.y < step.y + step.height && element.y + element.height > step.y);
    expect(covered).toEqual([]);
  });

  it('is taken back whole by one undo', async () => {
    // A lane names its steps in no particular order, and undoing may change it.
    const lines = async () => (await model.xml()).split('\n').sort();
    const before = await lines();
    add();
    expect(await lines()).not.toEqual(before);

    model.get('commandStack').undo();

    expect(await lines()).toEqual(before);
  });

  it('is removed with all that it alone leads to', () => {
    const count = () => model.get('elementRegistry').filter(() => true).length;
    const before = count();
    add();
    model.get('hosoEscalations').remove(model.get('hosoEscalations').of(model.element('enterRegister'))[0]!);

    expect(count()).toBe(before);
    expect(model.get('hosoEscalations').of(model.element('enterRegister'))).toEqual([]);
  });
});
