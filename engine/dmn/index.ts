export { compileDecisions } from './compile-decisions.ts';
export { compileWithImports, headOf } from './imported-files.ts';
export { decide, type DecisionOutcome } from './decide.ts';
export type { DecisionModel } from './model.ts';
export { compileDecisionSet, type DecisionFiles, type DecisionSet } from './decision-set.ts';
