import type { ProcessGraph } from '../../engine/bpmn/index.ts';
import type { Evaluation, FeelContext } from '../../engine/feel/index.ts';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { simulate } from '../../engine/simulation/index.ts';
import type { Scenario } from '../../engine/simulation/scenario.ts';
import { lackingIn } from './lacking.ts';
import { type Decided, runOnBpmnEngine, type SecondRun } from './run-on-bpmn-engine.ts';

/** How a scenario went; a line for people, and whether it is an error. */
export interface Verdict {
  readonly ok: boolean;
  readonly line: string;
  readonly details: readonly string[];
  /** Sequence flows that our core took. */
  readonly taken: readonly string[];
}

/** What is run, on both interpreters. */
export interface Compared {
  readonly xml: string;
  /** The same model, compiled, with what it calls. */
  readonly graph: ProcessGraph;
  readonly scenario: Scenario;
  readonly decide?: ((decisionId: string, context: FeelContext) => Evaluation) | undefined;
}

/** The other interpreter. */
export type Second = (xml: string, scenario: Scenario, decided: Decided) => Promise<SecondRun>;

/**
 * Runs a scenario on our core and on the independent interpreter. Another path is an error, unless the scenario passes an
 * element that the other one lacks; those are named.
 */
export async function compareRuns({ xml, graph, scenario, decide }: Compared, second: Second = runOnBpmnEngine): Promise<Verdict> {
  const ours = simulate(graph, scenario, { words: (refusal) => sentenceOf(refusal, 'en'), decide });
  const taken = ours.lines.flatMap(({ event, element }) => (event === 'taken' && element !== undefined ? [element] : []));
  const differences = (ours.outcome.differences ?? []).map(({ what, expected, actual }) =>
    `${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  if (differences.length > 0) return { ok: false, line: 'other than the scenario expects', details: differences, taken };

  const theirs = await second(xml, scenario, decidedBy(graph, decide));
  const same = theirs.failure === undefined && ours.completed.join() === theirs.completed.join()
    && [...ours.path.ends].sort().join() === [...theirs.ended].sort().join();
  if (same) return { ok: true, line: `same path on both, ${ours.completed.length} activities`, details: [], taken };
  const lacking = lackingIn(graph, new Set(ours.path.byActivation.map(({ element }) => element)));
  if (lacking.length > 0) return { ok: true, line: `not confirmed: bpmn-engine lacks ${lacking.join(', ')}`, details: [], taken };
  return {
    ok: false, line: 'the two interpreters take other paths', taken,
    details: [`ours: ${shown(ours.completed, ours.path.ends)}`, `bpmn-engine: ${theirs.failure ?? shown(theirs.completed, theirs.ended)}`],
  };
}

function shown(completed: readonly string[], ends: readonly string[]): string {
  return `${completed.join(' → ')}, ending in ${ends.join(', ') || 'nothing'}`;
}

/** Our decisions, as a service that the other interpreter can call. */
function decidedBy(graph: ProcessGraph, decide: Compared['decide']): Decided {
  return (elementId, context) => {
    const { decisionId, resultVariable } = graph.elements.get(elementId)?.task ?? {};
    if (!decide || !decisionId) return undefined;
    const id = decisionId.evaluate(context);
    const outcome = id.ok && typeof id.value === 'string' ? decide(id.value, context) : undefined;
    return outcome?.ok && resultVariable !== undefined ? { [resultVariable]: outcome.value } : undefined;
  };
}
