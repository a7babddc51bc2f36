import { compile, migrate, type Value, type Variables } from '../../engine/bpmn/index.ts';
import { definitions, extensions, flows, graphOf, process, script } from '../bpmn/model.ts';
import { boundary, ends, message, roots, startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const object = (id: string): string => `<dataObject id="${id}_" name="${id}"/><dataObjectReference id="${id}" name="${id}" dataObjectRef="${id}_"/>`;
const into = (source: string, target: string, more = ''): string =>
  `<dataInputAssociation id="${source}_${target}"><sourceRef>${source}</sourceRef><targetRef>${target}</targetRef>${more}</dataInputAssociation>`;
const outOf = (source: string, target: string, more = ''): string =>
  `<dataOutputAssociation id="${source}_${target}"><sourceRef>${source}</sourceRef><targetRef>${target}</targetRef>${more}</dataOutputAssociation>`;

interface Sets {
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  /** Content of the input and output sets; without it, one set of all. */
  readonly inputSets?: readonly string[];
  readonly outputSets?: readonly string[];
}

const refs = (tag: string, ids: readonly string[]): string => ids.map((id) => `<${tag}>${id}</${tag}>`).join('');

/** An `ioSpecification`. */
function specification({ inputs = [], outputs = [], inputSets, outputSets }: Sets): string {
  const sets = (way: 'input' | 'output', given: readonly string[] | undefined, all: string): string =>
    (given ?? [all]).map((content) => `<${way}Set>${content}</${way}Set>`).join('');
  return `<ioSpecification>${inputs.map((id) => `<dataInput id="${id}" name="${id}"/>`).join('')}${outputs.map((id) => `<dataOutput id="${id}" name="${id}"/>`).join('')}${
    sets('input', inputSets, refs('dataInputRefs', inputs))}${sets('output', outputSets, refs('dataOutputRefs', outputs))}</ioSpecification>`;
}

const task = (id: string, content: string): string => `<userTask id="${id}">${content}</userTask>`;
const formatted = (text: string): string => `<transformation xsi:type="tFormalExpression">${text}</transformation>`;

describe('10.4.2 and 13.3.2 an activity waits for its data inputs', () => {
  const model = process(`${object('plan')}${startEvent}${task('a', specification({ inputs: ['in'] }) + into('plan', 'in'))}${users('b')}${ends('e', 'e1')}${flows('s -> a -> e', 's -> b -> e1')}`);

  test('until they have a value, and goes on then', async () => {
    const play = await Play.of(model);
    expect(play.wait('a')).toMatchObject({ kind: 'condition', data: ['plan'] });
    play.complete('b', { plan: 'A1' });
    expect(play.wait('a')).toMatchObject({ kind: 'userTask' });
    expect(play.complete('a').outcome).toBe('completed');
  });

  test('not where they have one already', async () => {
    expect((await Play.of(model, { plan: 'A1' })).wait('a')).toMatchObject({ kind: 'userTask' });
  });

  test('only then is it active: what may interrupt it waits from there on', async () => {
    const play = await Play.of(process(`${object('plan')}${startEvent}${task('a', specification({ inputs: ['in'] }) + into('plan', 'in'))}${boundary('t', 'a', '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>')}${ends('e', 'e1')}${flows('s -> a -> e', 't -> e1')}`));
    expect(play.open).toEqual(['a']);
    play.do({ type: 'setVariables', variables: { plan: 1 } });
    expect(play.open.toSorted()).toEqual(['a', 't']);
  });

  test('not for those that are optional, and what is not there is not copied', async () => {
    const play = await Play.of(process(`${object('plan')}${object('note')}${startEvent}${task('a', specification({
      inputs: ['in', 'extra'], inputSets: ['<dataInputRefs>in</dataInputRefs><dataInputRefs>extra</dataInputRefs><optionalInputRefs>extra</optionalInputRefs>'],
    }) + into('plan', 'in') + into('note', 'extra'))}${ends('e')}${flows('s -> a -> e')}`), { plan: 1, extra: 'outside' });
    expect(play.wait('a')).toMatchObject({ kind: 'userTask' });
    const local = Object.values(play.state?.instances ?? {}).find(({ elementId }) => elementId === 'a')?.variables;
    expect(local).toEqual({ in: 1 });
  });

  test('the first set that is complete is the one that counts', async () => {
    const play = await Play.of(process(`${object('plan')}${object('sketch')}${startEvent}${task('a', specification({
      inputs: ['d1', 'd2'], inputSets: ['<dataInputRefs>d1</dataInputRefs>', '<dataInputRefs>d2</dataInputRefs>'],
    }) + into('plan', 'd1') + into('sketch', 'd2'))}${ends('e')}${flows('s -> a -> e')}`));
    expect(play.wait('a')).toMatchObject({ data: ['plan'] });
    play.do({ type: 'setVariables', variables: { sketch: 2 } });
    expect(play.wait('a')).toMatchObject({ kind: 'userTask' });
    expect(Object.values(play.state?.instances ?? {}).find(({ elementId }) => elementId === 'a')?.variables).toEqual({ d2: 2 });
  });

  test('a loop waits once, and its instances share what came', async () => {
    const play = await Play.of(process(`${object('files')}${object('opinions')}${startEvent}${task('a', `${specification({ inputs: ['list'], outputs: ['all'] })}${into('files', 'list')}${outOf('all', 'opinions')}<multiInstanceLoopCharacteristics><loopDataInputRef>list</loopDataInputRef><loopDataOutputRef>all</loopDataOutputRef><inputDataItem id="item" name="item"/><outputDataItem id="opinion" name="opinion"/></multiInstanceLoopCharacteristics>`)}${ends('e')}${flows('s -> a -> e')}`));
    expect(play.wait('a')).toMatchObject({ data: ['files'] });
    play.do({ type: 'setVariables', variables: { files: ['x', 'y'] } });
    expect(play.open).toEqual(['a', 'a']);
    play.complete('a', { opinion: 'yes' }).complete('a', { opinion: 'no' });
    expect(play.variables).toEqual({ files: ['x', 'y'], opinions: ['yes', 'no'] });
  });

  test('a throw event too', async () => {
    const play = await Play.of(process(`${object('plan')}${startEvent}<intermediateThrowEvent id="t"><dataInput id="in" name="in"/>${into('plan', 'in')}<inputSet><dataInputRefs>in</dataInputRefs></inputSet>${message('m')}</intermediateThrowEvent>${ends('e')}${flows('s -> t -> e')}`, roots));
    expect(play.wait('t')).toMatchObject({ data: ['plan'] });
    play.do({ type: 'setVariables', variables: { plan: 5 } });
    expect(play.events).toContainEqual(expect.objectContaining({ type: 'messageThrown', letter: { name: 'm', variables: { in: 5 } } }));
    expect(play.outcome).toBe('completed');
  });

  test('a version that needs no data lets go on what waits for them', async () => {
    const play = await Play.of(model);
    const next = await graphOf(process(`${startEvent}${users('a', 'b')}${ends('e', 'e1')}${flows('s -> a -> e', 's -> b -> e1')}`));
    if (!play.state) throw new Error('not begun');
    const moved = migrate(play.graph, next, play.state, {}, { now: play.now, zone: play.zone });
    expect(moved.ok && Object.values(moved.state.waits).map(({ elementId, kind }) => [elementId, kind])).toEqual([['b', 'userTask'], ['a', 'userTask']]);
  });

  test('what interrupts its scope ends the wait', async () => {
    const play = await Play.of(process(`${object('plan')}${startEvent}${task('a', specification({ inputs: ['in'] }) + into('plan', 'in'))}${users('b')}<endEvent id="stop"><terminateEventDefinition/></endEvent>${ends('e')}${flows('s -> a -> e', 's -> b -> stop')}`));
    expect(play.complete('b').outcome).toBe('completed');
    expect(play.waits).toEqual([]);
  });
});

describe('10.4.2 a process and its data inputs', () => {
  const file = process(`${specification({ inputs: ['plan'], outputs: ['permit'] })}${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}`);

  test('it does not start without them, and says which', async () => {
    const play = new Play((await Play.of(file, { plan: 1 })).graph);
    expect(play.try({ type: 'start' })).toMatchObject({ code: 'bpmn.inputsMissing', params: { names: 'plan' } });
  });

  test('nor ends without what it must give, until somebody gives it', async () => {
    const play = await Play.of(file, { plan: 1 });
    play.complete('a');
    expect(play.incidents).toEqual([{ elementId: 'p', code: 'bpmn.outputsMissing' }]);
    play.do({ type: 'setVariables', variables: { permit: 'P' } });
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.outcome).toBe('completed');
  });

  test('called without them, it is an incident that can be tried again', async () => {
    const play = await Play.of(process(`${startEvent}<callActivity id="c" calledElement="q"/>${ends('e')}${flows('s -> c -> e')}`,
      `<process id="q">${specification({ inputs: ['plan'] })}<startEvent id="qs"/>${users('w')}${flows('qs -> w')}</process>`));
    expect(play.incidents).toEqual([{ elementId: 'q', code: 'bpmn.inputsMissing' }]);
  });
});

describe('10.4.2 data outputs', () => {
  test('without an output set that is complete there is an incident, which can be tried again', async () => {
    const play = await Play.of(process(`${object('permit')}${startEvent}${task('a', specification({ outputs: ['result'] }) + outOf('result', 'permit'))}${ends('e')}${flows('s -> a -> e')}`));
    play.complete('a');
    expect(play.incidents).toEqual([{ elementId: 'a', code: 'bpmn.outputsMissing' }]);
    play.do({ type: 'setVariables', variables: { result: 'P-1' } });
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.variables).toMatchObject({ permit: 'P-1' });
  });

  test('of several sets the first that is complete is copied; what is optional need not be there', async () => {
    const play = await Play.of(process(`${object('permit')}${object('refusal')}${startEvent}${task('a', specification({
      outputs: ['yes', 'no', 'note'], outputSets: ['<dataOutputRefs>yes</dataOutputRefs>', '<dataOutputRefs>no</dataOutputRefs><dataOutputRefs>note</dataOutputRefs><optionalOutputRefs>note</optionalOutputRefs>'],
    }) + outOf('yes', 'permit') + outOf('no', 'refusal'))}${ends('e')}${flows('s -> a -> e')}`));
    play.complete('a', { no: 'too high' });
    expect(play.variables).toEqual({ no: 'too high', refusal: 'too high' });
  });

  test('a transformation computes, assignments fill parts of it (10.4.2)', async () => {
    const play = await Play.of(process(`${object('order')}${object('bill')}${startEvent}${script('calc', 'net', '7', '').replace('</scriptTask>', `${outOf('order', 'bill', formatted('{sum: net * 2, of: order}'))}</scriptTask>`)}${
      script('more', 'tax', '1', '').replace('</scriptTask>', '<dataOutputAssociation id="x"><targetRef>bill</targetRef><assignment><from>tax + 1</from><to>bill.tax</to></assignment></dataOutputAssociation></scriptTask>')}${ends('e')}${flows('s -> calc -> more -> e')}`), { order: 'A' });
    expect(play.variables).toMatchObject({ bill: { sum: 14, of: 'A', tax: 2 } });
  });

  test('what a message brings is the data output of who receives it, whatever its name there (10.5.1)', async () => {
    const play = await Play.of(definitions(`${roots}<collaboration id="c"><participant id="P" processRef="p"/><participant id="Q" processRef="q"/><messageFlow id="f" sourceRef="tell" targetRef="got"/></collaboration>
      <process id="p" isExecutable="true">${object('wish')}<startEvent id="s"/><endEvent id="tell"><dataInput id="request" name="request"/>${into('wish', 'request')}<inputSet><dataInputRefs>request</dataInputRefs></inputSet>${message('m')}</endEvent>${flows('s -> tell')}</process>
      <process id="q" isExecutable="true">${object('task')}<startEvent id="qs"/><intermediateCatchEvent id="got"><dataOutput id="order" name="order"/>${outOf('order', 'task')}<outputSet><dataOutputRefs>order</dataOutputRefs></outputSet>${message('m')}</intermediateCatchEvent>${ends('qe')}${flows('qs -> got -> qe')}</process>`), {}, 'q');
    play.do({ type: 'start', processId: 'p', variables: { wish: { rooms: 3 } } });
    expect(play.outcome).toBe('completed');
    expect(play.variables).toMatchObject({ task: { rooms: 3 } });
  });

  test('a content of several entries is one thing to a data output of another name', async () => {
    const play = await Play.of(process(`${object('task')}${startEvent}<receiveTask id="r" messageRef="m">${specification({ outputs: ['order'] })}${outOf('order', 'task')}</receiveTask>${ends('e')}${flows('s -> r -> e')}`, roots));
    play.message('m', undefined, { rooms: 3, floors: 2 });
    expect(play.variables).toMatchObject({ task: { rooms: 3, floors: 2 } });
  });

  test('a start event gives its process what the message brought', async () => {
    const play = new Play((await Play.of(process(`${object('task')}<startEvent id="s"><dataOutput id="order" name="order"/>${outOf('order', 'task')}${message('m')}</startEvent>${users('a')}${flows('s -> a')}`, roots), { rooms: 1 })).graph);
    play.do({ type: 'start', startEventId: 's', variables: { rooms: 3 } });
    expect(play.variables).toMatchObject({ task: 3 });
  });
});

describe('10.3.6 and 10.4.2 a call activity gives and takes what it declares', () => {
  const called = `<process id="q">${specification({ inputs: ['plan'], outputs: ['permit'] })}<startEvent id="qs"/>${script('w', 'permit', 'plan + 1')}${script('x', 'secret', '1')}<endEvent id="qe"/>${flows('qs -> w -> x -> qe')}</process>`;
  const calling = (how: string, io: string, objects: string) => process(
    `${objects}${startEvent}<callActivity id="c">${extensions(`<zeebe:calledElement processId="q" ${how}/>`)}${io}</callActivity>${ends('e')}${flows('s -> c -> e')}`, called);
  const only = 'propagateAllParentVariables="false" propagateAllChildVariables="false"';

  test.each([['under the same names', 'plan', 'permit'], ['under others', 'house', 'paper']])('%s', async (_, from, to) => {
    const play = await Play.of(calling(only, specification({ inputs: ['plan'], outputs: ['permit'] }).replaceAll('id="p', 'id="c_p').replaceAll('Refs>p', 'Refs>c_p')
      + into(`o_${from}`, 'c_plan') + outOf('c_permit', `o_${to}`), `${object(from).replaceAll('id="', 'id="o_').replace('Ref="', 'Ref="o_')}${object(to).replaceAll('id="', 'id="o_').replace('Ref="', 'Ref="o_')}`), { [from]: 4, other: 1 });
    expect(play.incidents).toEqual([]);
    expect(play.variables).toEqual({ [from]: 4, other: 1, [to]: 5 });
  });
});

describe('10.4.1 where data live', () => {
  const written = (id: string, value: string, to: string) =>
    `<scriptTask id="${id}">${specification({ outputs: [`${id}_o`] })}${outOf(`${id}_o`, to)}<script>= ${value}</script></scriptTask>`;

  test('a data object of a subprocess is its own, in each of its instances, and ends with it', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="sp"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>${object('mine')}<startEvent id="is"/>${written('w', 'loopCounter', 'mine')}${users('u')}${ends('ie')}${flows('is -> w -> u -> ie')}</subProcess>${ends('e')}${flows('s -> sp -> e')}`), { mine: 'outside' });
    const inner = Object.values(play.state?.instances ?? {}).filter(({ elementId, loop }) => elementId === 'sp' && loop !== undefined);
    expect(inner.map(({ variables }) => variables?.['mine'])).toEqual([1, 2]);
    play.complete('u').complete('u');
    expect(play.variables).toEqual({ mine: 'outside' });
  });

  test('one that is only drawn hides nothing', async () => {
    const drawn = `<userTask id="u"><property id="p1" name="__targetRef_placeholder"/><dataInputAssociation><sourceRef>mine</sourceRef><targetRef>p1</targetRef></dataInputAssociation><dataOutputAssociation><targetRef>mine</targetRef></dataOutputAssociation></userTask>`;
    const play = await Play.of(process(`${startEvent}<subProcess id="sp">${object('mine')}<startEvent id="is"/>${drawn}${script('w', 'mine', 'mine + 1')}${ends('ie')}${flows('is -> u -> w -> ie')}</subProcess>${ends('e')}${flows('s -> sp -> e')}`), { mine: 1 });
    expect(play.complete('u').variables).toEqual({ mine: 2 });
  });

  test('a property is local to its activity', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="u"><property id="p1" name="draft"/></userTask>${ends('e')}${flows('s -> u -> e')}`));
    expect(play.complete('u', { draft: 'x', done: true }).variables).toEqual({ done: true });
  });

  test('however many references a data object has, and whatever each is called, it is one', async () => {
    const play = await Play.of(process(`${startEvent}<dataObject id="o"/><dataObjectReference id="r1" name="Order" dataObjectRef="o"/><dataObjectReference id="r2" name="Order, checked" dataObjectRef="o"/>${
      written('w', '5', 'r1')}${task('a', specification({ inputs: ['in'] }) + into('r2', 'in'))}${ends('e')}${flows('s -> w -> a -> e')}`));
    expect(play.wait('a')).toMatchObject({ kind: 'userTask' });
    expect(play.variables).toEqual({ Order: 5 });
  });

  test.each([[{ sum: 5 }, 5], [{ sum: 5, of: 'A' }, { sum: 5, of: 'A' }], [{ form: 6, of: 'A' }, 6]] as readonly (readonly [Variables, Value])[])('what a task gives, %j, is its only data output', async (given, value) => {
    const play = await Play.of(process(`${object('d')}${startEvent}${task('a', specification({ outputs: ['form'] }) + outOf('form', 'd'))}${ends('e')}${flows('s -> a -> e')}`));
    expect(play.complete('a', given).variables).toEqual({ ...given, d: value });
  });
});

describe('10.4 what of data is refused or only told', () => {
  const problems = async (content: string) => (await compile(process(`${startEvent}${content}${ends('e')}${flows('s -> a -> e')}`))).problems;

  test('data taken or given while an activity runs is refused (10.4.2)', async () => {
    expect(await problems(task('a', specification({ inputs: ['in'], inputSets: ['<dataInputRefs>in</dataInputRefs><whileExecutingInputRefs>in</whileExecutingInputRefs>'] }))))
      .toContainEqual(expect.objectContaining({ severity: 'error', code: 'bpmn.whileExecuting', elementId: 'a', section: '10.4.2' }));
  });

  test.each([['/order/id'], ["getDataObject('bill')/sum"], ['a[1]']])('an assignment to %s is refused (10.4.2)', async (to) => {
    expect(await problems(`${object('bill')}${task('a', `<dataOutputAssociation id="x"><targetRef>bill</targetRef><assignment><from>1</from><to>${to}</to></assignment></dataOutputAssociation>`)}`))
      .toContainEqual(expect.objectContaining({ severity: 'error', code: 'bpmn.assignmentTarget', elementId: 'a' }));
  });

  test('a state of data and a data store are told to be no more than they are (10.4.1)', async () => {
    const found = await problems(`<dataObject id="d_" name="plan"/><dataObjectReference id="d" dataObjectRef="d_"><dataState name="approved"/></dataObjectReference><dataStoreReference id="store" name="Register"/>${
      task('a', `${specification({ inputs: ['in'], outputs: ['out'] })}${into('d', 'in')}${outOf('out', 'store')}`)}`);
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'bpmn.dataStateDescribes'], ['warning', 'bpmn.dataStoreInside']]);
  });

  test('more sets than anybody draws are refused: each would be tried whenever data change (10.4.1)', async () => {
    const sets = Array.from({ length: 51 }, () => '<dataInputRefs>in</dataInputRefs>');
    expect(await problems(task('a', specification({ inputs: ['in'], inputSets: sets })))).toEqual([
      expect.objectContaining({ severity: 'error', code: 'bpmn.tooManySets', elementId: 'a', params: { count: 51, most: 50 } }),
    ]);
  });

  test('a task that does nothing is told not to give what it must (10.4.2)', async () => {
    const found = await problems(`<task id="a">${specification({ outputs: ['form'] })}</task>`);
    expect(found).toEqual([expect.objectContaining({ severity: 'warning', code: 'bpmn.givesNothing', elementId: 'a', params: { names: 'form' } })]);
  });

  test('an assignment may name its target by the id (10.4.2)', async () => {
    const play = await Play.of(process(`${startEvent}${task('a', `<ioSpecification><dataInput id="i_1" name="skippable"/><inputSet><dataInputRefs>i_1</dataInputRefs></inputSet><outputSet/></ioSpecification><dataInputAssociation><targetRef>i_1</targetRef><assignment><from>1 + 1</from><to>i_1</to></assignment></dataInputAssociation>`)}${ends('e')}${flows('s -> a -> e')}`));
    expect(Object.values(play.state?.instances ?? {}).find(({ elementId }) => elementId === 'a')?.variables).toEqual({ skippable: 2 });
  });
});

test('10.4.2 a data association without an input set makes nothing wait', async () => {
  const play = await Play.of(process(`${object('plan')}${startEvent}${task('a', `<property id="p1" name="__targetRef_placeholder"/>${into('plan', 'p1')}`)}${ends('e')}${flows('s -> a -> e')}`));
  expect(play.wait('a')).toMatchObject({ kind: 'userTask' });
});
