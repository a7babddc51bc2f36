import type { Problem } from '../problem.ts';

/**
 * What the core can run, and has run in versions that were published before anything looked so closely, but what BPMN says must
 * not be: in a model that is to be published it is an error.
 */
const forbidden = new Set(['bpmn.nothingLeadsHere', 'bpmn.gatewayWithoutUse', 'bpmn.boundaryWithoutFlow', 'bpmn.conditionIgnored']);

/** Descriptions that modelers are known to leave behind when an element is deleted. */
const leftBehind = new Set(['flowNodeRef']);

/** The compiler's problems as publication judges them. */
export function judged(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (isForbidden(problem) ? { ...problem, severity: 'error' } : problem));
}

function isForbidden({ code, params }: Problem): boolean {
  if (forbidden.has(code)) return true;
  if (code !== 'bpmn.danglingReference') return false;
  // A qualified name may lead to what another file defines.
  return !leftBehind.has(String(params?.['property'])) && !String(params?.['reference']).includes(':');
}
