import { flows, process, script } from './model.ts';
import { Play } from './play.ts';

describe('sequence of tasks', () => {
  test('10.3.4 and 13.3.2: tasks follow each other, the process ends with the last end event', async () => {
    const play = await Play.of(process(`<startEvent id="s"/><userTask id="a"/><serviceTask id="b"/>${script('c', 'x', '1 + 2')}<manualTask id="m"/><task id="t"/><endEvent id="e"/>${
      flows('s -> a -> b -> c -> m -> t -> e')}`));
    expect(play.open).toEqual(['a']);
    play.complete('a', { y: 1 });
    expect(play.open).toEqual(['b']);
    play.complete('b');
    expect(play.outcome).toBe('completed');
    expect(play.completed).toEqual(['s', 'a', 'b', 'c', 'm', 't', 'e']);
    expect(play.variables).toEqual({ y: 1, x: 3 });
    expect(play.try({ type: 'setVariables', variables: { z: 1 } })?.code).toBe('bpmn.ended');
  });

  test('10.6.2 and 10.6.4: exclusive chooses one way, parallel goes all ways and joins', async () => {
    const play = await Play.of(process(`<startEvent id="s"/><exclusiveGateway id="x" default="x_n"/><exclusiveGateway id="m"/><userTask id="y"/><userTask id="n"/>
      <parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>${
      flows('s -> x ->[= ok] y -> m -> f -> a -> j -> e', 'x -> n -> m', 'f -> b -> j')}`), { ok: true });
    play.complete('y').complete('a');
    expect(play.outcome).toBe('waiting');
    play.complete('b');
    expect(play.outcome).toBe('completed');
    expect(play.taken).toEqual(['s_x', 'x_y', 'y_m', 'm_f', 'f_a', 'f_b', 'a_j', 'b_j', 'j_e']);
  });

  test('10.5.5: timers wait, interrupt and come along', async () => {
    const timer = (body: string) => `<timerEventDefinition><timeDuration>${body}</timeDuration></timerEventDefinition>`;
    const play = await Play.of(process(`<startEvent id="s"/><userTask id="a"/><boundaryEvent id="late" attachedToRef="a" cancelActivity="false">${timer('PT1H')}</boundaryEvent>
      <boundaryEvent id="out" attachedToRef="a">${timer('P1M')}</boundaryEvent><userTask id="warn"/><intermediateCatchEvent id="w">${timer('= "PT2H"')}</intermediateCatchEvent><endEvent id="e"/><endEvent id="e2"/>${
      flows('s -> a -> e', 'late -> warn', 'out -> w -> e2')}`));
    play.pass(2);
    expect(play.open).toEqual(['out', 'a', 'warn']);
    play.complete('warn').pass(31 * 24);
    expect(play.open).toEqual([]);
    expect(play.state?.reached).toEqual(['e2']);
  });
});
