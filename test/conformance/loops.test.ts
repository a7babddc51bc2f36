import { compile } from '../../engine/bpmn/index.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { boundary, ends, error, eventSubprocess, nonInterrupting, roots, signal, startEvent, terminate, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

const zeebeLoop = (attributes: string, rest = '', more = '') =>
  `<multiInstanceLoopCharacteristics ${more}>${extensions(`<zeebe:loopCharacteristics ${attributes}/>`)}${rest}</multiInstanceLoopCharacteristics>`;
const cardinality = (count: string, rest = '', attributes = '') =>
  `<multiInstanceLoopCharacteristics ${attributes}><loopCardinality>${count}</loopCardinality>${rest}</multiInstanceLoopCharacteristics>`;
const looped = (content: string, rest = '') => process(`${startEvent}<userTask id="a">${content}</userTask>${users('z')}${ends('e')}${flows('s -> a -> z -> e')}${rest}`, roots);

describe('13.3.6 standard loop', () => {
  test('tested after: at least once', async () => {
    const play = await Play.of(looped('<standardLoopCharacteristics><loopCondition>= again</loopCondition></standardLoopCharacteristics>'));
    play.complete('a', { again: true });
    expect(play.open).toEqual(['a']);
    play.complete('a', { again: false });
    expect(play.open).toEqual(['z']);
  });

  test('tested before: perhaps never', async () => {
    const play = await Play.of(looped('<standardLoopCharacteristics testBefore="true"><loopCondition>= again</loopCondition></standardLoopCharacteristics>'), { again: false });
    expect(play.open).toEqual(['z']);
    expect(play.completed).toEqual(['s', 'a']);
  });

  test.each(['', '<loopCondition>true</loopCondition>'])('at most so many times (%s)', async (loopCondition) => {
    const play = await Play.of(looped(`<standardLoopCharacteristics loopMaximum="3">${loopCondition}</standardLoopCharacteristics>`));
    play.complete('a').complete('a').complete('a');
    expect(play.open).toEqual(['z']);
  });

  test('the counter is there', async () => {
    const play = await Play.of(process(`${startEvent}<scriptTask id="a">${extensions('<zeebe:script expression="= append(list, loopCounter)" resultVariable="list"/>')}<standardLoopCharacteristics loopMaximum="3"/></scriptTask>${ends('e')}${flows('s -> a -> e')}`), { list: [] });
    expect(play.variables).toEqual({ list: [1, 2, 3] });
  });

  test('one that never ends is stopped', async () => {
    const play = await Play.of(process(`${startEvent}<task id="a"><standardLoopCharacteristics><loopCondition>true</loopCondition></standardLoopCharacteristics></task>${flows('s -> a')}`));
    expect(play.incidents.map(({ code }) => code)).toEqual(['bpmn.stepBound']);
  });
});

describe('13.3.7 multi-instance', () => {
  test('parallel over a collection, its outputs in the order of the items', async () => {
    const play = await Play.of(looped(zeebeLoop('inputCollection="= people" inputElement="person" outputCollection="votes" outputElement="= person + vote"')), { people: ['x', 'y', 'z'] });
    expect(play.open).toEqual(['a', 'a', 'a']);
    play.complete('a', { vote: '3' }, 2).complete('a', { vote: '1' }, 0).complete('a', { vote: '2' }, 0);
    expect(play.variables['votes']).toEqual(['x1', 'y2', 'z3']);
    expect(play.open).toEqual(['z']);
  });

  test('sequential, one after the other', async () => {
    const play = await Play.of(looped(zeebeLoop('inputCollection="= [1,2,3]" inputElement="n" outputCollection="seen" outputElement="= [n, loopCounter]"', '', 'isSequential="true"')));
    for (let times = 0; times < 3; times += 1) {
      expect(play.open).toEqual(['a']);
      play.complete('a');
    }
    expect(play.variables['seen']).toEqual([[1, 1], [2, 2], [3, 3]]);
    expect(play.open).toEqual(['z']);
  });

  test.each(['3', '= n', '${n}'])('by cardinality %s', async (count) => {
    const play = await Play.of(looped(cardinality(count)), { n: 3 });
    expect(play.open).toEqual(['a', 'a', 'a']);
  });

  test('what the output element reads is local to each instance', async () => {
    const play = await Play.of(looped(zeebeLoop('inputCollection="= [1,2]" inputElement="n" outputCollection="votes" outputElement="= vote"')));
    play.complete('a', { vote: 'no' }, 1).complete('a', { vote: 'yes' });
    expect(play.variables).toEqual({ votes: ['yes', 'no'] });
  });

  test('an empty collection passes at once, with an empty output', async () => {
    const play = await Play.of(looped(zeebeLoop('inputCollection="= []" inputElement="n" outputCollection="out" outputElement="= n"')));
    expect(play.open).toEqual(['z']);
    expect(play.variables).toEqual({ out: [] });
  });

  test('something else than a list is an incident', async () => {
    const play = await Play.of(looped(zeebeLoop('inputCollection="= people" inputElement="n"')));
    expect(play.incidents).toEqual([{ elementId: 'a', code: 'bpmn.wrongType' }]);
  });

  test('the completion condition ends the rest; counts are visible to it', async () => {
    const play = await Play.of(looped(cardinality('4', '<completionCondition>numberOfCompletedInstances / numberOfInstances &gt;= 0.5 and numberOfActiveInstances = 2</completionCondition>')));
    play.complete('a').complete('a');
    expect(play.open).toEqual(['z']);
    expect(play.terminated).toEqual(['a', 'a']);
  });

  test('BPMN\'s own data references', async () => {
    const play = await Play.of(process(`<dataObject id="people"/>${startEvent}<userTask id="a"><multiInstanceLoopCharacteristics isSequential="true"><loopDataInputRef>people</loopDataInputRef><inputDataItem id="person" name="person"/></multiInstanceLoopCharacteristics></userTask>${flows('s -> a')}`), { people: ['x', 'y'] });
    expect(Object.values(play.state?.instances ?? {}).find(({ loop }) => loop === 1)?.variables).toEqual({ person: 'x', loopCounter: 1 });
  });

  test('of a subprocess, each with its own variables; terminate ends only its own instance', async () => {
    const play = await Play.of(process(`${startEvent}<subProcess id="p1">${cardinality('2')}<startEvent id="s1"/>${users('a', 'b')}<endEvent id="stop">${terminate}</endEvent>${flows('s1 -> a -> stop', 's1 -> b')}</subProcess>${users('z')}${flows('s -> p1 -> z')}`));
    play.complete('a');
    expect(play.open.toSorted()).toEqual(['a', 'b']);
    play.complete('a');
    expect(play.open).toEqual(['z']);
  });

  test('an interrupting boundary event ends all of them, a non-interrupting one none', async () => {
    const interrupted = await Play.of(looped(cardinality('3'), `${boundary('x', 'a', timer.duration('PT1H'))}${users('c')}${flows('x -> c')}`));
    expect(interrupted.pass(1).open).toEqual(['c']);
    const beside = await Play.of(looped(cardinality('3'), `${boundary('x', 'a', timer.duration('PT1H'), nonInterrupting)}${users('c')}${flows('x -> c')}`));
    expect(beside.pass(1).open).toEqual(['a', 'a', 'a', 'c']);
  });

  test('an error from one of them is caught on the outside', async () => {
    const play = await Play.of(process(`${startEvent}<serviceTask id="a">${cardinality('2')}</serviceTask>${boundary('x', 'a', error('E1'))}${users('c')}${flows('s -> a', 'x -> c')}`, roots));
    play.do({ type: 'throwError', waitId: play.wait('a', 1).id, errorCode: 'E1' });
    expect(play.open).toEqual(['c']);
  });

  const behaving = (attributes: string, rest = '') => process(`${startEvent}<userTask id="a">${cardinality('3', rest, attributes)}</userTask>${boundary('x', 'a', signal('g'), nonInterrupting)}${users('c', 'z')}${flows('s -> a -> z', 'x -> c')}`,
    `${roots}<signalEventDefinition id="gd" signalRef="g"/>`);

  test.each([
    ['none', 'behavior="None" noneBehaviorEventRef="gd"', '', 3],
    ['one', 'behavior="One" oneBehaviorEventRef="gd"', '', 1],
    ['all', 'behavior="All"', '', 0],
    ['complex', 'behavior="Complex"', '<complexBehaviorDefinition><condition xsi:type="tFormalExpression">numberOfCompletedInstances &gt; 1</condition><event id="ev"><signalEventDefinition signalRef="g"/></event></complexBehaviorDefinition>', 2],
  ])('behaviour %s', async (_, attributes, rest, times) => {
    const play = await Play.of(behaving(attributes, rest));
    play.complete('a').complete('a').complete('a');
    expect(play.open.filter((id) => id === 'c')).toHaveLength(times);
    expect(play.open).toContain('z');
  });

  const complex = (condition: string, events: string) =>
    `<complexBehaviorDefinition><condition xsi:type="tFormalExpression">${condition}</condition><event>${events}</event></complexBehaviorDefinition>`;

  test('all events of a complex definition are thrown', async () => {
    const play = await Play.of(behaving('behavior="Complex"', complex('numberOfCompletedInstances = 2', '<signalEventDefinition signalRef="h"/><signalEventDefinition signalRef="g"/>')));
    play.complete('a').complete('a').complete('a');
    expect(play.events.flatMap((event) => (event.type === 'signalThrown' ? [event.name] : []))).toEqual(['h', 'g']);
  });

  test('a complex condition that cannot be told holds its instance back, and loses no event', async () => {
    const play = await Play.of(behaving('behavior="Complex"', complex('late', '<signalEventDefinition signalRef="g"/>')));
    play.complete('a').complete('a').complete('a');
    expect(play.incidents).toEqual([1, 2, 3].map(() => ({ elementId: 'a', code: 'bpmn.wrongType' })));
    play.do({ type: 'setVariables', variables: { late: true } });
    for (const incidentId of Object.keys(play.state?.incidents ?? {})) play.do({ type: 'retryIncident', incidentId });
    expect(play.open).toEqual(['c', 'c', 'c', 'z']);
  });

  test.each(['<terminateEventDefinition/>', '<compensateEventDefinition/>', '<cancelEventDefinition/>'])('%s is nothing that an instance can throw', async (definition) => {
    const { problems } = await compile(behaving('behavior="Complex"', complex('true', definition)));
    expect(problems.map(({ elementId, code }) => `${elementId} ${code}`)).toContain('a bpmn.behaviorEventWrong');
  });

  test('a completion condition that cannot be told is one incident, however many instances end meanwhile', async () => {
    const play = await Play.of(looped(cardinality('4', '<completionCondition>enough</completionCondition>')));
    play.complete('a').complete('a');
    expect([play.open, play.incidents]).toEqual([['a', 'a'], [{ elementId: 'a', code: 'bpmn.wrongType' }]]);
    play.complete('a', { enough: true });
    expect([play.open, play.incidents]).toEqual([['z'], []]);
  });

  test('ten thousand of them pass', async () => {
    const play = await Play.of(process(`${startEvent}<task id="a">${cardinality('10000')}</task>${ends('e')}${flows('s -> a -> e')}`));
    expect(play.outcome).toBe('completed');
    expect(play.completed).toHaveLength(10_003);
  });
});

describe('13.3.5 ad-hoc subprocess', () => {
  const model = (attributes: string, content: string) => process(`${startEvent}<adHocSubProcess id="p1" ${attributes}>${content}</adHocSubProcess>${users('z')}${flows('s -> p1 -> z')}`);

  test('parallel: all at once in any order, complete when all are', async () => {
    const play = await Play.of(model('', users('a', 'b', 'c') + flows('b -> c')));
    expect(play.open).toEqual(['a', 'b']);
    play.complete('b').complete('a').complete('c');
    expect(play.open).toEqual(['z']);
  });

  test('sequential: one at a time', async () => {
    const play = await Play.of(model('ordering="Sequential"', users('a', 'b')));
    expect(play.open).toEqual(['a']);
    expect(play.complete('a').open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['z']);
  });

  test('sequential: one at a time also where a way splits, and a join gets all of them', async () => {
    const play = await Play.of(model('ordering="Sequential"', `${users('a', 'b', 'c', 'd', 'x')}<parallelGateway id="j"/>${flows('a -> b -> j', 'a -> c -> j', 'j -> d')}`));
    for (const id of ['a', 'b', 'x', 'c', 'd']) {
      expect(play.open).toEqual([id]);
      play.complete(id);
    }
    expect(play.open).toEqual(['z']);
  });

  test('the completion condition ends it and cancels the rest', async () => {
    const play = await Play.of(model('', `${users('a', 'b')}<completionCondition xsi:type="tFormalExpression">= done</completionCondition>`), { done: false });
    play.complete('a', { done: true });
    expect(play.open).toEqual(['z']);
    expect(play.terminated).toEqual(['b']);
  });

  test('or lets the rest finish', async () => {
    const play = await Play.of(model('cancelRemainingInstances="false"', `${users('a', 'b')}<completionCondition xsi:type="tFormalExpression">= done</completionCondition>`), { done: false });
    play.complete('a', { done: true });
    expect(play.open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['z']);
  });

  test('while the condition does not hold there is another round', async () => {
    const play = await Play.of(model('ordering="Sequential"', `${users('a')}<completionCondition xsi:type="tFormalExpression">= n > 1</completionCondition>`.replace('>= n > 1', '>= n &gt; 1')), { n: 0 });
    play.complete('a', { n: 1 });
    expect(play.open).toEqual(['a']);
    expect(play.complete('a', { n: 2 }).open).toEqual(['z']);
  });

  test('a collection says which elements begin', async () => {
    const play = await Play.of(model('', extensions('<zeebe:adHoc activeElementsCollection="= chosen"/>') + users('a', 'b')), { chosen: ['b'] });
    expect(play.open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['z']);
  });

  test('10.3.5: once the condition has held nothing more begins, whatever leads on, and what runs does not open it again', async () => {
    const play = await Play.of(model('cancelRemainingInstances="false"', `${users('a', 'b', 'c', 'd')}${flows('a -> b', 'c -> d')}<completionCondition xsi:type="tFormalExpression">= done</completionCondition>`), { done: false });
    play.complete('a', { done: true });
    expect(play.open).toEqual(['c']);
    play.complete('c', { done: false });
    expect([play.open, play.incidents]).toEqual([['z'], []]);
  });

  test('a condition that cannot be told is one incident, and nothing begins until it can', async () => {
    const play = await Play.of(model('ordering="Sequential"', `${users('a', 'b')}<completionCondition xsi:type="tFormalExpression">= done</completionCondition>`));
    play.complete('a');
    expect([play.open, play.incidents]).toEqual([[], [{ elementId: 'p1', code: 'bpmn.wrongType' }]]);
    const again = () => play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(again().incidents).toHaveLength(1);
    play.do({ type: 'setVariables', variables: { done: false } });
    expect(again().open).toEqual(['b']);
    expect(play.complete('b', { done: true }).open).toEqual(['z']);
  });

  test('side by side the incident goes away by itself once another step makes it clear', async () => {
    const play = await Play.of(model('', `${users('a', 'b')}<completionCondition xsi:type="tFormalExpression">= done</completionCondition>`));
    play.complete('a');
    expect(play.incidents).toHaveLength(1);
    expect(play.complete('b', { done: true }).open).toEqual(['z']);
    expect(play.incidents).toEqual([]);
  });

  test.each([
    ['side by side', '', '<completionCondition xsi:type="tFormalExpression">= done</completionCondition>', ['a', 'b']],
    ['one after the other', 'ordering="Sequential"', '', ['a']],
  ])('what interrupts it ends its turns: nothing begins after its event subprocess, %s', async (_, attributes, more, first) => {
    const handling = eventSubprocess('esp', 'hs', timer.duration('PT1H'), `${users('c')}${ends('ce')}${flows('hs -> c -> ce')}`);
    const play = await Play.of(model(attributes, `${users('a', 'b')}${handling}${more}`), { done: false });
    expect(play.open.filter((id) => id !== 'hs')).toEqual(first);
    expect(play.pass(1).open).toEqual(['c']);
    expect(play.complete('c').open).toEqual(['z']);
  });

  test('one after the other also where an activity needs several tokens', async () => {
    const play = await Play.of(model('ordering="Sequential"', `<task id="a" completionQuantity="4"/><userTask id="b" startQuantity="2"/>${flows('a -> b')}`));
    expect(play.open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['b']);
    expect(play.complete('b').open).toEqual(['z']);
  });

  describe('what its steps give is collected (zeebe:adHoc)', () => {
    const collecting = (more = '') => extensions(`<zeebe:adHoc outputCollection="marks" outputElement="= mark" ${more}/>`);

    test('in the order in which they end, each by itself, and all of it leaves', async () => {
      const play = await Play.of(model('', collecting() + users('a', 'b', 'c')));
      play.complete('b', { mark: 2 }).complete('a').complete('c', { mark: 3 });
      expect(play.open).toEqual(['z']);
      expect(play.variables).toEqual({ marks: [2, null, 3] });
    });

    test('the completion condition sees what has come so far; what is cancelled gives nothing', async () => {
      const play = await Play.of(model('', `${collecting()}${users('a', 'b', 'c')}<completionCondition xsi:type="tFormalExpression">= count(marks) = 2</completionCondition>`));
      play.complete('a', { mark: 1 });
      expect(play.open).toEqual(['b', 'c']);
      play.complete('c', { mark: 3 });
      expect([play.open, play.variables]).toEqual([['z'], { marks: [1, 3] }]);
    });

    test('the same step twice, as the collection of active elements says', async () => {
      const play = await Play.of(model('', collecting('activeElementsCollection="= chosen"') + users('a', 'b')), { chosen: ['b', 'b'] });
      play.complete('b', { mark: 1 }, 1).complete('b', { mark: 2 });
      expect(play.variables).toEqual({ chosen: ['b', 'b'], marks: [1, 2] });
    });

    test('one after the other, once at the end of each way', async () => {
      const play = await Play.of(model('ordering="Sequential"', `${collecting()}${users('a', 'b', 'c')}<exclusiveGateway id="x" default="x_b"/>${flows('a -> x', 'x ->[= mark > 1] c', 'x -> b')}`));
      play.complete('a', { mark: 2 }).complete('c');
      expect([play.open, play.variables]).toEqual([['z'], { mark: 2, marks: [2] }]);
    });

    test('of each instance of a multi-instance by itself', async () => {
      const play = await Play.of(model('', `${extensions('<zeebe:adHoc outputCollection="marks" outputElement="= mark * n"/>')}<multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= [1, 10]" inputElement="n" outputCollection="all" outputElement="= marks"/>')}</multiInstanceLoopCharacteristics>${users('a')}`));
      play.complete('a', { mark: 2 }).complete('a', { mark: 3 });
      expect(play.variables['all']).toEqual([[2], [30]]);
    });

    test.each([
      ['ways that split', 'ordering="Sequential"', `${users('a', 'b', 'c')}${flows('a -> b', 'a -> c')}`],
      ['ways side by side', '', `${users('a', 'b')}${flows('a -> b')}`],
    ])('is refused where it would be a matter of luck: %s', async (_, attributes, content) => {
      const { problems } = await compile(model(attributes, collecting() + content));
      expect(problems.map(({ elementId, code }) => `${elementId} ${code}`)).toContain('p1 bpmn.adHocOutputs');
    });
  });
});
