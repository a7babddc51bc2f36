import { examine, type ProcessGraph } from '../../../engine/bpmn/index.ts';
import { mayBegin } from '../../src/app/design/beginning/beginning.ts';
import type { Drawn, ShapeAttributes } from '../../src/app/design/drawing/services.ts';
import { detailsOf } from '../../src/app/design/panel/details.ts';
import { Triggers } from '../../src/app/design/events/triggers.ts';
import { type Behaviour, RepeatBehaviours } from '../../src/app/design/repeat/behaviours.ts';
import { Repeats } from '../../src/app/design/repeat/repeats.ts';
import { undoTargets } from '../../src/app/design/undo/undo-targets.ts';
import { openSheet, restore, type Sheet } from '../design/sheet.ts';

let sheet: Sheet;
beforeAll(async () => { sheet = await openSheet(); });
afterEach(() => restore(sheet));

const element = (sort: string): Drawn => sheet.elements[sort] as Drawn;
const get: Sheet['model']['get'] = (name) => sheet.model.get(name);

/** The element as the engine has compiled it; the drawing is sound then. */
async function compiled(id: string): Promise<NonNullable<ReturnType<ProcessGraph['elements']['get']>>> {
  const { graph, problems } = await examine(await sheet.model.xml());
  const node = graph?.elements.get(id);
  if (!node) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return node;
}

function append(source: Drawn, attributes: ShapeAttributes, offset = { x: 150, y: 150 }): Drawn {
  const shape = get('elementFactory').createShape({ ...attributes });
  return get('modeling').appendShape(source, shape, { x: source.x + offset.x, y: source.y + offset.y }, source.parent as Drawn);
}

describe('an event with several triggers (BPMN 10.5.1)', () => {
  it('waits for any of them, each with its own words', async () => {
    const wait = element('wait');
    get('hosoTriggers').add(wait, 'message');
    get('hosoTriggers').add(wait, 'signal');
    get('hosoTriggers').add(wait, 'conditional');
    get('hosoNamedEvents').name(wait, 'paid', 1);
    get('hosoNamedEvents').name(wait, 'storm', 2);
    get('hosoElementConditions').write(wait, '=amount > 3', 3);
    const node = await compiled(wait.id);
    expect(node.triggers.map(({ type }) => type)).toEqual(['timer', 'message', 'signal', 'condition']);
    expect(node.parallelMultiple).toBe(false);
    expect(get('hosoNamedEvents').read(wait, 2)).toMatchObject({ kind: 'signal', name: 'storm' });
  });

  it('keeps what it is about when it is copied', async () => {
    const wait = element('wait');
    get('hosoTriggers').add(wait, 'message');
    get('hosoNamedEvents').name(wait, 'paid', 1);
    const clipboard = sheet.model.get('copyPaste' as never) as { copy(elements: Drawn): void; paste(context: object): readonly Drawn[] };
    clipboard.copy(wait);
    const [pasted] = clipboard.paste({ element: wait.parent, point: { x: wait.x, y: wait.y + 700 } });
    expect(get('hosoNamedEvents').read(pasted as Drawn, 1)).toMatchObject({ kind: 'message', name: 'paid' });
    expect((await sheet.model.xml()).match(/<bpmn:message /g)).toHaveLength(2);
  });

  it('or for all of them, until one alone is left', async () => {
    const wait = element('wait');
    get('hosoTriggers').add(wait, 'signal');
    get('hosoNamedEvents').name(wait, 'storm', 1);
    get('hosoTriggers').setNeedsAll(wait, true);
    expect((await compiled(wait.id)).parallelMultiple).toBe(true);
    get('hosoTriggers').remove(wait, 0);
    expect(Triggers.read(wait)).toEqual(['signal']);
    expect(await sheet.model.xml()).not.toContain('parallelMultiple');
    get('hosoTriggers').remove(wait, 0);
    expect(Triggers.read(wait)).toEqual(['signal']);
  });

  it('may hear of what goes wrong inside where it sits on a step, and sends nothing it cannot', () => {
    expect(Triggers.addable(element('rim'))).toEqual(['message', 'timer', 'signal', 'conditional', 'error', 'escalation']);
    expect(Triggers.addable(element('wait'))).toEqual(['message', 'timer', 'signal', 'conditional']);
    expect(Triggers.addable(element('mark'))).toEqual([]);
    expect(Triggers.addable(element('step'))).toEqual([]);
  });
});

describe('what begins a dossier without a start (BPMN 10.3.3, 10.6.6)', () => {
  it('is a message task, or the messages behind a gateway, with nothing that leads there', async () => {
    expect(mayBegin(element('gateway'))).toBe(false);
    const receive = get('modeling').createShape(get('elementFactory').createShape({ type: 'bpmn:ReceiveTask' }), { x: 300, y: 900 }, element('start').parent as Drawn);
    append(receive, { type: 'bpmn:EndEvent' });
    get('hosoNamedEvents').name(receive, 'asked');
    expect(mayBegin(receive)).toBe(true);
    get('modeling').updateProperties(receive, { instantiate: true });
    expect(await compiled(receive.id)).toMatchObject({ instantiate: true });

    const gateway = get('modeling').createShape(get('elementFactory').createShape({ type: 'bpmn:EventBasedGateway' }), { x: 300, y: 1100 }, element('start').parent as Drawn);
    for (const [index, name] of ['one', 'two'].entries()) {
      const caught = append(gateway, { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' }, { x: 200, y: index * 150 });
      get('hosoNamedEvents').name(caught, name);
      append(caught, { type: 'bpmn:EndEvent' }, { x: 150, y: 0 });
    }
    get('modeling').updateProperties(gateway, { instantiate: true, eventGatewayType: 'Parallel' });
    expect(await compiled(gateway.id)).toMatchObject({ instantiate: true, parallelEvents: true });
  });
});

describe('an event that undoes (BPMN 10.5.1)', () => {
  it('names a stage or a step with an undoing step beside it, and need not wait', async () => {
    const undo = append(element('stage'), { type: 'bpmn:IntermediateThrowEvent', eventDefinitionType: 'bpmn:CompensateEventDefinition' }, { x: 500, y: 20 });
    append(undo, { type: 'bpmn:EndEvent' });
    expect(undoTargets(undo).map(({ id }) => id)).toEqual([element('stage').id]);
    const [definition] = undo.businessObject.get('eventDefinitions') as never[];
    get('modeling').updateModdleProperties(undo, definition as never, { activityRef: element('stage').businessObject, waitForCompletion: false });
    const [trigger] = (await compiled(undo.id)).triggers;
    expect(trigger).toMatchObject({ type: 'compensation', waits: false, activity: { id: element('stage').id } });
  });
});

describe('what a repeated step tells as its rounds finish (BPMN 10.3.8)', () => {
  it.each<Behaviour>([
    { kind: 'all' },
    { kind: 'one', event: { kind: 'signal', name: 'first' } },
    { kind: 'none', event: { kind: 'escalation', name: 'each' } },
    { kind: 'complex', rules: [{ condition: '=numberOfCompletedInstances = 2', event: { kind: 'message', name: 'two' } }, { condition: '=true', event: { kind: 'signal', name: 'first' } }] },
  ])('$kind', async (behaviour) => {
    const step = element('step');
    const each = { kind: 'each', collection: '', times: '=3', item: '', sequential: true, results: '', result: '', completion: '' } as const;
    get('hosoRepeats').write(step, each);
    get('hosoRepeatBehaviours').write(step, behaviour);
    expect(RepeatBehaviours.read(step)).toEqual(behaviour);
    // Another change of the repetition keeps it.
    get('hosoRepeats').write(step, { ...each, times: '=4' });
    expect(RepeatBehaviours.read(step)).toEqual(behaviour);
    expect(Repeats.read(step)).toEqual({ ...each, times: '=4' });
    expect((await compiled(step.id)).loop).toMatchObject({ type: 'multi', behavior: behaviour.kind });

    get('hosoRepeatBehaviours').write(step, { kind: 'all' });
    expect(await sheet.model.xml()).not.toMatch(/behavior|EventDefinition id="SignalEventDefinition/i);
  });
});

describe('data beside the steps (BPMN 10.4)', () => {
  it('goes in under a name, comes out by a formula, and may be a list in a state', async () => {
    const [data, step] = [element('data'), element('step')];
    get('modeling').updateProperties(data, { name: 'papers' });
    get('hosoDataItems').setCollection(data, true);
    get('hosoDataItems').setState(data, 'đã ký');
    const into = get('modeling').connect(data, step);
    get('hosoDataItems').writeFlow(into, { formula: '=count(papers)', name: 'pages' });
    const out = get('modeling').connect(step, data);
    get('hosoDataItems').writeFlow(out, { formula: '=signed', name: '' });

    const node = await compiled(step.id);
    expect(node.inputs.map(({ source, target }) => [source.source, target])).toEqual([['count(papers)', ['pages']]]);
    expect(node.dataOutputs.map(({ source, target }) => [source.source, target])).toEqual([['signed', ['papers']]]);
    const xml = await sheet.model.xml();
    expect(xml).toContain('isCollection="true"');
    expect(xml).toContain('<bpmn:dataState name="đã ký" />');
    get('hosoDataItems').writeFlow(into, { formula: '', name: '' });
    expect((await compiled(step.id)).inputs).toEqual([]);
  });
});

describe('how many arrivals a step needs, and an optional stage', () => {
  it('are read by the engine as they were set', async () => {
    get('modeling').updateProperties(element('step'), { startQuantity: 2, completionQuantity: 3 });
    expect((await examine(await sheet.model.xml())).problems.filter(({ code }) => code.startsWith('bpmn.'))).toEqual([]);
    expect(await sheet.model.xml()).toMatch(/startQuantity="2" completionQuantity="3"/);
    restore(sheet);
    const stage = append(element('gateway'), { type: 'bpmn:AdHocSubProcess', isExpanded: true }, { x: 600, y: 500 });
    append(stage, { type: 'bpmn:EndEvent' }, { x: 500, y: 0 });
    get('modeling').createShape(get('elementFactory').createShape({ type: 'bpmn:UserTask' }), { x: stage.x + 100, y: stage.y + 80 }, stage);
    get('modeling').updateProperties(stage, { ordering: 'Sequential', cancelRemainingInstances: false });
    expect((await compiled(stage.id)).adHoc).toMatchObject({ sequential: true, cancelRemaining: false });
  });
});

describe('what is left behind when a step is made another', () => {
  it.each(['send-task', 'rule-task', 'script-task', 'ad-hoc-subprocess'])('no worker does the work of a %s that was automatic', async (target) => {
    const step = element('step');
    const menu = (sheet.model.get as (name: string) => unknown)('replaceMenuProvider') as { getPopupMenuEntries(element: Drawn): Record<string, { action(event: object): Drawn }> };
    const automatic = menu.getPopupMenuEntries(step)['replace-with-service-task']!.action({});
    get('hosoExtensions').write(automatic, 'zeebe:TaskDefinition', { type: 'lookUp' });
    const replaced = menu.getPopupMenuEntries(automatic)[`replace-with-${target}`]!.action({});
    expect(get('hosoExtensions').find(replaced, 'zeebe:TaskDefinition')).toBeUndefined();
    expect(detailsOf(replaced)).not.toContain('job');
    get('commandStack').undo();
    expect(await sheet.model.xml()).toContain('<zeebe:taskDefinition type="lookUp" />');
  });

  it('what a worker does in a model of another tool is shown, and can be taken from it', () => {
    const step = element('step');
    get('hosoExtensions').write(step, 'zeebe:TaskDefinition', { type: 'lookUp' });
    expect(detailsOf(step)).toContain('job');
  });
});
