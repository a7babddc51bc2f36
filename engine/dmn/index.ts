export { compileDecisions, type DecisionCompilation } from './compile-decisions.ts';
export { decide, type DecisionOutcome } from './decide.ts';
export type { DecisionModel } from './model.ts';
export type { DecisionRecord } from './record.ts';
export type { Hit } from './boxed/surroundings.ts';
