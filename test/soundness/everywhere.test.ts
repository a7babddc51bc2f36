import { examine } from '../../engine/bpmn/index.ts';
import { definitions, flows, process } from '../bpmn/model.ts';
import { boundary, compensate, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, startEvent, subprocess, terminate, timer, users } from '../bpmn/parts.ts';

async function findingsOf(xml: string): Promise<readonly string[]> {
  const { problems } = await examine(xml);
  expect(problems.filter(({ code, severity }) => severity === 'error' && !/^(?:soundness|constraint)\./.test(code))).toEqual([]);
  return problems.filter(({ code }) => code.startsWith('soundness.')).map(({ severity, code, elementId }) => `${severity} ${code.slice('soundness.'.length)} ${elementId ?? ''}`);
}

const gateway = (kind: string, id: string, more = '') => `<${kind}Gateway id="${id}" ${more}/>`;
const link = (id: string, kind: 'intermediateThrowEvent' | 'intermediateCatchEvent', name = 'L') => `<${kind} id="${id}"><linkEventDefinition name="${name}"/></${kind}>`;

/** What is wrong in some content that begins at `i`, and how it is told. */
const faults: Readonly<Record<string, readonly [content: string, finding: string]>> = {
  'a deadlock': [`${gateway('exclusive', 'x', 'default="x_b"')}${users('a', 'b')}${gateway('parallel', 'j')}${ends('o')}${flows('i -> x ->[= n] a -> j -> o', 'x -> b -> j')}`, 'error deadlock j'],
  'lack of synchronisation': [`${gateway('parallel', 'f')}${users('a', 'b', 'c')}${gateway('exclusive', 'j')}${ends('o')}${flows('i -> f -> a -> j -> c -> o', 'f -> b -> j')}`, 'error lackOfSynchronisation j'],
  'a dead activity': [`${gateway('exclusive', 'x', 'default="x_b"')}${users('a', 'b')}${ends('o', 'o1')}${flows('i -> x ->[= false] a -> o', 'x -> b -> o1')}`, 'warning deadRow a'],
  'unbounded multiplication': [`${gateway('exclusive', 'mm')}${users('a')}${gateway('parallel', 'f')}${flows('i -> mm -> a -> f -> mm', 'f -> y -> mm')}${users('y')}`, 'error unbounded f'],
  'an endless loop without a wait': [`${gateway('exclusive', 'mm')}<task id="a"/><task id="b"/>${flows('i -> mm -> a -> b -> mm')}`, 'error endless mm'],
};

const begin = '<startEvent id="i"/>';
const multi = '<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>';
const after = (content: string) => process(`${startEvent}${content}${ends('e')}${flows('s -> p1 -> e')}`, roots);

/** Where content can stand. */
const places: Readonly<Record<string, (content: string) => string>> = {
  'a process': (content) => process(`${begin}${content}`, roots),
  'a subprocess': (content) => after(subprocess('p1', `${begin}${content}`)),
  'a subprocess in a subprocess': (content) => after(subprocess('p1', `<startEvent id="s1"/>${subprocess('p2', `${begin}${content}`)}${flows('s1 -> p2')}`)),
  'a transaction': (content) => after(`<transaction id="p1">${begin}${content}</transaction>`),
  'a multi-instance': (content) => after(subprocess('p1', `${multi}${begin}${content}`)),
  'a standard loop': (content) => after(subprocess('p1', `<standardLoopCharacteristics loopMaximum="3"/>${begin}${content}`)),
  'an event subprocess': (content) => process(`${startEvent}${users('w')}${ends('e')}${flows('s -> w -> e')}${eventSubprocess('p1', 'i', message('m'), content)}`, roots),
  'an event subprocess beside': (content) => process(`${startEvent}${users('w')}${ends('e')}${flows('s -> w -> e')}${eventSubprocess('p1', 'i', message('m'), content, false)}`, roots),
  'a process that is called': (content) => definitions(`<process id="q" isExecutable="true">${begin}${content}</process><process id="p" isExecutable="true">${startEvent}<callActivity id="p1" calledElement="q"/>${ends('e')}${flows('s -> p1 -> e')}</process>`),
  'another pool': (content) => definitions(`<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/></collaboration><process id="p" isExecutable="true">${startEvent}${users('w')}${ends('e')}${flows('s -> w -> e')}</process><process id="q" isExecutable="true">${begin}${content}</process>`),
};

describe.each(Object.entries(faults))('%s is found', (_, [content, finding]) => {
  test.each(Object.entries(places))('in %s', async (_place, put) => {
    expect(await findingsOf(put(content))).toEqual([finding]);
  });

  test('in an ad-hoc subprocess, as something to look at', async () => {
    const doubted = finding.replace('error', 'warning');
    expect(await findingsOf(after(`<adHocSubProcess id="p1"><task id="i"/>${content.replace(/<endEvent id="(\w+)"\/>/g, '<task id="$1"/>')}</adHocSubProcess>`))).toContain(doubted);
  });
});

const parallel = `${gateway('parallel', 'f')}${gateway('parallel', 'j')}`;
const joined = (content: string, ways: readonly string[]) => process(`${startEvent}${parallel}${users('a', 'z')}${content}${ends('e')}${flows('s -> f -> a -> j -> z -> e', ...ways)}`, roots);

describe('tokens that jump', () => {
  test.each<[string, string, readonly string[]]>([
    ['a link leads to a join', joined(`${users('b')}${link('l1', 'intermediateThrowEvent')}${link('l2', 'intermediateCatchEvent')}`, ['f -> b -> l1', 'l2 -> j']), []],
    ['one of two ways leads by a link past a join', joined(`${gateway('exclusive', 'x', 'default="x_j"')}${link('l1', 'intermediateThrowEvent')}${link('l2', 'intermediateCatchEvent')}${users('c')}`, ['f -> x -> j', 'x ->[= n] l1', 'l2 -> c']), ['error deadlock j']],
    ['a loop by a link without a wait', process(`${startEvent}<task id="a"/>${link('l1', 'intermediateThrowEvent')}${link('l2', 'intermediateCatchEvent')}${flows('s -> a -> l1', 'l2 -> a')}`), ['error endless a']],
    ['an event gateway before a parallel join', process(`${startEvent}<eventBasedGateway id="g1"/><intermediateCatchEvent id="c1">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="c2">${timer.duration('P1D')}</intermediateCatchEvent>${gateway('parallel', 'j')}${ends('e')}${
      flows('s -> g1 -> c1 -> j -> e', 'g1 -> c2 -> j')}`, roots), ['error deadlock j']],
    ['an event gateway before an exclusive join', process(`${startEvent}<eventBasedGateway id="g1"/><intermediateCatchEvent id="c1">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="c2">${timer.duration('P1D')}</intermediateCatchEvent>${gateway('exclusive', 'j')}${users('a')}${ends('e')}${
      flows('s -> g1 -> c1 -> j -> a -> e', 'g1 -> c2 -> j')}`, roots), []],
    ['a boundary event that leads to the join as well', joined(`${users('b', 'c')}${boundary('t', 'b', timer.duration('PT1H'))}${gateway('exclusive', 'mm')}`, ['f -> b -> mm -> j', 't -> c -> mm']), []],
    ['a boundary event that leads past the join', joined(`${users('b', 'c')}${boundary('t', 'b', timer.duration('PT1H'))}${ends('e1')}`, ['f -> b -> j', 't -> c -> e1']), ['error deadlock j']],
    ['a boundary event that leads straight into the join beside its activity', joined(`${users('b')}${boundary('t', 'b', timer.duration('PT1H'))}`, ['f -> b -> j', 't -> j']), ['error deadlock j']],
    ['an error end that jumps out to the join', joined(`${subprocess('p1', `<startEvent id="s1"/>${gateway('exclusive', 'x1', 'default="x1_e2"')}${ends('e2')}<endEvent id="fail">${error('E1')}</endEvent>${flows('s1 -> x1 -> e2', 'x1 ->[= n] fail')}`)}${boundary('t', 'p1', error('E1'))}${gateway('exclusive', 'mm')}`, ['f -> p1 -> mm -> j', 't -> mm']), []],
    ['an error end that jumps out past the join', joined(`${subprocess('p1', `<startEvent id="s1"/><endEvent id="fail">${error('E1')}</endEvent>${flows('s1 -> fail')}`)}${boundary('t', 'p1', error('E1'))}${ends('e1')}`, ['f -> p1 -> j', 't -> e1']), ['error deadlock j']],
    ['a terminate end in one of two branches', joined(`${gateway('exclusive', 'x', 'default="x_j"')}<endEvent id="k">${terminate}</endEvent>`, ['f -> x -> j', 'x ->[= n] k']), []],
    ['a terminate end of a subprocess', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${gateway('parallel', 'f')}${users('a', 'b')}<endEvent id="k">${terminate}</endEvent>${ends('e2')}${flows('s1 -> f -> a -> k', 'f -> b -> e2')}`)}${users('z')}${ends('e')}${flows('s -> p1 -> z -> e')}`), []],
    ['compensation of what was done', joined(`${users('b')}<userTask id="undo" isForCompensation="true"/>${boundary('k', 'b', compensate())}<intermediateThrowEvent id="c">${compensate()}</intermediateThrowEvent><association id="as" associationDirection="One" sourceRef="k" targetRef="undo"/>`, ['f -> b -> c -> j']), []],
    ['a cancelled transaction', process(`${startEvent}<transaction id="p1"><startEvent id="s1"/>${gateway('exclusive', 'x1', 'default="x1_e2"')}${ends('e2')}<endEvent id="no"><cancelEventDefinition/></endEvent>${flows('s1 -> x1 -> e2', 'x1 ->[= n] no')}</transaction>${boundary('t', 'p1', '<cancelEventDefinition/>')}${users('z', 'y')}${ends('e', 'e1')}${flows('s -> p1 -> z -> e', 't -> y -> e1')}`), []],
    ['an escalation that goes on beside', joined(`${subprocess('p1', `<startEvent id="s1"/><intermediateThrowEvent id="up">${escalation('C1')}</intermediateThrowEvent>${users('b')}${ends('e2')}${flows('s1 -> up -> b -> e2')}`)}${boundary('t', 'p1', escalation('C1'), nonInterrupting)}${users('c')}${ends('e1')}`, ['f -> p1 -> j', 't -> c -> e1']), []],
    ['an error that its event subprocess takes over', joined(subprocess('p1', `<startEvent id="s1"/><endEvent id="fail">${error('E1')}</endEvent>${flows('s1 -> fail')}${eventSubprocess('esp', 'hs', error('E1'), `${users('d')}${ends('e2')}${flows('hs -> d -> e2')}`)}`), ['f -> p1 -> j']), []],
  ])('%s', async (_, xml, expected) => {
    expect(await findingsOf(xml)).toEqual(expected);
  });
});

describe('calls of processes in the same file', () => {
  const calling = (called: string) => definitions(`${roots}<process id="p" isExecutable="true">${startEvent}<callActivity id="c1" calledElement="q"/>${boundary('t', 'c1', error('E1'))}${users('y', 'z')}${ends('e', 'e1')}${
    flows('s -> c1 -> z -> e', 't -> y -> e1')}</process><process id="q" isExecutable="true">${called}</process>`);

  test('what follows a call that can only fail is never reached', async () => {
    expect(await findingsOf(calling(`<startEvent id="i"/>${users('d')}<endEvent id="fail">${error('E1')}</endEvent>${flows('i -> d -> fail')}`))).toEqual(['warning deadRow z']);
  });

  test('what keeps a call from its end is told once, where it is', async () => {
    expect(await findingsOf(calling(`<startEvent id="i"/>${faults['a deadlock']?.[0] ?? ''}`))).toEqual(['error deadlock j']);
  });

  test('processes that call each other are looked at all the same', async () => {
    expect(await findingsOf(calling(`<startEvent id="i"/>${gateway('exclusive', 'x', 'default="x_o"')}<callActivity id="c2" calledElement="p"/>${ends('o')}${flows('i -> x -> o', 'x ->[= n] c2 -> o')}`))).toEqual([]);
  });
});

describe('an event that may come several times while its activity is open', () => {
  const reminded = (definition: string, join: string, rest = `${users('z')}${ends('e')}`, way = 'o -> z -> e') => process(`${startEvent}${users('a', 'k')}${boundary('t', 'a', definition, nonInterrupting)}${gateway(join, 'o')}${rest}${
    flows('s -> a -> o', 't -> k -> o', way)}`, roots);

  test.each<[string, string, readonly string[]]>([
    ['a message, joined inclusively', reminded(message('m'), 'inclusive'), ['warning repeated o']],
    ['a cycle, joined inclusively', reminded(timer.cycle('R3/PT1H'), 'inclusive'), ['warning repeated o']],
    ['a duration, which comes once', reminded(timer.duration('PT1H'), 'inclusive'), []],
    ['a duration in a loop that comes round before the join', process(`${startEvent}${gateway('exclusive', 'mm')}${gateway('exclusive', 'x', 'default="x_o"')}${users('a', 'k', 'z')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${gateway('inclusive', 'o')}${ends('e')}${
      flows('s -> mm -> a -> x ->[= again] mm', 'x -> o -> z -> e', 't -> k -> o')}`), ['warning repeated o']],
    ['a message, joined by a complex gateway', reminded(message('m'), 'complex').replace('<complexGateway id="o" />', '<complexGateway id="o"><activationCondition>activationCount &gt;= 1</activationCondition></complexGateway>'), ['warning repeated o']],
    ['a message whose branch is joined where nothing follows', reminded(message('m'), 'inclusive', ends('e'), 'o -> e'), []],
    ['a message whose branch splits and joins for itself', process(`${startEvent}${users('a', 'b', 'c', 'd')}${boundary('t', 'a', message('m'), nonInterrupting)}${gateway('inclusive', 'f', 'default="f_c"')}${gateway('inclusive', 'o')}${ends('e', 'e1')}${
      flows('s -> a -> e', 't -> f ->[= n] b -> o -> d -> e1', 'f -> c -> o')}`, roots), []],
    ['a message that comes back by an exclusive merge, as told', reminded(message('m'), 'exclusive'), ['warning multiplied o']],
  ])('%s', async (_, xml, expected) => {
    expect(await findingsOf(xml)).toEqual(expected);
  });
});
