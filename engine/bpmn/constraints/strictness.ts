import type { Problem } from '../problem.ts';

/**
 * What the core can run, and has run in versions that were published before anything looked so closely, but what BPMN says must
 * not be: in a model that is to be published it is an error.
 */
const forbidden = new Set(['bpmn.nothingLeadsHere', 'bpmn.gatewayWithoutUse', 'bpmn.boundaryWithoutFlow', 'bpmn.conditionIgnored', 'bpmn.expressionMeaningless']);

/** Descriptions that modelers are known to leave behind when an element is deleted. */
const leftBehind = new Set(['flowNodeRef']);

/** The compiler's problems as publication judges them. */
export function judged(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .filter((problem) => !(problem.severity === 'warning' && isDefinedElsewhere(problem)))
    .map((problem) => (isForbidden(problem) ? { ...problem, severity: 'error' } : problem));
}

function isForbidden({ code, params }: Problem): boolean {
  return forbidden.has(code) || (code === 'bpmn.danglingReference' && !leftBehind.has(String(params?.['property'])));
}

/** A description by a qualified name leads to what another vocabulary defines: `xsd:string`. */
function isDefinedElsewhere({ code, params }: Problem): boolean {
  return code === 'bpmn.danglingReference' && /^[\w.-]+:/.test(String(params?.['reference']));
}
