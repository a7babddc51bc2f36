import type { ProcessGraph } from '../bpmn/index.ts';
import { Agenda } from './agenda.ts';
import { AnswerBook } from './answer-book.ts';
import { beginningsOf, begunByHand } from './beginnings.ts';
import { differencesFrom } from './expectation.ts';
import type { Line, Outcome, OutcomeLine, Words } from './line.ts';
import { isoMoment, momentAfter } from './moment.ts';
import { OwnStarts } from './own-starts.ts';
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
  return play(graph, scenario, surroundings, options).simulation;
}

/** A scenario that was run, and the world that it left: somebody can go on from there by hand. */
interface Played {
  readonly simulation: Simulation;
  readonly world: World;
}

/** Runs a scenario as `simulate` does. */
export function play(
  graph: ProcessGraph, scenario: Scenario, surroundings: Surroundings, options: { readonly maxSteps?: number } = {},
): Played {
  const { words } = surroundings;
  const maxSteps = options.maxSteps ?? defaultMaxSteps;
  const agenda = new Agenda();
  const from = Temporal.Instant.from(scenario.now).epochMilliseconds;
  const until = scenario.until === undefined ? Infinity : momentAfter(from, scenario.until, scenario.zone);
  const world = new World(graph, surroundings, from, scenario.zone);
  const respondents = new Respondents(world, agenda, new AnswerBook(scenario.answers));
  world.attend = (dossier, wait) => respondents.attend(dossier, wait);

  for (const element of Object.keys(scenario.answers)) {
    if (!world.knows(element)) world.warn({ code: 'simulation.unknownElement', params: { element } });
  }
  const starts = beginningsOf(graph, scenario, from);
  const ownStarts = new OwnStarts(world, agenda, graph, { byHand: begunByHand(graph, starts), isBounded: scenario.until !== undefined });
  for (const event of scenario.events) {
    agenda.plan(momentAfter(from, event.at, scenario.zone), 'outside', () => comeFromOutside(world, ownStarts, event));
  }
  ownStarts.plan();
  for (const { process, event, variables } of starts) {
    world.start({
      type: 'start', ...(process === undefined ? {} : { processId: process }), ...(event === undefined ? {} : { startEventId: event }),
      ...(variables ? { variables } : {}),
    });
  }
  let stopped = false;
  for (let next = agenda.next; next !== undefined && next <= until && next !== Infinity && !world.refusal; next = agenda.next) {
    stopped = world.steps >= maxSteps || world.isEndless;
    const planned = stopped ? undefined : agenda.take();
    if (!planned) break;
    world.now = Math.max(world.now, planned.at);
    planned.act();
  }
  if (stopped) world.warn({ code: 'simulation.tooManySteps', params: { steps: world.steps } });
  if (world.dossiers.length === 0 && !world.refusal) world.warn({ code: 'simulation.nothingBegan' });
  // Time passes up to the bound even where nothing is due until then; else the run ends with the last that
  // happened, not with an answer that came to a task that was gone.
  const ranToBound = until !== Infinity && !stopped && !world.refusal && !world.isOver;
  if (ranToBound) world.now = Math.max(world.now, until);
  const at = ranToBound ? isoMoment(until) : world.lines.at(-1)?.at ?? isoMoment(from);
  return { simulation: conclude(world, scenario, words, { at, stoppedAfter: stopped ? world.steps : undefined }), world };
}

function comeFromOutside(world: World, ownStarts: OwnStarts, event: OutsideEvent): void {
  if (!('set' in event)) return world.send(event);
  world.setVariables(event.set);
  ownStarts.set(event.set);
}

function conclude(
  world: World, scenario: Scenario, words: Words, { at, stoppedAfter }: { readonly at: string; readonly stoppedAfter: number | undefined },
): Simulation {
  const outcome = outcomeOf(world);
  const { waits, variables, incidents } = world;
  const path = world.path.path();
  const reason = world.refusal
    ?? (stoppedAfter === undefined ? undefined : { code: 'simulation.tooManySteps', params: { steps: stoppedAfter } });
  const differences = scenario.expect && differencesFrom(scenario.expect, { path, outcome, variables, waits, incidents });
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
  return world.isOver && world.dossiers.length > 0 ? 'completed' : 'waiting';
}
