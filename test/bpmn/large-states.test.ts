import { advance, replay, type DossierState, type Event, type ProcessGraph } from '../../engine/bpmn/index.ts';
import { extensions, flows, graphOf, process } from './model.ts';
import { boundary, ends, error, roots, startEvent, subprocess, users } from './parts.ts';
import { start } from './play.ts';

const context = { now: start, zone: 'Asia/Ho_Chi_Minh' };
const many = (count: number) => `<multiInstanceLoopCharacteristics><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>`;
const collecting = `<multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= for i in 1..600 return i" inputElement="i" outputCollection="all" outputElement="= i * answer"/>')}</multiInstanceLoopCharacteristics>`;

interface Life {
  readonly graph: ProcessGraph;
  readonly states: readonly DossierState[];
  readonly events: readonly Event[];
}

/** Answers every step of an element one by one, keeping each state. */
async function answered(xml: string, elementId: string): Promise<Life> {
  const graph = await graphOf(xml);
  const begun = advance(graph, undefined, { type: 'start' }, context);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const states = [begun.state];
  const events = [...begun.events];
  for (const wait of Object.values(begun.state.waits)) {
    if (wait.elementId !== elementId) continue;
    const next = advance(graph, states.at(-1), { type: 'completeTask', waitId: wait.id, variables: { answer: 2 } }, context);
    if (!next.ok) throw new Error(next.refusal.code);
    states.push(next.state);
    events.push(...next.events);
  }
  return { graph, states, events };
}

const models = {
  'a multi-instance': [process(`${startEvent}<userTask id="a">${many(600)}</userTask>${ends('e')}${flows('s -> a -> e')}`), 'a'],
  'a multi-instance that collects': [process(`${startEvent}<userTask id="a">${collecting}</userTask>${ends('e')}${flows('s -> a -> e')}`), 'a'],
} as const;
const manyThatFail = process(`${startEvent}${subprocess('p1', `${many(300)}<startEvent id="s1"/><parallelGateway id="f"/>${users('a', 'b')}<endEvent id="bad">${error('E1')}</endEvent>${flows('s1 -> f -> a -> bad', 'f -> b')}`)}${boundary('x', 'p1', error('E1'))}${ends('e')}${flows('s -> p1 -> e', 'x -> e')}`, roots);

describe('states of hundreds of open steps', () => {
  test.each(Object.entries(models))('%s: each state stays what it was, and is what its events replay to', async (_, [xml, element]) => {
    const { graph, states, events } = await answered(xml, element);
    expect(states).toHaveLength(601);
    expect(Object.keys(states[0]?.waits ?? {})).toHaveLength(600);
    expect(Object.keys(states[300]?.waits ?? {})).toHaveLength(300);
    expect(states.at(-1)?.status).toBe('completed');
    const last = states.at(-1);
    expect(JSON.stringify(replay(graph, undefined, events))).toBe(JSON.stringify(last));
  });

  test('what a loop has collected is a plain list for whoever reads it, in its place each', async () => {
    const { states } = await answered(...models['a multi-instance that collects']);
    const body = Object.values(states[3]?.instances ?? {}).find((instance) => instance.body)?.body;
    expect(body?.outputs?.slice(0, 5)).toEqual([2, 4, 6, null, null]);
    expect(JSON.parse(JSON.stringify(body))).toEqual({ ...body, outputs: body?.outputs });
    const [root] = Object.values(states.at(-1)?.instances ?? {});
    expect(root?.variables?.['all']).toEqual(Array.from({ length: 600 }, (_, index) => (index + 1) * 2));
  });

  test('a state that went through JSON goes on like the one that did not', async () => {
    const { graph, states } = await answered(...models['a multi-instance that collects']);
    let loaded = JSON.parse(JSON.stringify(states[200])) as DossierState;
    for (const expected of states.slice(201)) {
      const [waitId = ''] = Object.keys(loaded.waits);
      const next = advance(graph, loaded, { type: 'completeTask', waitId, variables: { answer: 2 } }, context);
      if (!next.ok) throw new Error(next.refusal.code);
      loaded = next.state;
      if (Object.keys(loaded.waits).length % 50 === 0) expect(JSON.stringify(loaded)).toBe(JSON.stringify(expected));
    }
    expect(JSON.stringify(loaded)).toBe(JSON.stringify(states.at(-1)));
  });

  test('two commands on one state know nothing of each other', async () => {
    const { graph, states } = await answered(...models['a multi-instance']);
    const from = states[100];
    const before = JSON.stringify(from);
    const waits = Object.keys(from?.waits ?? {});
    const each = waits.slice(0, 3).map((waitId) => advance(graph, from, { type: 'completeTask', waitId }, context));
    for (const [index, done] of each.entries()) {
      if (!done.ok) throw new Error(done.refusal.code);
      expect(Object.keys(done.state.waits)).toEqual(waits.filter((_, at) => at !== index));
    }
    expect(JSON.stringify(from)).toBe(before);
  });

  test('a message finds its own among hundreds that wait, and whoever takes any before them', async () => {
    const keyed = `<message id="q" name="q">${extensions('<zeebe:subscription correlationKey="= i"/>')}</message><message id="any" name="q"/>`;
    const graph = await graphOf(process(`${startEvent}<parallelGateway id="f"/><receiveTask id="r" messageRef="q"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= for i in 1..400 return i" inputElement="i" outputCollection="all" outputElement="= answer"/>')}</multiInstanceLoopCharacteristics></receiveTask>
      <receiveTask id="open" messageRef="any"/>${ends('e')}${flows('s -> f -> r -> e', 'f -> open -> e')}`, keyed));
    const begun = advance(graph, undefined, { type: 'start' }, context);
    if (!begun.ok) throw new Error(begun.refusal.code);
    let { state } = begun;
    const send = (correlationKey: string | undefined, answer: number): readonly Event[] => {
      const done = advance(graph, state, { type: 'correlateMessage', name: 'q', ...(correlationKey !== undefined ? { correlationKey } : {}), variables: { answer } }, context);
      if (!done.ok) throw new Error(done.refusal.code);
      ({ state } = done);
      return done.events;
    };
    for (let key = 400; key > 0; key -= 1) send(String(key), key * 10);
    expect(Object.values(state.waits).map(({ elementId }) => elementId)).toEqual(['open']);
    expect(advance(graph, state, { type: 'correlateMessage', name: 'other' }, context)).toMatchObject({ ok: false });
    send('nobody', 7);
    expect(state.status).toBe('completed');
    expect(Object.values(state.instances)[0]?.variables).toEqual({ all: Array.from({ length: 400 }, (_, index) => (index + 1) * 10), answer: 7 });
  });

  test('an error among hundreds of subprocesses ends them all, and nothing else is looked for in vain', async () => {
    const graph = await graphOf(manyThatFail);
    const begun = advance(graph, undefined, { type: 'start' }, context);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const [first] = Object.values(begun.state.waits).filter(({ elementId }) => elementId === 'a');
    const done = advance(graph, begun.state, { type: 'completeTask', waitId: first?.id ?? '' }, context);
    expect(done.ok && done.state.status).toBe('completed');
    const again = advance(graph, begun.state, { type: 'completeTask', waitId: first?.id ?? '' }, context);
    expect(JSON.stringify(again)).toBe(JSON.stringify(done));
  });
});
