import { flows, process, script } from '../bpmn/model.ts';
import { ends, message, roots, startEvent, timer, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';

describe('13.4.2 exclusive gateway', () => {
  const model = (attributes: string) => process(`${startEvent}<exclusiveGateway id="x" ${attributes}/>${users('a', 'b', 'c')}${ends('e')}${
    flows('s -> x ->[= n > 10] a -> e', 'x ->[= n > 5] b -> e', 'x -> c -> e')}`);

  test.each([[20, 'a'], [7, 'b'], [1, 'c']])('n = %i goes to %s: the first condition that holds, in order', async (n, task) => {
    const play = await Play.of(model('default="x_c"'), { n });
    expect(play.open).toEqual([task]);
    expect(play.complete(task).outcome).toBe('completed');
  });

  test('each token passes on its own where ways merge', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b', 'c')}<exclusiveGateway id="x"/>${ends('e')}${
      flows('s -> f -> a -> x -> c -> e', 'f -> b -> x')}`));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['c', 'c']);
    play.complete('c').complete('c');
    expect(play.outcome).toBe('completed');
  });

  test('no condition holds and there is no default: an incident at the gateway, repaired and tried again', async () => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="x"/>${users('a')}${ends('e')}${flows('s -> x ->[= n > 10] a -> e')}`), { n: 1 });
    expect(play.incidents).toEqual([{ elementId: 'x', code: 'bpmn.noFlow' }]);
    play.do({ type: 'setVariables', variables: { n: 11 } });
    play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    expect(play.incidents).toEqual([]);
    expect(play.open).toEqual(['a']);
  });

  test('a condition that is neither true nor false is an incident, not a silent choice', async () => {
    const play = await Play.of(model('default="x_c"'));
    expect(play.incidents).toEqual([{ elementId: 'x', code: 'bpmn.wrongType' }]);
  });

  test.each(['${n == 3 && !late}', '${environment.variables.n === 3}', 'n = 3', '= n = 3'])('the condition may be spelled %s', async (spelling) => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}${flows(`s -> x ->[${spelling}] a`, 'x -> b')}`), { n: 3, late: false });
    expect(play.open).toEqual(['a']);
  });
});

describe('13.4.1 parallel gateway', () => {
  test('waits for a token on each incoming flow; a second one on the same flow stays for the next round', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<exclusiveGateway id="x"/><parallelGateway id="j"/>${users('c')}${ends('e')}${
      flows('s -> f -> a -> x -> j -> c -> e', 'f -> x', 'f -> b -> j')}`));
    play.complete('a');
    expect(play.open).toEqual(['b']);
    play.complete('b');
    expect(play.open).toEqual(['c']);
    play.complete('c');
    expect(play.incidents).toEqual([{ elementId: 'j', code: 'bpmn.deadlock' }]);
  });

  test('does not look at conditions', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b', 'c')}${flows('s -> f -> a', 'f -> b', 'f -> c')}`));
    expect(play.open).toEqual(['a', 'b', 'c']);
  });
});

describe('13.4.3 inclusive gateway', () => {
  const model = process(`${startEvent}<inclusiveGateway id="f" default="f_d"/>${users('a', 'b', 'd')}<inclusiveGateway id="j"/>${users('z')}${ends('e')}${
    flows('s -> f ->[= x] a -> j -> z -> e', 'f ->[= y] b -> j', 'f -> d -> j')}`);

  test.each([
    [{ x: true, y: true }, ['a', 'b']], [{ x: true, y: false }, ['a']], [{ x: false, y: true }, ['b']], [{ x: false, y: false }, ['d']],
  ])('%j opens %j and joins exactly those', async (variables, tasks) => {
    const play = await Play.of(model, variables);
    expect(play.open).toEqual(tasks);
    for (const task of tasks) {
      expect(play.completed).not.toContain('j');
      play.complete(task);
    }
    expect(play.open).toEqual(['z']);
    expect(play.completed.filter((id) => id === 'j')).toHaveLength(1);
  });

  test('waits while a token upstream can still come, and goes on when that token takes another way', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<exclusiveGateway id="x" default="x_e1"/><inclusiveGateway id="j"/>${users('z')}${ends('e', 'e1')}${
      flows('s -> f -> a -> j -> z -> e', 'f -> b -> x ->[= back] j', 'x -> e1')}`), { back: false });
    play.complete('a');
    expect(play.open).toEqual(['b']);
    play.complete('b');
    expect(play.open).toEqual(['z']);
  });

  test('in a loop: a token behind the gateway does not hold it up', async () => {
    const play = await Play.of(process(`${startEvent}<inclusiveGateway id="j"/>${users('a')}<exclusiveGateway id="x" default="x_e"/>${ends('e')}${
      flows('s -> j -> a -> x ->[= again] j', 'x -> e')}`), { again: true });
    play.complete('a').complete('a', { again: false });
    expect(play.outcome).toBe('completed');
  });

  test('a token upstream that can reach a filled flow as well does not hold it up (d to f of the rule)', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<exclusiveGateway id="m"/><exclusiveGateway id="x" default="x_m"/><inclusiveGateway id="j"/>${users('z')}${ends('e')}${
      flows('s -> f -> a -> m -> j -> z -> e', 'f -> b -> x ->[= other] j', 'x -> m')}`), { other: false });
    play.complete('a');
    expect(play.open).toEqual(['b', 'z']);
  });

  test('waits for a boundary event of an activity upstream', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b')}<boundaryEvent id="t" attachedToRef="b">${timer.duration('PT1H')}</boundaryEvent><inclusiveGateway id="j"/>${users('z')}${ends('e', 'e1')}${
      flows('s -> f -> a -> j -> z -> e', 'f -> b -> e1', 't -> j')}`));
    play.complete('a');
    expect(play.open).not.toContain('z');
    play.pass(2);
    expect(play.open).toEqual(['z']);
  });

  test('it waits for the activity whose reminder has come already, and goes on once', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'k', 'z')}<boundaryEvent id="t" attachedToRef="a" cancelActivity="false">${timer.duration('PT1H')}</boundaryEvent><inclusiveGateway id="j"/>${ends('e')}${flows('s -> a -> j', 't -> k -> j -> z -> e')}`));
    play.pass(1).complete('k');
    expect(play.open).toEqual(['a']);
    expect(play.complete('a').open).toEqual(['z']);
    expect(play.complete('z').outcome).toBe('completed');
  });
});

describe('13.4.4 event-based gateway', () => {
  const model = process(`${startEvent}<eventBasedGateway id="g1"/><intermediateCatchEvent id="paid">${message('m')}</intermediateCatchEvent>
    <intermediateCatchEvent id="late">${timer.duration('P10D')}</intermediateCatchEvent><receiveTask id="r" messageRef="n"/>${users('a', 'b', 'c')}${
    flows('s -> g1 -> paid -> a', 'g1 -> late -> b', 'g1 -> r -> c')}`, roots);

  test('the first event decides, the others are withdrawn', async () => {
    const play = await Play.of(model);
    expect(play.open).toEqual(['paid', 'late', 'r']);
    play.message('m', undefined, { amount: 5 });
    expect(play.open).toEqual(['a']);
    expect(play.variables).toEqual({ amount: 5 });
    expect(play.completed).toEqual(['s', 'g1', 'paid']);
  });

  test('a receive task may be one of the events', async () => {
    const play = await Play.of(model);
    expect(play.message('n').open).toEqual(['c']);
  });

  test('the timer wins when nothing comes', async () => {
    const play = await Play.of(model);
    expect(play.pass(240).open).toEqual(['b']);
    expect(play.try({ type: 'correlateMessage', name: 'm' })?.code).toBe('bpmn.messageUnexpected');
  });

  test('10.6.6: it begins a process with the event that came first', async () => {
    const play = new Play((await Play.of(model)).graph);
    const begun = await Play.of(process(`<eventBasedGateway id="g1" instantiate="true"/><intermediateCatchEvent id="i">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="k">${message('n')}</intermediateCatchEvent>${users('a', 'b')}${
      flows('g1 -> i -> a', 'g1 -> k -> b')}`, roots));
    expect(begun.open).toEqual(['i', 'k']);
    expect(begun.message('n').open).toEqual(['b']);
    const direct = new Play(begun.graph).do({ type: 'start', startEventId: 'i' });
    expect(direct.open).toEqual(['a']);
    expect(play.state).toBeUndefined();
  });

  test('10.6.6: in parallel it needs all of them', async () => {
    const play = await Play.of(process(`<eventBasedGateway id="g1" instantiate="true" eventGatewayType="Parallel"/><intermediateCatchEvent id="i">${message('m')}</intermediateCatchEvent><intermediateCatchEvent id="k">${message('n')}</intermediateCatchEvent><parallelGateway id="j"/>${users('a')}${
      flows('g1 -> i -> j -> a', 'g1 -> k -> j')}`, roots));
    expect(play.message('n').open).toEqual(['i']);
    expect(play.message('m').open).toEqual(['a']);
  });
});

describe('13.4.5 complex gateway', () => {
  const model = (condition: string) => process(`${startEvent}<parallelGateway id="f"/>${users('a', 'b', 'c')}<complexGateway id="j"><activationCondition>${condition}</activationCondition></complexGateway>${users('z')}${ends('e')}${
    flows('s -> f -> a -> j -> z -> e', 'f -> b -> j', 'f -> c -> j')}`);

  test('goes on with the second of three tokens, and takes the third in without a word', async () => {
    const play = await Play.of(model('activationCount &gt;= 2'));
    play.complete('b');
    expect(play.open).toEqual(['a', 'c']);
    play.complete('a');
    expect(play.open).toEqual(['c', 'z']);
    play.complete('c').complete('z');
    expect(play.outcome).toBe('completed');
    expect(play.completed.filter((id) => id === 'z')).toHaveLength(1);
  });

  test('counts tokens by flow', async () => {
    const play = await Play.of(model('= a_j = 1 and c_j = 1'));
    play.complete('a').complete('b');
    expect(play.open).toEqual(['c']);
    expect(play.complete('c').open).toEqual(['z']);
  });

  test('does not reset while a token is still on its way to it', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${['a', 'b', 'b2', 'c', 'c2', 'c3'].map((id) => `<task id="${id}"/>`).join('')}<complexGateway id="j"><activationCondition>activationCount &gt;= 1</activationCondition></complexGateway>${users('z')}${flows('s -> f', 'f -> a -> j', 'f -> b -> b2 -> j', 'f -> c -> c2 -> c3 -> j', 'j -> z')}`));
    expect(play.open).toEqual(['z']);
    expect(play.complete('z').outcome).toBe('completed');
  });

  test('resets when no further token can come, and works again in a loop', async () => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="again"/><parallelGateway id="f"/>${users('a', 'b')}<complexGateway id="j"><activationCondition>activationCount = 1</activationCondition></complexGateway>${users('z')}<exclusiveGateway id="x" default="x_e"/>${ends('e')}${
      flows('s -> again -> f -> a -> j -> z -> x ->[= more] again', 'f -> b -> j', 'x -> e')}`), { more: true });
    play.complete('a').complete('b').complete('z');
    expect(play.open).toEqual(['a', 'b']);
    play.complete('b').complete('a').complete('z', { more: false });
    expect(play.outcome).toBe('completed');
  });

  test('chooses among its outgoing flows like an inclusive gateway', async () => {
    const play = await Play.of(process(`${startEvent}<complexGateway id="x"/>${users('a', 'b', 'c')}${flows('s -> x ->[= n > 1] a', 'x ->[= n > 2] b', 'x ->[= n > 3] c')}`), { n: 3 });
    expect(play.open).toEqual(['a', 'b']);
  });
});

describe('13.2 and 13.3.1 uncontrolled flow', () => {
  test('several outgoing flows fork, several incoming flows each bring a new activation', async () => {
    const play = await Play.of(process(`${startEvent}${users('a', 'b', 'c')}${ends('e')}${flows('s -> a -> c -> e', 's -> b -> c')}`));
    play.complete('a').complete('b').complete('c');
    expect(play.outcome).toBe('waiting');
    expect(play.complete('c').outcome).toBe('completed');
  });

  test('conditional flows out of a task choose like an inclusive gateway, with its default', async () => {
    const model = process(`${startEvent}<task id="t" default="t_c"/>${users('a', 'b', 'c')}${flows('s -> t ->[= x] a', 't ->[= y] b', 't -> c')}`);
    expect((await Play.of(model, { x: true, y: true })).open).toEqual(['a', 'b']);
    expect((await Play.of(model, { x: false, y: false })).open).toEqual(['c']);
  });

  test('without a start event everything that nothing leads to begins', async () => {
    const play = await Play.of(process(`${users('a', 'b')}${ends('e')}${flows('a -> e')}`));
    expect(play.open).toEqual(['a', 'b']);
    expect(play.complete('a').complete('b').outcome).toBe('completed');
  });

  test('13.3.2 start and completion quantity', async () => {
    const play = await Play.of(process(`${startEvent}<userTask id="a" completionQuantity="3"/><userTask id="b" startQuantity="2"/>${ends('e')}${flows('s -> a -> b -> e')}`));
    play.complete('a');
    expect(play.open).toEqual(['b']);
    play.complete('b');
    expect(play.incidents).toEqual([{ elementId: 'b', code: 'bpmn.deadlock' }]);
  });

  test('a loop without a wait is stopped by an incident, and the rest lives on', async () => {
    const play = await Play.of(process(`${startEvent}<parallelGateway id="f"/>${users('a')}<exclusiveGateway id="x"/>${script('c', 'n', 'n + 1')}${flows('s -> f -> a', 'f -> x -> c -> x')}`), { n: 0 });
    expect(play.open).toEqual(['a']);
    expect(play.incidents.map(({ code }) => code)).toEqual(['bpmn.stepBound']);
    expect(play.outcome).toBe('incident');
  });

  test('what was stopped goes on when it is tried again', async () => {
    const play = new Play((await Play.of(process(`${startEvent}${users('a')}<exclusiveGateway id="x"/>${script('c', 'n', 'n + 1')}<exclusiveGateway id="y" default="y_e"/>${ends('e')}${flows('s -> a -> x -> c -> y ->[= n < 40] x', 'y -> e')}`))).graph);
    play.maxSteps = 50;
    play.do({ type: 'start', variables: { n: 0 } }).complete('a');
    for (let tries = 0; play.outcome === 'incident' && tries < 5; tries += 1) {
      play.do({ type: 'retryIncident', incidentId: Object.keys(play.state?.incidents ?? {})[0] ?? '' });
    }
    expect(play.outcome).toBe('completed');
    expect(play.variables).toEqual({ n: 40 });
  });

  test('tokens that double in a loop are stopped', async () => {
    const play = await Play.of(process(`${startEvent}<exclusiveGateway id="x"/><parallelGateway id="f"/>${flows('s -> x -> f -> x', 'f ->[*] x').replace('id="f_x"', 'id="f_x1"')}`));
    expect(play.incidents.map(({ code }) => code)).toEqual(['bpmn.stepBound']);
  });
});
