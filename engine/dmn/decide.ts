import { asRecord, asVariable, type LongNumber, toValue } from '../feel/boundary.ts';
import { attempt, runIn, type World } from '../feel/compile/index.ts';
import type { Value } from '../feel/value.ts';
import type { Refusal } from '../result.ts';
import { Evaluation } from './evaluation.ts';
import { missingInputs } from './missing-inputs.ts';
import { type DecisionModel, elementOf, type Node } from './model.ts';
import type { DecisionRecord, Records } from './record.ts';
import { located, tolerate } from './tolerance.ts';

/** The result of a decision with the record of how it came about, or why there is none. */
export type DecisionOutcome =
  | {
    readonly ok: true;
    readonly value: Value;
    readonly records: readonly DecisionRecord[];
    /** Where `asSpecified` went on with null; empty else. */
    readonly warnings: readonly Refusal[];
  }
  | { readonly ok: false; readonly refusal: Refusal };

/** How to decide, where not as carefully as a procedure must. */
export interface Manner {
  /** What becomes of a number that is too long for a variable; a mistake, unless this knows better. */
  readonly longNumber?: LongNumber;
  /**
   * To the letter of the specification: data that is missing, values that do not fit or are not allowed and broken hit policies are
   * null, with a warning, and data that bears the name of a required decision is its value. A procedure would pass over mistakes so,
   * and take a result of an earlier turn for data.
   */
  readonly asSpecified?: boolean;
}

/**
 * Decides: evaluates a decision, a decision service or a business knowledge model, and all that it requires. The id may also be its name.
 * Broken hit policies, data that is missing or not allowed, and mistakes in expressions are refusals that name the decision.
 */
export function decide(
  model: DecisionModel, decisionId: string, context: World, { longNumber = asVariable, asSpecified = false }: Manner = {},
): DecisionOutcome {
  const node = elementOf(model, decisionId);
  if (!node || node.kind === 'inputData') return { ok: false, refusal: { code: 'dmn.unknownDecision', params: { id: decisionId } } };
  const missing = missingInputs(node, context.lookUp, asSpecified);
  if (missing.length > 0 && !asSpecified) return { ok: false, refusal: missingRefusal(missing, node) };
  const run = runIn(context);
  const warnings = asSpecified ? tolerate(run) : [];
  if (missing.length > 0) warnings.push(missingRefusal(missing, node));
  const records: Records = { all: [], longNumber: longNumber === asVariable ? asRecord : longNumber };
  const evaluation = new Evaluation(run, records);
  const outcome = attempt(() => {
    const result = evaluation.resultOf(node);
    return located(node, () => toValue(result, run, longNumber));
  });
  return outcome.ok ? { ok: true, value: outcome.value, records: records.all, warnings } : outcome;
}

function missingRefusal(missing: readonly string[], node: Node): Refusal {
  return { code: 'dmn.missingInput', params: { names: missing.join(', ') }, elementId: node.id, elementName: node.name };
}
