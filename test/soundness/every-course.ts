import { advance, type Command, type DossierState, type ProcessGraph } from '../../engine/bpmn/index.ts';
import type { Anything } from './random-anything.ts';

/** Everything that can become of a model, found by playing it. */
export interface Courses {
  /** Elements at which tokens can be stuck. */
  readonly stuck: ReadonlySet<string>;
  /** Elements that can come alive. */
  readonly alive: ReadonlySet<string>;
  /** Elements that can be alive several times at once. */
  readonly several: ReadonlySet<string>;
  /** Whether some course leads to where no end can be reached any more. */
  readonly endless: boolean;
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
}

/** Most states, and most that live in one, that are looked at. */
const most = { states: 1500, alive: 30 } as const;

/** Plays each answer to each task, each event and each order of them with the core itself. */
export function everyCourse(graph: ProcessGraph, answers: Anything['answers']): Courses {
  const known = new Map<string, number>();
  const before: number[][] = [];
  const ended: number[] = [];
  const open: DossierState[] = [];
  const [stuck, alive, several] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let isWhole = true;
  const play = (state: DossierState | undefined, command: Command, now: number, from: number | undefined): void => {
    const done = advance(graph, state, command, { now, zone: 'UTC' });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    for (const happened of done.events) if (happened.type === 'activated') alive.add(happened.elementId);
    for (const { elementId, reason } of Object.values(done.state.incidents)) if (reason.code === 'bpmn.deadlock') stuck.add(elementId);
    for (const id of repeatedIn(done.state)) several.add(id);
    const key = shapeOf(done.state);
    const number = known.get(key) ?? known.size;
    if (from !== undefined) (before[number] ??= []).push(from);
    if (known.has(key)) return;
    known.set(key, number);
    if (done.state.status !== 'running') ended.push(number);
    open.push(done.state);
    isWhole &&= Object.keys(done.state.instances).length <= most.alive && known.size < most.states
      && !Object.values(done.state.incidents).some(({ reason }) => reason.code === 'bpmn.stepBound');
  };
  play(undefined, { type: 'start' }, 0, undefined);
  for (let at = 0; at < open.length && isWhole; at += 1) {
    const state = open[at];
    for (const [command, now] of state?.status === 'running' ? commandsIn(state, answers) : []) play(state, command, now, at);
  }
  const ending = new Set(ended);
  for (const number of ending) for (const one of before[number] ?? []) ending.add(one);
  return { stuck, alive, several, isWhole, endless: isWhole && ending.size < known.size };
}

function commandsIn({ waits }: DossierState, answers: Anything['answers']): readonly (readonly [Command, number])[] {
  return Object.values(waits).flatMap((wait): readonly (readonly [Command, number])[] => {
    if (wait.kind === 'timer') return [[{ type: 'fireTimer', waitId: wait.id }, wait.dueAt]];
    if (wait.kind === 'message') return [[{ type: 'correlateMessage', name: wait.name }, 0]];
    return (answers.get(wait.elementId) ?? [{}]).map((variables) => [{ type: 'completeTask', waitId: wait.id, variables }, 0] as const);
  });
}

function repeatedIn({ instances }: DossierState): readonly string[] {
  const places = Map.groupBy(Object.values(instances), ({ elementId, parentId }) => `${parentId ?? ''} ${elementId}`);
  return [...places.values()].flatMap(([first, ...others]) => (first && others.length > 0 ? [first.elementId] : []));
}

/** A state without its identifiers, moments and data: what can come of it is the same where this is. */
function shapeOf({ status, instances, waits, incidents, roots }: DossierState): string {
  const children = Map.groupBy(Object.entries(instances), ([, { parentId }]) => parentId);
  const shape = (id: string): string => {
    const { elementId, over, waits: own = [], tokens = {}, resetting = {} } = instances[id] ?? { elementId: '' };
    return JSON.stringify([
      elementId, over, own.map((wait) => waits[wait]?.elementId).toSorted(), Object.entries(tokens).toSorted(), Object.entries(resetting).map(([gateway, ids]) => [gateway, ids.toSorted()]).toSorted(),
      Object.values(incidents).filter(({ instanceId }) => instanceId === id).map((incident) => incident.elementId).toSorted(),
      (children.get(id) ?? []).map(([child]) => shape(child)).toSorted(),
    ]);
  };
  return status + roots.map(shape).join('');
}
