import { definitions, extensions, flows, process, script } from '../../bpmn/model.ts';
import { boundary, ends, escalation, message, nonInterrupting, roots, signal, startEvent, subprocess, terminate, timer, users } from '../../bpmn/parts.ts';
import { clock, course } from '../course.ts';

const multi = (inner: string, attributes = ''): string => `<multiInstanceLoopCharacteristics ${attributes}>${inner}</multiInstanceLoopCharacteristics>`;
const three = '<loopCardinality>3</loopCardinality>';

describe('13.3.6, 13.3.7: loops', () => {
  test.each([
    ['None', 'noneBehaviorEventRef="sd"', '', ['s', 'u', 'b', 'k', 'u', 'b', 'k', 'u', 'b', 'k']],
    ['One', 'oneBehaviorEventRef="sd"', '', ['s', 'u', 'b', 'k', 'u', 'u']],
    ['All', '', '', ['s', 'u', 'u', 'u']],
    ['Complex', '', `<complexBehaviorDefinition id="cb"><condition xsi:type="tFormalExpression">= numberOfCompletedInstances = 2</condition>
      <event id="ce">${signal('g')}</event></complexBehaviorDefinition>`, ['s', 'u', 'u', 'b', 'k', 'u']],
  ])('behaviour %s throws as often as it says', async (behavior, reference, complex, completed) => {
    const run = await course(process(`${startEvent}<userTask id="u">${multi(three + complex, `behavior="${behavior}" ${reference}`)}</userTask>
      ${boundary('b', 'u', signal('g'), nonInterrupting)}<task id="k"/>${flows('s -> u', 'b -> k')}`, `${roots}<signalEventDefinition id="sd" signalRef="g"/>`),
    'answers: { u: [{ after: PT1H }, { after: PT2H }, { after: PT3H }] }');
    expect([run.completed, run.outcome]).toEqual([completed, 'completed']);
  });

  test('a boundary timer counts for the whole loop, not for each round', async () => {
    const run = await course(process(`${startEvent}<userTask id="u">${multi(three, 'isSequential="true"')}</userTask>${boundary('b', 'u', timer.duration('PT150M'))}${flows('s -> u')}`),
      'answers: { u: { after: PT1H } }');
    expect([clock(run), run.terminated]).toEqual([['s 00:00', 'u 01:00', 'u 02:00', 'b 02:30', 'p 02:30'], ['u']]);
  });

  test('results are collected in the order of the items, however they come', async () => {
    const run = await course(process(`${startEvent}<serviceTask id="u">${multi(extensions(
      '<zeebe:loopCharacteristics inputCollection="= items" inputElement="item" outputCollection="results" outputElement="= item * factor"/>'))}</serviceTask>${flows('s -> u')}`),
    'start: { variables: { items: [1, 2, 3] } }\nanswers: { u: [{ after: PT3H, complete: { factor: 10 } }, { after: PT2H, complete: { factor: 20 } }, { after: PT1H, complete: { factor: 30 } }] }');
    expect(run.variables['results']).toEqual([10, 40, 90]);
  });

  test.each([
    ['tested before, true twice', 'testBefore="true"', '${n &lt; 2}', 0, 2], ['tested before, never true', 'testBefore="true"', '${n &lt; 2}', 5, 0],
    ['tested after, never true', '', '${n &lt; 2}', 5, 1], ['bounded', 'testBefore="true" loopMaximum="3"', 'true', 0, 3], ['bounded, tested after', 'loopMaximum="3"', 'true', 0, 3],
  ])('a standard loop, %s', async (_, attributes, loopCondition, n, times) => {
    const run = await course(process(`${startEvent}${script('a', 'n', 'n + 1').replace('</scriptTask>', `<standardLoopCharacteristics ${attributes}><loopCondition>${loopCondition}</loopCondition></standardLoopCharacteristics></scriptTask>`)}${flows('s -> a')}`),
      `start: { variables: { n: ${n} } }`);
    expect([run.completed.filter((id) => id === 'a').length, run.variables['n'], run.outcome]).toEqual([times, n + times, 'completed']);
  });

  test('terminate inside one instance of a subprocess leaves the others', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `${multi('<loopCardinality>2</loopCardinality>')}<startEvent id="i"/><parallelGateway id="f"/>${users('u', 'w')}<endEvent id="t">${terminate}</endEvent>
      ${flows('i -> f -> u', 'f -> w -> t')}`)}<task id="z"/>${flows('s -> sp -> z')}`), 'answers: { u: { after: PT5H }, w: [{ after: PT1H }, { after: PT9H }] }');
    expect([run.terminated, run.completed.at(-1), run.completed.filter((id) => id === 'u').length]).toEqual([['u'], 'z', 1]);
  });

  test('three tokens of each, two for each beginning: what is left over is an incident, not an end', async () => {
    const run = await course(process(`${startEvent}<task id="f" completionQuantity="3"/><userTask id="u" startQuantity="2"/>${ends('e')}${flows('s -> f -> u -> e')}`));
    expect([run.completed, run.incidents]).toEqual([['s', 'f', 'u', 'e'], ['u bpmn.deadlock']]);
  });
});

describe('13.4: gateways and uncontrolled flow', () => {
  test.each([
    ['a task: conditions, and flows without', 'task', '', ['s -> x ->[= true] a', 'x -> b', 'x ->[= false] c'], ['a', 'b']],
    ['a task: none holds, the default', 'task', 'default="x_c"', ['s -> x ->[= false] a', 'x ->[= false] b', 'x -> c'], ['c']],
    ['a task: one holds, not the default', 'task', 'default="x_c"', ['s -> x ->[= true] a', 'x ->[= false] b', 'x -> c'], ['a']],
    ['an inclusive gateway: all that hold', 'inclusiveGateway', 'default="x_c"', ['s -> x ->[= true] a', 'x ->[= true] b', 'x -> c'], ['a', 'b']],
    ['a default that has a condition: the condition is not asked', 'exclusiveGateway', 'default="x_b"', ['s -> x ->[= false] a', 'x ->[= false] b'], ['b']],
    ['a parallel gateway: conditions are not asked', 'parallelGateway', '', ['s -> x ->[= false] a', 'x ->[= false] b'], ['a', 'b']],
  ])('%s', async (_, kind, attributes, drawn, taken) => {
    const run = await course(process(`${startEvent}<${kind} id="x" ${attributes}/>${['a', 'b', 'c'].filter((id) => drawn.join(' ').includes(` ${id}`)).map((id) => `<task id="${id}"/>`).join('')}${flows(...drawn)}`));
    expect([run.completed, run.outcome]).toEqual([['s', 'x', ...taken], 'completed']);
  });

  test('13.4.3: two inclusive joins that wait for each other are a deadlock by the rule, and said', async () => {
    const run = await course(process(`${startEvent}<parallelGateway id="f"/><inclusiveGateway id="j1"/><inclusiveGateway id="j2"/><exclusiveGateway id="x1" default="x1_e1"/>
      <exclusiveGateway id="x2" default="x2_e2"/>${ends('e1', 'e2')}${flows('s -> f -> j1 -> x1 ->[= false] j2', 'x1 -> e1', 'f -> j2 -> x2 ->[= false] j1', 'x2 -> e2')}`));
    expect([run.outcome, run.incidents]).toEqual(['incident', ['j1 bpmn.deadlock']]);
  });

  test('13.4.3: an inclusive join in a loop of its own, and again with fewer branches', async () => {
    const run = await course(process(`${startEvent}<exclusiveGateway id="m"/><inclusiveGateway id="o"/>${users('a', 'b')}<inclusiveGateway id="j"/><exclusiveGateway id="x" default="x_e"/>
      ${script('inc', 'n', 'n + 1')}${ends('e')}${flows('s -> m -> o ->[= true] a -> j', 'o ->[= n < 2] b -> j', 'j -> inc -> x ->[= n < 3] m', 'x -> e')}`),
    'start: { variables: { n: 0 } }\nanswers: { a: { after: PT1H }, b: { after: PT2H } }');
    expect(clock(run).filter((line) => /^(a|b|inc) /.test(line))).toEqual(['a 01:00', 'b 02:00', 'inc 02:00', 'a 03:00', 'b 04:00', 'inc 04:00', 'a 05:00', 'inc 05:00']);
  });

  test('13.4.5: a complex gateway chooses its ways at its start, and resets without a word', async () => {
    const run = await course(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b', 'c')}<complexGateway id="j" default="j_y"><activationCondition>= activationCount >= 2</activationCondition></complexGateway>
      <task id="x"/><task id="y"/>${flows('s -> f -> a -> j ->[= n > 1] x', 'f -> b -> j -> y', 'f -> c -> j')}`), 'start: { variables: { n: 2 } }\nanswers: { c: { after: PT3H } }');
    expect([run.completed, run.outcome]).toEqual([['s', 'f', 'a', 'b', 'j', 'x', 'c'], 'completed']);
  });
});

describe('10.4, 13.3: data in and out', () => {
  test('a shadowed variable stays inside its subprocess', async () => {
    const run = await course(process(`${startEvent}${subprocess('sp', `${extensions('<zeebe:ioMapping><zeebe:input source="= 0" target="n"/></zeebe:ioMapping>')}<startEvent id="i"/>
      ${script('k', 'n', 'n + 1')}${script('o', 'inside', 'n')}${flows('i -> k -> o')}`)}${script('z', 'outside', 'n')}${flows('s -> sp -> z')}`), 'start: { variables: { n: 100 } }');
    expect(run.variables).toEqual({ n: 100, inside: 1, outside: 100 });
  });

  test('inputs are local, and with outputs nothing else leaves', async () => {
    const run = await course(process(`${startEvent}<serviceTask id="u">${extensions(`<zeebe:taskDefinition type="x"/><zeebe:ioMapping><zeebe:input source="= a" target="own"/>
      <zeebe:output source="= own + r" target="out.sum"/></zeebe:ioMapping>`)}</serviceTask>${flows('s -> u')}`), 'start: { variables: { a: 1 } }\nanswers: { u: { complete: { r: 5 } } }');
    expect(run.variables).toEqual({ a: 1, out: { sum: 6 } });
  });

  test('events fill and send data objects', async () => {
    const run = await course(definitions(`${roots}<process id="p" isExecutable="true"><dataObject id="d" name="Doc"/>${startEvent}<intermediateThrowEvent id="t"><dataInput id="di" name="amount"/>
      <dataInputAssociation id="x"><sourceRef>d</sourceRef><targetRef>di</targetRef></dataInputAssociation>${message('m')}</intermediateThrowEvent>${flows('s -> t')}</process>
      <process id="q" isExecutable="true"><startEvent id="qs">${message('m')}</startEvent>${script('k', 'got', 'amount')}${flows('qs -> k')}</process>`), 'start: { process: p, variables: { Doc: 5 } }');
    expect([run.completed, run.variables['got']]).toEqual([['s', 't', 'qs', 'k'], 5]);
  });
});

describe('what a scenario can say', () => {
  test('answers in order, then by default; a failure three times is an incident and the rest lives', async () => {
    const run = await course(process(`${startEvent}<parallelGateway id="f"/><serviceTask id="j"/><serviceTask id="k"/>${users('u')}${flows('s -> f -> j', 'f -> k', 'f -> u -> u')}`),
      'answers: { j: [{ fail: once }, { fail: twice }, { complete: { x: 1 } }], k: { fail: always }, u: [{ after: PT1H }, { after: PT1H }, { never: true }] }');
    expect([run.outcome, run.incidents, run.open, run.variables]).toEqual(['incident', ['k bpmn.jobFailed'], ['k', 'u'], { x: 1 }]);
    expect(run.completed.filter((id) => id === 'u')).toHaveLength(2);
  });

  test('escalated, then completed; what it publishes comes first', async () => {
    const run = await course(process(`${startEvent}<parallelGateway id="f"/>${users('u')}<intermediateCatchEvent id="c">${message('m')}</intermediateCatchEvent>${boundary('b', 'u', escalation('C1'), nonInterrupting)}
      ${flows('s -> f -> u', 'f -> c')}`, roots), 'answers: { u: [{ escalate: C1, after: PT1H }, { publish: { message: m, variables: { paid: true } }, complete: { done: true }, after: PT1H }] }');
    expect([clock(run).slice(2), run.variables]).toEqual([['b 01:00', 'c 02:00', 'u 02:00', 'p 02:00'], { paid: true, done: true }]);
  });

  test('until: what is due later is still waited for', async () => {
    const run = await course(process(`${startEvent}${users('u')}${flows('s -> u')}`), 'answers: { u: { after: PT1H } }\nuntil: PT30M');
    expect([run.outcome, run.open, run.end.at]).toEqual(['waiting', ['u'], '2026-01-05T01:30:00Z']);
  });

  test('each difference from what was expected is named', async () => {
    const run = await course(process(`${startEvent}<serviceTask id="j"/>${flows('s -> j')}`), 'expect: { path: [other], outcome: waiting, variables: { q: 1 }, waits: [z] }');
    expect(run.end.differences?.map(({ what }) => what)).toEqual(['outcome', 'path', 'waits', 'variables.q']);
  });
});

describe('13.3.1, 13.4: a join may be the last of its scope', () => {
  const joins: readonly (readonly [string, string])[] = [
    ['parallel', '<parallelGateway id="j"/>'], ['inclusive', '<inclusiveGateway id="j"/>'], ['complex', '<complexGateway id="j"/>'],
    ['complex, one of two', '<complexGateway id="j"><activationCondition>activationCount >= 1</activationCondition></complexGateway>'],
    ['a task of two tokens', '<task id="j" startQuantity="2"/>'], ['a user task of two tokens', '<userTask id="j" startQuantity="2"/>'],
  ];
  const ways = (start: string, join: string): string => `${start}<parallelGateway id="f"/><task id="a"/><task id="b"/>${join}${flows('s -> f -> a -> j', 'f -> b -> j')}`;

  test.each(joins)('%s ends the process', async (_, join) => {
    expect((await course(process(ways(startEvent, join)))).outcome).toBe('completed');
  });

  test.each(joins)('%s ends a subprocess', async (_, join) => {
    const run = await course(process(`<startEvent id="begin"/>${subprocess('sp', ways(startEvent, join))}<task id="z"/>${flows('begin -> sp -> z')}`));
    expect([run.outcome, run.completed.slice(-2)]).toEqual(['completed', ['sp', 'z']]);
  });
});
