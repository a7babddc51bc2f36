/** What the rest of the product uses of the execution core. */
export type { Command, Context, Modification, StartCommand } from './command.ts';
export type { Event, EventBody } from './event.ts';
export type { ElementInfo, FlowInfo, ProcessGraph } from './graph.ts';
export type { Problem } from './problem.ts';
export type { Refusal } from '../result.ts';
export type {
  ConditionWait, DossierState, Incident, Instance, JobWait, Letter, MessageWait, SignalWait, TimerWait, UserTaskWait, Wait,
} from './state.ts';
export type { Value, Variables } from '../feel/value.ts';
export { advance, apply, replay, type Advance } from './advance.ts';
export { compile, type Compilation } from './compile.ts';
export { parse } from './compile/parse.ts';
export { examine, examineParsed } from './examine.ts';
export { canBeOpened, instanceOf, nextDue, rootVariables, waitOf } from './queries.ts';
export { link } from './link.ts';
export { type OutwardCall, outwardCalls } from './outward-calls.ts';
export { migrate, type Migration } from './migrate.ts';
export { keptAt, keysCarried, keysNamed, keysTaken } from './message-keys.ts';
export { messagesHeard } from './messages-heard.ts';
export { processesBegunByHand } from './begin-by-hand.ts';
export { beginningBy, startEventsFor } from './begin-by-event.ts';
export { afterTimedStart, timedStarts, type TimedStart } from './begin-by-time.ts';
