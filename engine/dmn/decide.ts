import { asRecord, asVariable, type LongNumber, toValue } from '../feel/boundary.ts';
import { attempt, runIn, type World } from '../feel/compile/index.ts';
import type { Value } from '../feel/value.ts';
import type { Refusal } from '../result.ts';
import { Evaluation } from './evaluation.ts';
import { missingInputs } from './missing-inputs.ts';
import type { DecisionModel, Node } from './model.ts';
import type { DecisionRecord, Records } from './record.ts';

/** The result of a decision with the record of how it came about, or why there is none. */
export type DecisionOutcome =
  | { readonly ok: true; readonly value: Value; readonly records: readonly DecisionRecord[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides: evaluates a decision, a decision service or a business knowledge model, and all that it requires. The id may also be its name.
 * Broken hit policies, data that is missing or not allowed, and mistakes in expressions are refusals that name the decision.
 * A number that is too long for a variable is such a mistake, unless `longNumber` knows better.
 */
export function decide(
  model: DecisionModel, decisionId: string, context: World, longNumber: LongNumber = asVariable,
): DecisionOutcome {
  const node = model.nodes.get(decisionId) ?? model.named.get(decisionId);
  if (!node || node.kind === 'inputData') return refused('dmn.unknownDecision', { id: decisionId });
  const missing = missingInputs(node, context.lookUp);
  if (missing.length > 0) return { ok: false, refusal: missingRefusal(missing, node) };
  const run = runIn(context);
  const records: Records = { all: [], longNumber: longNumber === asVariable ? asRecord : longNumber };
  const evaluation = new Evaluation(run, records);
  const outcome = attempt(() => toValue(evaluation.resultOf(node), run, longNumber));
  return outcome.ok ? { ok: true, value: outcome.value, records: records.all } : outcome;
}

function missingRefusal(missing: readonly string[], node: Node): Refusal {
  return { code: 'dmn.missingInput', params: { names: missing.join(', ') }, elementId: node.id, elementName: node.name };
}

function refused(code: string, params: Refusal['params']): DecisionOutcome {
  return { ok: false, refusal: { code, ...(params ? { params } : {}) } };
}
