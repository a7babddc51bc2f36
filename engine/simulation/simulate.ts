import { type ProcessGraph, startEventsFor } from '../bpmn/index.ts';
import { Agenda } from './agenda.ts';
import { AnswerBook } from './answer-book.ts';
import { differencesFrom } from './expectation.ts';
import type { Line, Outcome, OutcomeLine, Words } from './line.ts';
import { isoMoment, momentAfter } from './moment.ts';
import { type Path, pathShown } from './path.ts';
import { Respondents } from './respondents.ts';
import type { OutsideEvent, Scenario } from './scenario.ts';
import { type Surroundings, World } from './world.ts';

/** A run of a scenario: what happened in order, and what it came to. */
export interface Simulation {
  readonly lines: readonly Line[];
  readonly outcome: OutcomeLine;
  readonly path: Path;
  /** Ids of the tasks and called procedures that completed, in order. */
  readonly completed: readonly string[];
}

/** Commands after which a run counts as one that goes round for ever. */
const defaultMaxSteps = 20_000;

/**
 * Runs a scenario on a compiled model, in virtual time, with the same core that runs dossiers. Pure: the
 * same model and scenario give the same lines.
 */
export function simulate(
  graph: ProcessGraph, scenario: Scenario, surroundings: Surroundings, options: { readonly maxSteps?: number } = {},
): Simulation {
  const { words } = surroundings;
  const maxSteps = options.maxSteps ?? defaultMaxSteps;
  const agenda = new Agenda();
  const from = Temporal.Instant.from(scenario.now).epochMilliseconds;
  const until = scenario.until === undefined ? Infinity : momentAfter(from, scenario.until, scenario.zone);
  const world = new World(graph, surroundings, from, scenario.zone);
  const respondents = new Respondents(world, agenda, new AnswerBook(scenario.answers));
  world.attend = (dossier, wait) => respondents.attend(dossier, wait);

  for (const element of Object.keys(scenario.answers)) {
    if (!graph.elements.has(element)) world.warn({ code: 'simulation.unknownElement', params: { element } });
  }
  for (const event of scenario.events) {
    agenda.plan(momentAfter(from, event.at, scenario.zone), 'outside', () => comeFromOutside(world, event));
  }
  const starts: NonNullable<Scenario['start']> = scenario.start ?? (comesFromOutside(graph, scenario, from) ? [] : [{}]);
  for (const { process, variables } of starts) {
    world.start({ type: 'start', ...(process === undefined ? {} : { processId: process }), ...(variables ? { variables } : {}) });
  }
  let stopped = false;
  for (let next = agenda.next; next !== undefined && next <= until && next !== Infinity && !world.refusal; next = agenda.next) {
    stopped = world.steps >= maxSteps;
    const planned = stopped ? undefined : agenda.take();
    if (!planned) break;
    world.now = Math.max(world.now, planned.at);
    planned.act();
  }
  if (stopped) world.warn({ code: 'simulation.tooManySteps', params: { steps: maxSteps } });
  // Time passes up to the bound even where nothing is due until then; else the run ends with the last that
  // happened, not with an answer that came to a task that was gone.
  const ranToBound = until !== Infinity && !stopped && !world.refusal && !world.isOver;
  const at = ranToBound ? isoMoment(until) : world.lines.at(-1)?.at ?? isoMoment(from);
  return conclude(world, scenario, words, { at, stoppedAfter: stopped ? maxSteps : undefined });
}

/** Whether no process of a file begins by itself, but one does with something that the scenario sends. */
function comesFromOutside(graph: ProcessGraph, scenario: Scenario, now: number): boolean {
  const beginsItself = graph.processIds.some((id) => graph.elements.get(id)?.content?.starts.some((start) => !start.instantiate));
  return !beginsItself && scenario.events.some((event) => {
    if ('set' in event) return false;
    const arrival = 'message' in event ? { type: 'message', name: event.message } as const : { type: 'signal', name: event.signal } as const;
    return startEventsFor(graph, arrival, { now, zone: scenario.zone }).length > 0;
  });
}

function comeFromOutside(world: World, event: OutsideEvent): void {
  if ('message' in event) world.publish(event);
  else if ('signal' in event) world.broadcast(event.signal, event.variables);
  else world.setVariables(event.set);
}

function conclude(
  world: World, scenario: Scenario, words: Words, { at, stoppedAfter }: { readonly at: string; readonly stoppedAfter: number | undefined },
): Simulation {
  const outcome = outcomeOf(world);
  const { waits, variables, incidents } = world;
  const path = world.path.path();
  const reason = world.refusal
    ?? (stoppedAfter === undefined ? undefined : { code: 'simulation.tooManySteps', params: { steps: stoppedAfter } });
  const differences = scenario.expect && differencesFrom(scenario.expect, { path, outcome, variables, waits });
  return {
    lines: world.lines,
    path,
    completed: pathShown(path),
    outcome: {
      at, event: 'outcome', outcome, waits, variables,
      ...(incidents.length > 0 ? { incidents } : {}),
      ...(reason ? { reason: { code: reason.code, message: words(reason) } } : {}),
      ...(differences ? { differences } : {}),
    },
  };
}

function outcomeOf(world: World): Outcome {
  if (world.refusal) return 'refused';
  if (world.incidents.length > 0) return 'incident';
  return world.isOver ? 'completed' : 'waiting';
}
