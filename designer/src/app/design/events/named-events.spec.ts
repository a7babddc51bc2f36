import { openBirthRegistration, type OpenModel } from '../../../../testing/design/open-model.ts';
import { ElementConditions } from '../expression/element-conditions.ts';
import { Repeats } from '../repeat/repeats.ts';
import type { Drawn } from '../drawing/services.ts';

let model: OpenModel;
beforeEach(async () => {
  model = await openBirthRegistration();
});

/** An event or activity put beside the drawing. */
function put(attributes: { readonly type: string; readonly eventDefinitionType?: string }): Drawn {
  const pool = model.element('pool');
  return model.get('modeling').createShape(model.get('elementFactory').createShape(attributes), { x: pool.x + 300, y: pool.y + 60 }, pool);
}

const catchMessage = { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' };

describe('what an event is about', () => {
  it('is one message for all that name it, and is gone with the last', async () => {
    const [one, other] = [put(catchMessage), put({ type: 'bpmn:ReceiveTask' })];
    const events = model.get('hosoNamedEvents');
    events.name(one, 'paid');
    events.name(other, ' paid ');
    events.setKey(one, '=code');

    expect(events.read(other)).toEqual({ kind: 'message', name: 'paid', key: '=code' });
    expect((await model.xml()).match(/<bpmn:message /g)).toHaveLength(1);

    events.name(one, 'returned');
    events.name(other, 'returned');
    expect(events.known(one)).toEqual(['returned']);
    expect(await model.xml()).not.toContain('name="paid"');
  });

  it('is taken back by one undo', async () => {
    const event = put(catchMessage);
    const before = await model.xml();
    model.get('hosoNamedEvents').name(event, 'paid');
    model.get('commandStack').undo();
    expect(await model.xml()).toBe(before);
  });

  it('is an error’s code', async () => {
    const end = put({ type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' });
    model.get('hosoNamedEvents').name(end, 'NOT_FOUND');
    expect(await model.xml()).toContain('errorCode="NOT_FOUND"');
    expect(model.get('hosoNamedEvents').read(end)).toMatchObject({ kind: 'error', name: 'NOT_FOUND' });
  });
});

describe('how often an activity is done', () => {
  it.each([
    { kind: 'each', collection: '=agencies', times: '', item: 'agency', sequential: true, results: 'opinions', result: '=opinion', completion: '=numberOfCompletedInstances >= 2' },
    { kind: 'while', condition: '=passed = false', most: 3, testBefore: true },
    { kind: 'each', collection: '', times: '=3', item: '', sequential: false, results: '', result: '', completion: '' },
    { kind: 'once' },
  ] as const)('is read as it was written: $kind', async (repeat) => {
    const step = model.element('checkPapers');
    model.get('hosoRepeats').write(step, repeat);
    expect(Repeats.read(step)).toEqual(repeat);
    expect((await model.xml()).includes('LoopCharacteristics')).toBe(repeat.kind !== 'once');
  });
});

describe('the formula of a condition', () => {
  it('is the event’s own', async () => {
    const event = put({ type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:ConditionalEventDefinition' });
    model.get('hosoElementConditions').write(event, '=amount > 3');
    expect(ElementConditions.read(event)).toBe('=amount > 3');
    expect(await model.xml()).toContain('=amount &gt; 3');
  });
});
