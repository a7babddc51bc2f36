import { readdirSync, readFileSync } from 'node:fs';
import { compile, replay, type DossierState, type Event } from '../../engine/bpmn/index.ts';
import { Play } from './play.ts';

const resources = new URL('../resources/', import.meta.url);

interface Recording {
  readonly model: string;
  /** Element that is completed on the way to its end. */
  readonly reaches?: string;
  readonly state: DossierState;
  readonly events: readonly Event[];
}

const recordings = readdirSync(new URL('states/', resources)).map((file) => [
  file, JSON.parse(readFileSync(new URL(`states/${file}`, resources), 'utf8')) as Recording,
] as const);

/** Carries a recorded dossier on until it has ended, whatever it waits for. */
function carryOn(play: Play): void {
  if (play.state?.suspended) play.do({ type: 'resume' });
  for (let steps = 0; play.state?.status === 'running' && steps < 50; steps += 1) {
    const [incidentId] = Object.keys(play.state.incidents);
    const task = play.waits.find(({ kind }) => kind === 'userTask' || kind === 'job');
    if (incidentId !== undefined) play.do({ type: 'retryIncident', incidentId });
    else if (task) play.do({ type: task.kind === 'job' ? 'completeJob' : 'completeTask', waitId: task.id, variables: { vote: steps } });
    else bring(play);
  }
}

/** Brings the data or the message that comes next: of several messages the one that is waited for last. */
function bring(play: Play): void {
  const data = play.waits.flatMap((wait) => (wait.kind === 'condition' ? wait.data ?? [] : []));
  const message = play.waits.findLast((wait) => wait.kind === 'message');
  if (data.length > 0) play.do({ type: 'setVariables', variables: Object.fromEntries(data.map((name) => [name, 'here'])) });
  else play.message(message?.name ?? 'm', message?.correlationKey);
}

describe('states and histories that earlier releases wrote', () => {
  test.each(recordings)('%s still loads, replays to the same state, and goes on to its end', async (_, { model, reaches = 'undoA', state, events }) => {
    const { graph } = await compile(readFileSync(new URL(`bpmn/${model}`, resources), 'utf8'));
    if (!graph) throw new Error(`${model} no longer compiles`);
    expect(replay(graph, undefined, events)).toEqual(state);
    const play = new Play(graph);
    play.state = state;
    play.events = [...events];
    play.now = (events.at(-1)?.at ?? 0) + 1000;
    carryOn(play);
    expect(play.outcome).toBe('completed');
    expect(play.completed).toContain(reaches);
  });
});
