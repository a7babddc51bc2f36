import { examine, type Problem } from '../../engine/bpmn/index.ts';
import { soundnessMessages } from '../../engine/messages/soundness.ts';
import { definitions, flows, process, script } from '../bpmn/model.ts';
import {
  boundary, compensate, ends, error, escalation, eventSubprocess, message, nonInterrupting, roots, startEvent, subprocess, terminate, timer, users,
} from '../bpmn/parts.ts';

async function findingsOf(xml: string): Promise<readonly Problem[]> {
  const { problems } = await examine(xml);
  expect(problems.filter(({ code, severity }) => severity === 'error' && !/^(?:soundness|constraint)\./.test(code))).toEqual([]);
  return problems.filter(({ code }) => code.startsWith('soundness.'));
}

const gateway = (kind: string, id: string, more = '') => `<${kind}Gateway id="${id}" ${more}/>`;
const choice = (id: string, otherwise: string) => gateway('exclusive', id, `default="${id}_${otherwise}"`);
/** `id` splits to a and b, which `joinId` joins before z. */
const diamond = (split: string, join: string) => process(`${startEvent}${split}${users('a', 'b', 'z')}${join}${ends('e')}${
  flows(`s -> f ->${split.includes('inclusive') ? '[= k]' : ''} a -> j -> z -> e`, `f ->${split.includes('parallel') ? '' : '[= n > 1]'} b -> j`)}`);
const complex = (condition?: string) =>
  `<complexGateway id="j">${condition === undefined ? '' : `<activationCondition>${condition.replaceAll('>', '&gt;')}</activationCondition>`}</complexGateway>`;
const splits = { exclusive: choice('f', 'a'), inclusive: gateway('inclusive', 'f'), parallel: gateway('parallel', 'f') };

describe('what goes wrong by its shape is named with the element and the way there', () => {
  test.each<[string, string, string, string, Problem['severity'], string[]]>([
    ['a parallel join behind an exclusive split', diamond(splits.exclusive, gateway('parallel', 'j')), 'deadlock', 'j', 'error', ['s', 's_f', 'f', 'f_b', 'b', 'b_j', 'j']],
    ['a parallel join behind an inclusive split', diamond(splits.inclusive, gateway('parallel', 'j')), 'deadlock', 'j', 'error', ['s', 'f', 'j']],
    ['an exclusive join behind a parallel split', diamond(splits.parallel, gateway('exclusive', 'j')), 'lackOfSynchronisation', 'j', 'error', ['s', 'f', 'a', 'b', 'j']],
    ['an exclusive join behind an inclusive split', diamond(splits.inclusive, gateway('exclusive', 'j')), 'lackOfSynchronisation', 'j', 'error', ['s', 'f', 'a', 'b', 'j']],
    ['parallel branches that meet at a task', process(`${startEvent}${splits.parallel}${users('a', 'b', 'z')}${ends('e')}${flows('s -> f -> a -> z -> e', 'f -> b -> z')}`), 'multiplied', 'z', 'warning', ['s', 'f', 'a', 'b', 'z']],
    ['an exclusive join at the very end, after which nothing is done', process(`${startEvent}${splits.parallel}${users('a', 'b')}${gateway('exclusive', 'j')}${ends('e')}${flows('s -> f -> a -> j -> e', 'f -> b -> j')}`), 'lackOfSynchronisation', 'j', 'warning', ['f', 'j']],
    ['a branch that may leave before its join', process(`${startEvent}${splits.parallel}${users('a', 'b')}${choice('x', 'e1')}${gateway('parallel', 'j')}${ends('e', 'e1')}${flows('s -> f -> a -> j -> e', 'f -> b -> x ->[= n] j', 'x -> e1')}`), 'deadlock', 'j', 'error', ['f', 'x', 'x_e1', 'e1', 'j']],
    ['a boundary event that leaves before its join', process(`${startEvent}${splits.parallel}${users('a', 'b')}${boundary('t', 'b', timer.duration('PT1H'))}${gateway('parallel', 'j')}${ends('e', 'e1')}${flows('s -> f -> a -> j -> e', 'f -> b -> j', 't -> e1')}`), 'deadlock', 'j', 'error', ['f', 'b', 't', 'e1', 'j']],
    ['a token too many at a join', process(`${startEvent}${splits.parallel}${users('a', 'b')}${gateway('exclusive', 'x')}${gateway('parallel', 'j')}${users('c')}${ends('e')}${flows('s -> f -> a -> x -> j -> c -> e', 'f -> x', 'f -> b -> j')}`), 'leftBehind', 'j', 'error', ['f', 'x', 'j']],
    ['a start quantity that does not go up', process(`${startEvent}<userTask id="a" completionQuantity="3"/><userTask id="b" startQuantity="2"/>${ends('e')}${flows('s -> a -> b -> e')}`), 'tooFew', 'b', 'error', ['s', 'a', 'b']],
    ['many tokens of which some are left', process(`${startEvent}<userTask id="a" completionQuantity="6"/><userTask id="b" startQuantity="4"/>${ends('e')}${flows('s -> a -> b -> e')}`), 'tooFew', 'b', 'error', ['s', 'a', 'b']],
    ['branches that meet after an activity that was counted', process(`${startEvent}<userTask id="a" completionQuantity="2"/><userTask id="b" startQuantity="2"/>${splits.parallel}${users('c', 'd', 'z')}${gateway('exclusive', 'j')}${ends('e')}${
      flows('s -> a -> b -> f -> c -> j -> z -> e', 'f -> d -> j')}`), 'lackOfSynchronisation', 'j', 'error', ['s', 'f', 'c', 'd', 'j']],
    ['branches that meet, one of them behind a complex join', process(`${startEvent}${splits.parallel}${gateway('exclusive', 'x')}${users('a', 'b', 'c', 'z')}${complex('activationCount >= 2')}${ends('e')}${
      flows('s -> f -> x -> z -> e', 'f -> a -> j -> x', 'f -> b -> j', 'f -> c -> j')}`), 'lackOfSynchronisation', 'x', 'error', ['s', 'f', 'a', 'j']],
    ['a reminder that begins its own task again', process(`${startEvent}${gateway('exclusive', 'm')}${users('a', 'k')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${ends('e')}${flows('s -> m -> a -> e', 't -> k -> m')}`), 'multiplied', 'a', 'warning', ['s', 'm', 't', 'k', 'm', 'a']],
    ['a loop that only its reminder leaves', process(`${startEvent}${gateway('exclusive', 'm')}${users('a', 'b')}${boundary('t', 'b', timer.duration('PT1H'), nonInterrupting)}${ends('e')}${flows('s -> m -> a -> b -> m', 't -> e')}`), 'neverEnds', 'm', 'warning', ['m', 'a', 'b', 'm']],
    ['an escalation that a join waits for, which may always come', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${splits.parallel}${users('b')}<endEvent id="up">${escalation('C1')}</endEvent>${ends('e2')}${flows('s1 -> f -> b -> e2', 'f -> up')}`)}${
      boundary('t', 'p1', escalation('C1'), nonInterrupting)}${gateway('parallel', 'j')}${ends('e')}${flows('s -> p1 -> j -> e', 't -> j')}`, roots), 'deadlock', 'j', 'warning', ['s', 'p1', 'j']],
    ['a loop that doubles', process(`${startEvent}${gateway('exclusive', 'x')}${users('a')}${gateway('parallel', 'f')}${flows('s -> x -> a -> f -> x', 'f -> y -> x')}${users('y')}`), 'unbounded', 'f', 'error', ['x', 'a', 'f']],
    ['a loop that opens a branch each round', process(`${startEvent}${gateway('exclusive', 'm')}${users('a', 'c')}${gateway('parallel', 'f')}${choice('x', 'e1')}${ends('e', 'e1')}${flows('s -> m -> a -> f -> c -> e', 'f -> x ->[= n] m', 'x -> e1')}`), 'spawns', 'f', 'warning', ['m', 'a', 'f']],
    ['a loop without wait or exit', process(`${startEvent}${gateway('exclusive', 'm')}<task id="a"/>${script('c', 'n', '1')}${flows('s -> m -> a -> c -> m')}`), 'endless', 'm', 'error', ['s', 'm', 'a', 'c', 'm']],
    ['a loop whose exit can never be chosen', process(`${startEvent}${gateway('exclusive', 'm')}<task id="a"/>${gateway('exclusive', 'x', 'default="x_m"')}${ends('e')}${flows('s -> m -> a -> x ->[= 1 > 2] e', 'x -> m')}`), 'endless', 'm', 'error', ['m', 'a', 'x', 'm']],
    ['a repetition for ever', process(`${startEvent}<task id="a"><standardLoopCharacteristics><loopCondition>true</loopCondition></standardLoopCharacteristics></task>${flows('s -> a')}`), 'endless', 'a', 'error', ['a']],
    ['an automatic loop that changes nothing', process(`${startEvent}${gateway('exclusive', 'm')}<task id="a"/>${choice('x', 'e')}${ends('e')}${flows('s -> m -> a -> x ->[= again] m', 'x -> e')}`), 'loopChangesNothing', 'm', 'warning', ['m', 'a', 'x', 'm']],
    ['an automatic loop through a subprocess', process(`${startEvent}${gateway('exclusive', 'm')}${subprocess('p1', `<startEvent id="s1"/><task id="a"/>${ends('e1')}${flows('s1 -> a -> e1')}`)}${flows('s -> m -> p1 -> m')}`), 'endless', 'm', 'error', ['s', 'm', 'p1', 'm']],
    ['a loop through a subprocess that ends before anybody has done anything', process(`${startEvent}${gateway('exclusive', 'm')}${subprocess('p1', `<startEvent id="s1"/>${splits.parallel}${users('a')}<endEvent id="e1">${terminate}</endEvent>${flows('s1 -> f -> a', 'f -> e1')}`)}${flows('s -> m -> p1 -> m')}`), 'endless', 'm', 'error', ['s', 'm', 'p1', 'm']],
    ['an automatic loop through a subprocess that changes nothing', process(`${startEvent}${gateway('exclusive', 'm')}${subprocess('p1', `<startEvent id="s1"/><task id="a"/>${ends('e1')}${flows('s1 -> a -> e1')}`)}${choice('x', 'e')}${ends('e')}${flows('s -> m -> p1 -> x ->[= again] m', 'x -> e')}`), 'loopChangesNothing', 'm', 'warning', ['m', 'p1', 'x', 'm']],
    ['a loop of waits without an exit', process(`${startEvent}${gateway('exclusive', 'm')}${users('a')}${flows('s -> m -> a -> m')}`), 'neverEnds', 'm', 'warning', ['m', 'a', 'm']],
    ['a way whose condition is never true', process(`${startEvent}${choice('x', 'a')}${users('a', 'b', 'c')}${ends('e')}${flows('s -> x ->[= false] b -> c -> e', 'x -> a -> e')}`), 'deadRow', 'b', 'warning', ['s', 'x', 'x_b', 'b']],
    ['a default that a flow without a condition goes before', process(`${startEvent}${choice('x', 'a')}${users('a', 'b', 'c')}${ends('e')}${flows('s -> x -> b -> e', 'x ->[= n] c -> e', 'x -> a -> e')}`), 'dead', 'a', 'warning', ['s', 'x', 'x_a', 'a']],
    ['a circle that nothing leads into', process(`${startEvent}${users('a', 'b', 'c')}${ends('e')}${flows('s -> a -> e', 'b -> c -> b')}`), 'deadRow', 'b', 'warning', ['b']],
    ['what follows a subprocess that can only fail', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('b')}<endEvent id="x1">${error('E1')}</endEvent>${flows('s1 -> b -> x1')}`)}${boundary('x', 'p1', error('E1'))}${users('a', 'c')}${ends('e')}${flows('s -> p1 -> a -> e', 'x -> c -> e')}`, roots), 'dead', 'a', 'warning', ['p1', 'a']],
    ['a deadlock inside a subprocess', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${splits.exclusive}${users('a', 'b')}${gateway('parallel', 'j')}${flows('s1 -> f -> a -> j', 'f ->[= n] b -> j')}`)}${ends('e')}${flows('s -> p1 -> e')}`), 'deadlock', 'j', 'error', ['s1', 'f', 'b', 'j']],
    ['a reminder that comes back into the main way', process(`${startEvent}${users('a', 'b')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${gateway('exclusive', 'j')}${ends('e')}${flows('s -> a -> j -> b -> e', 't -> j')}`), 'multiplied', 'j', 'warning', ['a', 't', 'j']],
    ['a reminder that a join waits for', process(`${startEvent}${users('a', 'b')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${gateway('parallel', 'j')}${ends('e')}${flows('s -> a -> j -> b -> e', 't -> j')}`), 'deadlock', 'j', 'error', ['s', 'a', 'j']],
    ['a complex join that needs more than can come', diamond(splits.exclusive, complex('activationCount >= 2')), 'deadlock', 'j', 'error', ['s', 'f', 'j']],
    ['a complex join that needs more than there are', diamond(splits.parallel, complex('activationCount > 2')), 'deadlock', 'j', 'error', ['s', 'f', 'j']],
    ['a complex join that waits for a flow on which nothing need come', diamond(splits.inclusive, complex('a_j > 0')), 'deadlock', 'j', 'error', ['s', 'f', 'f_b', 'b', 'j']],
    ['a complex join without a condition behind an exclusive split', diamond(splits.exclusive, complex()), 'deadlock', 'j', 'error', ['s', 'f', 'j']],
    ['a complex join whose condition asks for data', diamond(splits.parallel, complex('activationCount >= needed')), 'notDecided', 'j', 'warning', ['j']],
    ['inclusive gateways that wait for each other', process(`${startEvent}${splits.parallel}${gateway('inclusive', 'j')}${gateway('inclusive', 'k')}${choice('x', 'e')}${choice('y', 'e1')}${users('a', 'b')}${ends('e', 'e1')}${
      flows('s -> f -> j -> a -> x ->[= n] k', 'f -> k -> b -> y ->[= n] j', 'x -> e', 'y -> e1')}`), 'deadlock', 'j', 'error', ['f', 'j', 'k']],
  ])('%s', async (_, xml, code, elementId, severity, path) => {
    const findings = await findingsOf(xml);
    const finding = findings.find((one) => one.code === `soundness.${code}`);
    expect(findings.map((one) => `${one.severity} ${one.code} ${one.elementId ?? ''}`)).toContain(`${severity} soundness.${code} ${elementId}`);
    expect(inOrder(path, finding?.path ?? [])).toEqual(path);
  });

  test('a finding on branches that exclude each other by their conditions is a warning', async () => {
    const model = (second: string) => process(`${startEvent}${splits.parallel}${choice('x', 'e1')}${choice('y', 'e2')}${gateway('parallel', 'j')}${users('z')}${ends('e', 'e1', 'e2')}${
      flows('s -> f -> x ->[= late] j -> z -> e', `f -> y ->[${second}] j`, 'x -> e1', 'y -> e2')}`);
    expect(await findingsOf(model('= late'))).toEqual([expect.objectContaining({ code: 'soundness.deadlock', severity: 'warning' })]);
    expect(await findingsOf(model('= other'))).toEqual([expect.objectContaining({ code: 'soundness.deadlock', severity: 'error' })]);
  });

  /** An inclusive split by so many conditions, before an exclusive join. */
  const split = (...conditions: string[]) => process(`${startEvent}${gateway('inclusive', 'f')}${users(...conditions.map((_, at) => `a${at}`))}${gateway('exclusive', 'j')}${users('z')}${ends('e')}${
    flows('s -> f', 'j -> z -> e', ...conditions.map((condition, at) => `f ->[${condition}] a${at} -> j`))}`);

  test.each<[string, string[], string[]]>([
    ['exclude each other', ['= n > 10', '= n <= 10'], []],
    ['are about one choice', Array.from({ length: 9 }, (_, at) => `= kind = "${at}"`), []],
    ['are a condition and its contrary', ['= late', '= not(late)'], []],
    ['may hold together', ['= n > 10', '= n > 5'], ['error soundness.lackOfSynchronisation']],
    ['have nothing to do with each other', ['= late', '= urgent'], ['error soundness.lackOfSynchronisation']],
    ['are about the same thing, in a way that the shape does not tell', ['= n > 10', '= n < limit'], ['warning soundness.lackOfSynchronisation']],
  ])('branches meet, their conditions %s', async (_, conditions, expected) => {
    expect((await findingsOf(split(...conditions))).map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  test.each([
    ['somebody may have to do something', `<startEvent id="s1"/>${choice('f', 'e1')}${users('a')}${ends('e1', 'e2')}${flows('s1 -> f ->[= n] a -> e2', 'f -> e1')}`],
    ['data change', `<startEvent id="s1"/>${script('a', 'n', 'n + 1')}${ends('e1')}${flows('s1 -> a -> e1')}`],
    ['an error leads out', `<startEvent id="s1"/>${choice('f', 'e1')}${ends('e1')}<endEvent id="x1">${error('E1')}</endEvent>${flows('s1 -> f -> e1', 'f ->[= n] x1')}`],
  ])('a loop through a subprocess in which %s may end', async (_, content) => {
    const model = process(`${startEvent}${gateway('exclusive', 'k')}${subprocess('p1', content)}${boundary('b', 'p1', error('E1'))}${choice('x', 'e')}${ends('e')}${flows('s -> k -> p1 -> x ->[= again] k', 'x -> e', 'b -> e')}`, roots);
    expect((await findingsOf(model)).filter(({ code }) => /endless|loopChangesNothing/.test(code))).toEqual([]);
  });

  test('an exclusive choice whose conditions may all be false is no matter of shape', async () => {
    expect(await findingsOf(process(`${startEvent}${gateway('exclusive', 'x')}${users('a', 'b')}${ends('e')}${flows('s -> x ->[= n > 10] a -> e', 'x ->[= n < 5] b -> e')}`))).toEqual([]);
  });

  test('a condition that would take long is not worked out', async () => {
    const model = process(`${startEvent}${choice('x', 'a')}${users('a', 'b')}${ends('e')}${flows('s -> x ->[= every n in 1..99999 satisfies n > 0] b -> e', 'x -> a -> e')}`);
    expect(await findingsOf(model)).toEqual([]);
  });

  test('what a complex join has noted is no token that an inclusive one would wait for', async () => {
    const model = process(`${startEvent}${complex('activationCount >= 1')}<eventBasedGateway id="g1"/><intermediateCatchEvent id="i">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>${users('a', 'k')}${
      boundary('b', 'a', timer.duration('PT1H'), nonInterrupting)}${gateway('inclusive', 'o')}${choice('x', 'e1')}${ends('e', 'e1')}${flows('s -> j -> g1 -> i -> a -> e', 'g1 -> t -> o -> k -> x -> e1', 'b -> o', 'x ->[= again] j')}`, roots);
    expect((await findingsOf(model)).map(({ code }) => code)).toEqual(['soundness.multiplied']);
  });

  test('a token that has not chosen its way yet may go each of them, to the joins that watch it', async () => {
    const later = (id: string) => `<complexGateway id="${id}"><activationCondition xsi:type="tFormalExpression">= activationCount &gt;= 1</activationCondition></complexGateway>`;
    const model = process(`${startEvent}${users('a', 't')}${later('j')}${later('k')}<exclusiveGateway id="x" default="x_f"/>${gateway('parallel', 'f')}${ends('e', 'e1')}${
      flows('s -> a -> j -> a', 'j -> k -> t -> x ->[= c = 0] e1', 'x ->[= c = 1] j', 'x -> f -> e', 'f -> k')}`);
    expect((await findingsOf(model)).map(({ code }) => code)).toContain('soundness.leftBehind');
  });

  test('what follows from something wrong is not told again', async () => {
    const findings = await findingsOf(diamond(splits.exclusive, gateway('parallel', 'j')));
    expect(findings.map(({ code }) => code)).toEqual(['soundness.deadlock']);
  });
});

/** Those of some ids that stand in a path in their order. */
function inOrder(ids: readonly string[], path: readonly string[]): readonly string[] {
  let at = -1;
  return ids.filter((id) => {
    const next = path.indexOf(id, at + 1);
    if (next >= 0) at = next;
    return next >= 0;
  });
}

describe('no alarm where nothing is wrong', () => {
  test.each<[string, string]>([
    ['splits and their own joins', diamond(splits.parallel, gateway('parallel', 'j'))],
    ['an inclusive join behind a parallel split', diamond(splits.parallel, gateway('inclusive', 'j'))],
    ['an inclusive join behind an exclusive split', diamond(splits.exclusive, gateway('inclusive', 'j'))],
    ['a complex join of the first that comes', diamond(splits.parallel, complex('activationCount >= 1'))],
    ['a complex join of all that come', diamond(splits.parallel, complex('activationCount >= 2'))],
    ['a complex join that asks for a certain flow', diamond(splits.parallel, complex('a_j > 0 or activationCount = 2'))],
    ['a complex join that needs exactly one, and gets them one after the other', diamond(splits.parallel, complex('activationCount = 1'))],
    ['a complex join behind an exclusive split', diamond(splits.exclusive, complex('activationCount >= 1'))],
    ['a complex join without a condition behind a parallel split', diamond(splits.parallel, complex())],
    ['a loop that begins the next round before a complex join has reset', process(`${startEvent}${gateway('exclusive', 'm')}${splits.parallel}${users('a', 'b', 'd')}${complex('activationCount >= 1')}${choice('x', 'e')}${ends('e')}${
      flows('s -> m -> f -> a -> j -> d -> x ->[= again] m', 'f -> b -> j', 'x -> e')}`)],
    ['parallel branches that each end', process(`${startEvent}${splits.parallel}${users('a', 'b')}${ends('e')}${flows('s -> f -> a -> e', 'f -> b -> e')}`)],
    ['the first branch ends all', process(`${startEvent}${splits.parallel}${users('a', 'b')}${gateway('exclusive', 'j')}<endEvent id="e">${terminate}</endEvent>${flows('s -> f -> a -> j -> e', 'f -> b -> j')}`)],
    ['an end that may come before another branch is done', process(`${startEvent}${splits.parallel}${users('b', 'c')}<endEvent id="e">${terminate}</endEvent>${ends('e1')}${flows('s -> f -> e', 'f -> b -> c -> e1')}`)],
    ['so many tokens as are asked for', process(`${startEvent}<userTask id="a" completionQuantity="6"/><userTask id="b" startQuantity="3"/>${ends('e')}${flows('s -> a -> b -> e')}`)],
    ['a reminder that is joined inclusively, in a loop', process(`${startEvent}${gateway('exclusive', 'm')}${gateway('inclusive', 'j')}${choice('x', 'e')}${users('a', 'k')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${ends('e')}${
      flows('s -> m -> a -> j -> x -> e', 't -> k -> j', 'x ->[= again] m')}`)],
    ['a loop that an event gateway leaves', process(`${startEvent}${gateway('exclusive', 'mm')}<eventBasedGateway id="g1"/><intermediateCatchEvent id="i">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>${users('a')}${ends('e')}${
      flows('s -> mm -> g1 -> i -> a -> mm', 'g1 -> t -> e')}`, roots)],
    ['sending back and forth', process(`${startEvent}${gateway('exclusive', 'm')}${users('a', 'b')}${choice('x', 'e')}${choice('y', 'x')}${ends('e')}${flows('s -> m -> a -> y ->[= up] b -> m', 'y -> x ->[= again] m', 'x -> e')}`)],
    ['an unstructured choice', process(`${startEvent}${choice('x', 'a')}${choice('y', 'm')}${users('a', 'b', 'c')}${gateway('exclusive', 'm')}${gateway('exclusive', 'k')}${ends('e')}${flows('s -> x ->[= n] b -> y ->[= n] k -> e', 'x -> a -> m', 'y -> m -> c -> k')}`)],
    ['event-based gateway', process(`${startEvent}<eventBasedGateway id="g1"/><intermediateCatchEvent id="i">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="t">${timer.duration('P1D')}</intermediateCatchEvent>${gateway('exclusive', 'j')}${users('a')}${ends('e')}${flows('s -> g1 -> i -> j -> a -> e', 'g1 -> t -> j')}`, roots)],
    ['boundary events that go other ways', process(`${startEvent}${users('a', 'b', 'c')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${boundary('x', 'a', escalation('C1'))}${gateway('exclusive', 'j')}${ends('e', 'e1')}${flows('s -> a -> j -> b -> e', 'x -> j', 't -> c -> e1')}`, roots)],
    ['an error that its own event subprocess takes over', process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('b')}<endEvent id="x1">${error('E1')}</endEvent>${flows('s1 -> b -> x1')}${eventSubprocess('esp', 'hs', error('E1'), `${users('d')}${flows('hs -> d')}`)}`)}${users('a')}${ends('e')}${flows('s -> p1 -> a -> e')}`, roots)],
    ['compensation handlers', process(`${startEvent}${users('a')}<userTask id="undo" isForCompensation="true"/>${boundary('k', 'a', compensate())}<intermediateThrowEvent id="c">${compensate()}</intermediateThrowEvent>${ends('e')}${flows('s -> a -> c -> e')}<association id="as" associationDirection="One" sourceRef="k" targetRef="undo"/>`)],
    ['a handler that may fail', process(`${startEvent}${users('a', 'z')}<serviceTask id="undo" isForCompensation="true"/>${boundary('k', 'a', compensate())}${boundary('bad', 'undo', error('E1'))}<intermediateThrowEvent id="c">${compensate()}</intermediateThrowEvent>${ends('e', 'e1')}<association id="as" sourceRef="k" targetRef="undo"/>${
      flows('s -> a -> c -> e', 'bad -> z -> e1')}`, roots)],
    ['ad-hoc content', process(`${startEvent}<adHocSubProcess id="p1">${users('a', 'b', 'c')}${flows('a -> b')}</adHocSubProcess>${ends('e')}${flows('s -> p1 -> e')}`)],
    ['links', process(`${startEvent}<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>${users('a')}${ends('e')}${flows('s -> l1', 'l2 -> a -> e')}`)],
    ['several ways to begin', process(`<startEvent id="s">${message('m')}</startEvent><startEvent id="s2">${message('n')}</startEvent>${gateway('exclusive', 'j')}${users('a')}${ends('e')}${flows('s -> j -> a -> e', 's2 -> j')}`, roots)],
    ['a loop that waits, ended from outside', process(`${startEvent}${gateway('exclusive', 'x')}${users('a')}${flows('s -> x -> a -> x')}${eventSubprocess('esp', 'hs', message('m'), `${users('d')}${flows('hs -> d')}`)}`, roots)],
    ['a reminder in each round of a loop', process(`${startEvent}${gateway('exclusive', 'm')}${users('a', 'b')}${boundary('t', 'a', timer.duration('PT1H'), nonInterrupting)}${choice('x', 'e')}${ends('e', 'e1')}${flows('s -> m -> a -> x ->[= n] m', 'x -> e', 't -> b -> e1')}`)],
    ['parallel opinions, each of which may be left out', process(`${startEvent}${gateway('parallel', 'f')}${Array.from({ length: 12 }, (_unused, n) => `${choice(`x${n}`, 'e')}${users(`a${n}`)}${flows(`f -> x${n} ->[= c${n}] a${n} -> j`, `x${n} -> e`)}`).join('')}${gateway('inclusive', 'j')}${ends('e')}${flows('s -> f', 'j -> e')}`)],
    ['an automatic loop that counts', process(`${startEvent}${gateway('exclusive', 'm')}${script('c', 'n', 'n + 1')}${choice('x', 'e')}${ends('e')}${flows('s -> m -> c -> x ->[= n < 5] m', 'x -> e')}`)],
    ['pools that talk', definitions(`<message id="m" name="m"/><collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><messageFlow id="mf" sourceRef="a" targetRef="s2"/></collaboration><process id="p" isExecutable="true">${startEvent}<sendTask id="a" messageRef="m"/>${ends('e')}${flows('s -> a -> e')}</process><process id="q" isExecutable="true"><startEvent id="s2">${message('m')}</startEvent>${users('b')}${ends('e2')}${flows('s2 -> b -> e2')}</process>`)],
  ])('%s', async (_, xml) => {
    expect(await findingsOf(xml)).toEqual([]);
  });
});

test('every finding has its sentence in both languages', () => {
  for (const [code, sentence] of Object.entries(soundnessMessages)) {
    expect(code).toMatch(/^soundness\.[a-zA-Z]+$/);
    expect(sentence.vi).not.toBe(sentence.en);
  }
});
