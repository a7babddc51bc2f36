import { advance, migrate } from '../../engine/bpmn/index.ts';
import { definitions, flows, graphOf, process } from './model.ts';
import { boundary, compensate, ends, error, eventSubprocess, message, nonInterrupting, roots, signal, startEvent, subprocess, timer, users } from './parts.ts';
import { Play } from './play.ts';

const at = (events: string, ...ways: string[]): string =>
  process(`${startEvent}${users('a', 'b')}${events}${ends('e')}${flows('s -> a -> b -> e', ...ways)}`, roots);
const caught = (id: string, definition: string): string => `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
const standing = (definition: string): string => process(`${startEvent}${caught('c', definition)}${ends('e')}${flows('s -> c -> e')}`, roots);
const repeated = (attributes = ''): string =>
  process(`${startEvent}<userTask id="a"><multiInstanceLoopCharacteristics ${attributes}><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>${flows('s -> a')}`);
const gateway = (...events: readonly (readonly [id: string, definition: string])[]): string =>
  process(`${startEvent}<eventBasedGateway id="x"/>${events.map(([id, definition]) => caught(id, definition)).join('')}${ends('e')}${
    flows('s -> x', ...events.map(([id]) => `x -> ${id} -> e`))}`, roots);
const each = (content: string): string =>
  process(`${startEvent}${subprocess('p1', `<startEvent id="s1"/>${users('a')}${flows('s1 -> a')}${content}<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>`)}${flows('s -> p1')}`, roots);

/** A dossier that began by one version, moved to another. */
async function moved(from: string, to: string, begun?: (play: Play) => void): Promise<Play> {
  const play = await Play.of(from);
  begun?.(play);
  const graph = await graphOf(to);
  const done = migrate(play.graph, graph, play.state as never, {}, { now: play.now, zone: play.zone });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const next = new Play(graph);
  next.state = done.state;
  return next;
}

async function against(from: string, to: string): Promise<unknown> {
  const play = await Play.of(from);
  const done = migrate(play.graph, await graphOf(to), play.state as never, {}, { now: play.now, zone: play.zone });
  return done.ok ? 'moved' : done.refusal.details;
}

const waitsOf = (play: Play): readonly string[] => play.waits.map(({ kind, elementId }) => `${elementId} ${kind}`).toSorted();

describe('events of a dossier that moves to another version', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a boundary event that is of another type now begins anew', at(boundary('t', 'a', timer.duration('P10D')), 't -> e'), at(boundary('t', 'a', message('m')), 't -> e'), ['a userTask', 't message']],
    ['a boundary event that waits where it was thrown at before begins to wait', at(boundary('t', 'a', error('E1')), 't -> e'), at(boundary('t', 'a', timer.duration('P1D')), 't -> e'), ['a userTask', 't timer']],
    ['a boundary event that is thrown at now waits no more', at(boundary('t', 'a', timer.duration('P10D')), 't -> e'), at(boundary('t', 'a', error('E1')), 't -> e'), ['a userTask']],
    ['a boundary event that sits on a later step waits there, not here', at(boundary('t', 'a', timer.duration('P10D')), 't -> e'), at(boundary('t', 'b', timer.duration('P10D')), 't -> e'), ['a userTask']],
    ['a boundary event that sat on another step begins to wait here', at(boundary('t', 'b', timer.duration('P10D')), 't -> e'), at(boundary('t', 'a', timer.duration('P10D')), 't -> e'), ['a userTask', 't timer']],
    ['a definition that comes to an event begins to wait beside the one that waits', at(boundary('t', 'a', message('m')), 't -> e'), at(boundary('t', 'a', `${message('m')}${signal('g')}`), 't -> e'), ['a userTask', 't message', 't signal']],
    ['an event subprocess that begins by another event waits for that', at(eventSubprocess('q', 's2', timer.duration('P1D'), `${users('c')}${flows('s2 -> c')}`)), at(eventSubprocess('q', 's2', signal('g'), `${users('c')}${flows('s2 -> c')}`)), ['a userTask', 's2 signal']],
    ['an event behind a gateway that waits is added and dropped', gateway(['c', message('m')], ['d', timer.duration('P1D')]), gateway(['c', message('m')], ['f', signal('g')]), ['c message', 'f signal']],
    ['an event that a gateway no longer leads to is waited for no more', gateway(['c', message('m')], ['d', signal('g')]), process(`${startEvent}<eventBasedGateway id="x"/>${caught('c', message('m'))}${caught('f', timer.duration('P1D'))}${caught('d', signal('g'))}${ends('e')}${flows('s -> x -> c -> d -> e', 'x -> f -> e')}`, roots), ['c message', 'f timer']],
    ['an event subprocess that is added waits in each turn of a loop', each(''), each(eventSubprocess('q', 's2', signal('g'), `${users('c')}${flows('s2 -> c')}`)), ['a userTask', 'a userTask', 's2 signal', 's2 signal']],
  ])('%s', async (_, from, to, expected) => {
    expect(waitsOf(await moved(from, to))).toEqual(expected);
  });

  test('a timer keeps its moment where the new version waits longer', async () => {
    const play = await moved(at(boundary('t', 'a', timer.duration('P1D')), 't -> e'), at(boundary('t', 'a', timer.duration('P9D'), nonInterrupting), 't -> e'));
    expect(play.wait('t')).toMatchObject({ dueAt: play.now + 86_400_000 });
  });

  test('an event that has happened does not happen once more', async () => {
    const model = (due: string): string => at(boundary('t', 'a', timer.duration(due), nonInterrupting), 't -> e');
    const play = await moved(model('PT1H'), model('PT5H'), (before) => before.pass(2));
    expect(waitsOf(play)).toEqual(['a userTask']);
  });

  test('what an incident stopped before its events waited begins to wait for each of them once, when it is tried again', async () => {
    const due = timer.duration('= later');
    const from = at(boundary('t', 'a', due), 't -> e');
    const to = at(`${boundary('t', 'a', due)}${boundary('u', 'a', signal('g'))}`, 't -> e', 'u -> e');
    const play = await moved(from, to);
    expect(waitsOf(play)).toEqual([]);
    const [incidentId = ''] = Object.keys(play.state?.incidents ?? {});
    const done = advance(play.graph, play.state, { type: 'setVariables', variables: { later: 'P1D' } }, { now: play.now, zone: play.zone });
    play.state = done.ok ? done.state : undefined;
    const tried = advance(play.graph, play.state, { type: 'retryIncident', incidentId }, { now: play.now, zone: play.zone });
    play.state = tried.ok ? tried.state : undefined;
    expect(waitsOf(play)).toEqual(['a userTask', 't timer', 'u signal']);
  });

  describe('what is still to come', () => {
    const stage = (...ids: string[]): string => process(`${startEvent}<adHocSubProcess id="h" ordering="Sequential">${users(...ids)}</adHocSubProcess>${ends('e')}${flows('s -> h -> e')}`);
    const undone = (...ids: string[]): string => process(`${startEvent}${ids.map((id) => `<task id="${id}"/>${boundary(`b${id}`, id, compensate())}<userTask id="u${id}" isForCompensation="true"/>
      <association id="x${id}" sourceRef="b${id}" targetRef="u${id}" associationDirection="One"/>`).join('')}<endEvent id="e">${compensate()}</endEvent>${flows(`s -> ${ids.join(' -> ')} -> e`)}`);
    const pools = (id: string): string => definitions(`<message id="m" name="m"/><collaboration id="col"><participant id="P" processRef="p"/><participant id="Q" processRef="q"/><messageFlow id="mf" sourceRef="out" targetRef="${id}"/></collaboration>
      <process id="p" isExecutable="true"><startEvent id="s"/><intermediateThrowEvent id="out">${message('m')}</intermediateThrowEvent><endEvent id="e"/>${flows('s -> out -> e')}</process>
      <process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="first"/><intermediateCatchEvent id="${id}">${message('m')}</intermediateCatchEvent><userTask id="last"/>${flows(`qs -> first -> ${id} -> last`)}</process>`);

    test.each([
      ['a step whose turn has not come', stage('a', 'b', 'c'), stage('a', 'b'), 'c'],
      ['what is still to be undone', undone('a', 'b'), undone('b'), 'ua'],
    ])('%s stands against a version without it, by name', async (_, from, to, elementId) => {
      expect(await against(from, to)).toContainEqual(expect.objectContaining({ code: 'bpmn.migrateNoTarget', elementId }));
    });

    test('a step whose turn has not come has it by its new id', async () => {
      const play = await Play.of(stage('a', 'b', 'c'));
      const graph = await graphOf(stage('a', 'b', 'last'));
      const done = migrate(play.graph, graph, play.state as never, { c: 'last' }, { now: play.now, zone: play.zone });
      const next = new Play(graph);
      next.state = done.ok ? done.state : undefined;
      for (const expected of ['a', 'b', 'last']) {
        expect(next.open).toEqual([expected]);
        const waitId = next.wait(expected).id;
        const advanced = next.advance({ type: 'completeTask', waitId });
        next.state = advanced.ok ? advanced.state : undefined;
      }
      expect(next.state?.status).toBe('completed');
    });

    test('a message that is kept for an element finds it by its new id', async () => {
      const play = await Play.of(pools('in'), {}, 'q');
      play.do({ type: 'start', processId: 'p' });
      expect(play.state?.mailbox).toMatchObject([{ name: 'm', to: ['in'] }]);
      const graph = await graphOf(pools('inbox'));
      const done = migrate(play.graph, graph, play.state as never, { in: 'inbox' }, { now: play.now, zone: play.zone });
      const next = new Play(graph);
      next.state = done.ok ? done.state : undefined;
      const advanced = next.advance({ type: 'completeTask', waitId: next.wait('first').id });
      next.state = advanced.ok ? advanced.state : undefined;
      expect(next.open).toEqual(['last']);
    });
  });

  test.each<[string, string, string, string, string]>([
    ['waits for another type of event', standing(timer.duration('P1D')), standing(message('m')), 'bpmn.migrateOtherEvent', 'c'],
    ['waits for more', standing(message('m')), standing(`${message('m')}${signal('g')}`), 'bpmn.migrateOtherEvent', 'c'],
    ['is done at once instead of one by one', repeated('isSequential="true"'), repeated(), 'bpmn.migrateOtherLoop', 'a'],
    ['is done one by one instead of at once', repeated(), repeated('isSequential="true"'), 'bpmn.migrateOtherLoop', 'a'],
  ])('a step at which a dossier stands and that %s stands against it, by name', async (_, from, to, code, elementId) => {
    expect(await against(from, to)).toContainEqual(expect.objectContaining({ code, elementId }));
  });
});
