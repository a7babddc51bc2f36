import { extensions, flows, process } from '../bpmn/model.ts';
import { boundary, ends, eventSubprocess, message, roots, signal, startEvent, subprocess, terminate, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

/*
 * The control-flow patterns of van der Aalst, ter Hofstede, Kiepuszewski and Barros (2003) with the revised list of Russell and
 * others (2006), by their numbers. Each model is the pattern's usual spelling in BPMN.
 */

const xor = (id: string, defaultFlow?: string): string => `<exclusiveGateway id="${id}"${defaultFlow === undefined ? '' : ` default="${defaultFlow}"`}/>`;
const and = (id: string): string => `<parallelGateway id="${id}"/>`;
const or = (id: string): string => `<inclusiveGateway id="${id}"/>`;
const complex = (id: string, when: string): string => `<complexGateway id="${id}"><activationCondition>${when}</activationCondition></complexGateway>`;
const play = (content: string, variables = {}): Promise<Play> => Play.of(process(startEvent + content, roots), variables);
const count = (run: Play, id: string): number => run.completed.filter((one) => one === id).length;

describe('basic control flow', () => {
  test('WCP-1 sequence', async () => {
    const run = await play(`${users('a', 'b')}${flows('s -> a -> b')}`);
    expect(run.complete('a').open).toEqual(['b']);
  });

  test('WCP-2 parallel split and WCP-3 synchronisation', async () => {
    const run = await play(`${and('f')}${users('a', 'b', 'c')}${and('j')}${flows('s -> f -> a -> j -> c', 'f -> b -> j')}`);
    expect(run.complete('b').open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['c']);
  });

  test('WCP-4 exclusive choice and WCP-5 simple merge', async () => {
    const run = await play(`${xor('x', 'x_b')}${users('a', 'b', 'c')}${xor('mm')}${flows('s -> x ->[= n > 1] a -> mm -> c', 'x -> b -> mm')}`, { n: 2 });
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['c']);
  });
});

describe('advanced branching and synchronisation', () => {
  const choice = (join: string): string => `${or('f')}${users('a', 'b', 'c')}${join}${flows('s -> f ->[= x] a -> j -> c', 'f ->[= y] b -> j')}`;

  test('WCP-6 multi-choice and WCP-7 structured synchronising merge', async () => {
    const run = await play(choice(or('j')), { x: true, y: true });
    expect(run.complete('a').open).toEqual(['b']);
    expect(run.complete('b').open).toEqual(['c']);
    expect((await play(choice(or('j')), { x: true, y: false })).complete('a').open).toEqual(['c']);
  });

  test('WCP-8 multi-merge', async () => {
    const run = await play(choice(xor('j')), { x: true, y: true });
    expect(run.complete('a').complete('b').open).toEqual(['c', 'c']);
  });

  test('WCP-9 structured discriminator: the first passes, the rest is taken in, then it is ready again', async () => {
    const run = await play(`${and('f')}${users('a', 'b', 'c', 'z')}${complex('j', 'activationCount &gt;= 1')}${ends('e')}${flows('s -> f -> a -> j -> z -> e', 'f -> b -> j', 'f -> c -> j')}`);
    run.complete('b').complete('z').complete('a').complete('c');
    expect(count(run, 'z')).toBe(1);
    expect(run.outcome).toBe('completed');
  });

  test('WCP-30 structured partial join', async () => {
    const run = await play(`${and('f')}${users('a', 'b', 'c', 'z')}${complex('j', 'activationCount &gt;= 2')}${flows('s -> f -> a -> j -> z', 'f -> b -> j', 'f -> c -> j')}`);
    expect(run.complete('c').open).toEqual(['a', 'b']);
    expect(run.complete('a').open).toEqual(['b', 'z']);
  });

  test('WCP-29 cancelling discriminator: the first cancels the rest', async () => {
    const run = await play(`${subprocess('p1', `<startEvent id="s1"/>${users('a', 'b')}<endEvent id="first">${terminate}</endEvent>${flows('s1 -> a -> first', 's1 -> b -> first')}`)}${users('z')}${flows('s -> p1 -> z')}`);
    run.complete('b');
    expect(run.terminated).toEqual(['a']);
    expect(run.open).toEqual(['z']);
  });

  test('WCP-37 local and WCP-38 general synchronising merge: it waits for what can still come, unstructured', async () => {
    const run = await play(`${and('f')}${users('a', 'b')}${xor('x', 'x_out')}${or('j')}${users('z')}${ends('out')}${flows('s -> f -> a -> j -> z', 'f -> b -> x ->[= back] j', 'x -> out')}`, { back: true });
    expect(run.complete('a').open).toEqual(['b']);
    expect(run.complete('b').open).toEqual(['z']);
    expect(count(run, 'j')).toBe(1);
  });
});

describe('structure', () => {
  test('WCP-10 arbitrary cycles: two ways in and two ways out', async () => {
    const run = await play(`${xor('m1')}${users('a', 'b')}${xor('x1', 'x1_m2')}${xor('m2')}${xor('x2', 'x2_e')}${ends('e', 'e1')}${flows('s -> m1 -> a -> x1 ->[= leave] e1', 'x1 -> m2 -> b -> x2 ->[= again] m1', 'x2 -> e')}`, { leave: false, again: true });
    run.complete('a').complete('b').complete('a', { leave: true });
    expect(run.state?.reached).toEqual(['e1']);
  });

  test('WCP-21 structured loop, before and after', async () => {
    const loop = (before: boolean): string => `<userTask id="a"><standardLoopCharacteristics testBefore="${before}"><loopCondition>= n &lt; 2</loopCondition></standardLoopCharacteristics></userTask>${users('z')}${flows('s -> a -> z')}`;
    const whileLoop = await play(loop(true), { n: 2 });
    expect(whileLoop.open).toEqual(['z']);
    const repeat = await play(loop(false), { n: 2 });
    expect(repeat.open).toEqual(['a']);
    expect(repeat.complete('a').open).toEqual(['z']);
  });

  test('WCP-11 implicit termination and WCP-43 explicit termination', async () => {
    const implicit = await play(`${users('a', 'b')}${flows('s -> a', 's -> b')}`);
    expect(implicit.complete('a').complete('b').outcome).toBe('completed');
    const explicit = await play(`${users('a', 'b')}<endEvent id="stop">${terminate}</endEvent>${flows('s -> a -> stop', 's -> b')}`);
    expect(explicit.complete('a').outcome).toBe('completed');
  });
});

describe('multiple instances', () => {
  const each = (characteristics: string): string => `<userTask id="a">${characteristics}</userTask>${users('z')}${flows('s -> a -> z')}`;

  test('WCP-12 without synchronisation: started one by one, nobody waits for them', async () => {
    const run = await play(`${xor('mm')}<task id="t"/>${users('a')}${xor('x', 'x_z')}<scriptTask id="n1">${extensions('<zeebe:script expression="= n + 1" resultVariable="n"/>')}</scriptTask>${users('z')}${flows('s -> mm -> n1 -> t -> x ->[= n < 3] mm', 't -> a', 'x -> z')}`, { n: 0 });
    expect(run.open.toSorted()).toEqual(['a', 'a', 'a', 'z']);
  });

  test('WCP-13 with knowledge at design time, WCP-14 at run time', async () => {
    expect((await play(each('<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>'))).open).toEqual(['a', 'a', 'a']);
    const run = await play(each(`<multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= people" inputElement="who"/>')}</multiInstanceLoopCharacteristics>`), { people: ['x', 'y'] });
    expect(run.complete('a').open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['z']);
  });

  test('WCP-15 without knowledge before: more are begun while others run, and all are waited for', async () => {
    const run = await play(`${subprocess('p1', `<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}${eventSubprocess('esp', 'hs', message('m'), `${users('b')}${flows('hs -> b')}`, false)}`)}${users('z')}${flows('s -> p1 -> z')}`);
    run.message('m').message('m').complete('a').complete('b');
    expect(run.open).toEqual(['hs', 'b']);
    expect(run.complete('b').open).toEqual(['z']);
  });

  test('WCP-34 static partial join, WCP-35 cancelling partial join', async () => {
    const run = await play(each('<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><completionCondition>numberOfCompletedInstances = 2</completionCondition></multiInstanceLoopCharacteristics>'));
    run.complete('a').complete('a');
    expect(run.terminated).toEqual(['a']);
    expect(run.open).toEqual(['z']);
  });
});

describe('state', () => {
  test('WCP-16 deferred choice', async () => {
    const run = await play(`<eventBasedGateway id="g1"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="n"/>${users('c', 'd')}${flows('s -> g1 -> a -> c', 'g1 -> b -> d')}`);
    expect(run.message('n').open).toEqual(['d']);
  });

  test('WCP-17 interleaved parallel routing and WCP-40 interleaved routing: one at a time', async () => {
    const run = await play(`<adHocSubProcess id="p1" ordering="Sequential">${users('a', 'b', 'c')}</adHocSubProcess>${users('z')}${flows('s -> p1 -> z')}`);
    for (const id of ['a', 'b', 'c']) {
      expect(run.open).toEqual([id]);
      run.complete(id);
    }
    expect(run.open).toEqual(['z']);
  });

  test('WCP-18 milestone: possible only while something else has not happened', async () => {
    const run = await play(`${and('f')}${users('work', 'extra')}<eventBasedGateway id="g1"/><intermediateCatchEvent id="ask">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="closed">${signal('g')}</intermediateCatchEvent><intermediateThrowEvent id="close">${signal('g')}</intermediateThrowEvent>${flows('s -> f -> work -> close', 'f -> g1 -> ask -> extra', 'g1 -> closed')}`);
    run.complete('work');
    expect(run.completed).toContain('closed');
    expect(run.completed).not.toContain('extra');
  });
});

describe('cancellation', () => {
  test('WCP-19 cancel task', async () => {
    const run = await play(`${users('a', 'z')}${boundary('x', 'a', message('m'))}${flows('s -> a', 'x -> z')}`);
    expect(run.message('m').open).toEqual(['z']);
  });

  test('WCP-20 cancel case', async () => {
    const run = await play(`${users('a', 'b')}${flows('s -> a', 's -> b')}${eventSubprocess('esp', 'hs', message('m'), `<endEvent id="he"/>${flows('hs -> he')}`)}`);
    expect(run.message('m').outcome).toBe('completed');
    expect(run.terminated.toSorted()).toEqual(['a', 'b']);
  });

  test('WCP-25 cancel region and WCP-26 cancel multiple instance activity', async () => {
    const run = await play(`<subProcess id="p1"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="s1"/>${users('a')}${flows('s1 -> a')}</subProcess>${boundary('x', 'p1', timer.duration('PT1H'))}${users('z')}${flows('s -> p1', 'x -> z')}`);
    expect(run.pass(1).open).toEqual(['z']);
  });

  test('WCP-23 transient and WCP-24 persistent trigger', async () => {
    const transient = await play(`${users('a')}<intermediateCatchEvent id="w">${signal('g')}</intermediateCatchEvent>${flows('s -> a -> w')}`);
    expect(transient.signal('g').complete('a').open).toEqual(['w']);
  });

  test('WCP-22 recursion: a process calls itself until it is done', async () => {
    const run = await play(`<callActivity id="c" calledElement="sub"/>${ends('e')}${flows('s -> c -> e')}</process><process id="sub"><startEvent id="s1"/><scriptTask id="n1">${extensions('<zeebe:script expression="= n - 1" resultVariable="n"/>')}</scriptTask>${xor('x', 'x_e1')}<callActivity id="c1" calledElement="sub"/>${ends('e1', 'e2')}${flows('s1 -> n1 -> x ->[= n > 0] c1 -> e2', 'x -> e1')}`, { n: 5 });
    expect(run.outcome).toBe('completed');
    expect(count(run, 'n1')).toBe(5);
  });
});
