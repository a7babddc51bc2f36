/** Trying a procedure out in virtual time, on the command line and in the browser. */
export type { Line } from './line.ts';
export type { Scenario } from './scenario.ts';
export { type Beside, type ModelFile, withCalled } from './called-files.ts';
export { otherProcedures } from './other-files.ts';
export { readScenario } from './read-scenario.ts';
export { simulate, type Simulation } from './simulate.ts';
