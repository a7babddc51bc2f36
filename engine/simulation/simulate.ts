import type { ProcessGraph } from '../bpmn/index.ts';
import { differencesFrom } from './expectation.ts';
import type { Line, Outcome, OutcomeLine, Words } from './line.ts';
import { isoMoment, momentAfter } from './moment.ts';
import { type Path, pathShown } from './path.ts';
import type { Scenario } from './scenario.ts';
import { World } from './world.ts';

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
 * same model and scenario give the same lines. `words` says refusals in the reader's language.
 */
export function simulate(
  graph: ProcessGraph, scenario: Scenario, words: Words, options: { readonly maxSteps?: number } = {},
): Simulation {
  const maxSteps = options.maxSteps ?? defaultMaxSteps;
  const world = new World(graph, scenario, words);
  const from = world.now;
  const until = scenario.until === undefined ? Infinity : momentAfter(from, scenario.until, scenario.zone);
  const unknown = Object.keys(scenario.answers).filter((id) => !graph.elements.has(id));
  for (const element of unknown) {
    world.lines.push({
      at: isoMoment(from), event: 'warning', code: 'simulation.unknownElement',
      message: words({ code: 'simulation.unknownElement', params: { element } }),
    });
  }
  for (const event of scenario.events) world.planOutside(event, from);
  for (const { process, variables } of scenario.start) {
    world.start({ type: 'start', ...(process === undefined ? {} : { processId: process }), ...(variables ? { variables } : {}) });
  }
  while (!world.refusal && world.steps < maxSteps && (world.agenda.next ?? Infinity) <= until) {
    const planned = world.agenda.take();
    if (!planned) break;
    world.now = planned.at;
    planned.act();
  }
  // Time passes up to the bound even where nothing is due until then.
  if (until !== Infinity && !world.refusal && world.steps < maxSteps && !world.allOver) world.now = until;
  return concluded(world, scenario, words, maxSteps);
}

function concluded(world: World, scenario: Scenario, words: Words, maxSteps: number): Simulation {
  const outcome = outcomeOf(world);
  const { waits, variables, incidents } = world;
  const path = world.path.path();
  const stopped = world.steps >= maxSteps && !world.allOver ? { code: 'simulation.tooManySteps', params: { steps: maxSteps } } : undefined;
  const reason = world.refusal ?? stopped;
  const differences = scenario.expect && differencesFrom(scenario.expect, { path, outcome, variables, waits });
  return {
    lines: world.lines,
    path,
    completed: pathShown(path),
    outcome: {
      at: isoMoment(world.now), event: 'outcome', outcome, waits, variables,
      ...(incidents.length > 0 ? { incidents } : {}),
      ...(reason ? { reason: { code: reason.code, message: words(reason) } } : {}),
      ...(differences ? { differences } : {}),
    },
  };
}

function outcomeOf(world: World): Outcome {
  if (world.refusal) return 'refused';
  if (world.incidents.length > 0) return 'incident';
  return world.allOver ? 'completed' : 'waiting';
}
