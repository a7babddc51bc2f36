/** Trying a procedure out in virtual time, on the command line and in the browser. */
export type { Difference, Line, OpenWait, Outcome, OutcomeLine, Words } from './line.ts';
export type { Scenario } from './scenario.ts';
export { checkScenario, readScenario } from './read-scenario.ts';
export { simulate, type Simulation } from './simulate.ts';
