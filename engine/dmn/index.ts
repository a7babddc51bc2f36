export { compileDecisions } from './compile-decisions.ts';
export { decide, type DecisionOutcome } from './decide.ts';
export type { DecisionModel } from './model.ts';
export { compileDecisionSet, type DecisionFiles, type DecisionSet } from './decision-set.ts';
