import { escape } from './model.ts';

/** Event definitions and the roots that they refer to, spelled short for tests. */
export const timer = {
  duration: (time: string): string => `<timerEventDefinition><timeDuration>${escape(time)}</timeDuration></timerEventDefinition>`,
  date: (time: string): string => `<timerEventDefinition><timeDate>${escape(time)}</timeDate></timerEventDefinition>`,
  cycle: (time: string): string => `<timerEventDefinition><timeCycle>${escape(time)}</timeCycle></timerEventDefinition>`,
};
export const message = (ref: string): string => `<messageEventDefinition messageRef="${ref}"/>`;
export const signal = (ref: string): string => `<signalEventDefinition signalRef="${ref}"/>`;
export const error = (ref?: string): string => `<errorEventDefinition${ref === undefined ? '' : ` errorRef="${ref}"`}/>`;
export const escalation = (ref?: string): string => `<escalationEventDefinition${ref === undefined ? '' : ` escalationRef="${ref}"`}/>`;
export const condition = (feel: string): string =>
  `<conditionalEventDefinition><condition xsi:type="tFormalExpression">${escape(feel)}</condition></conditionalEventDefinition>`;
export const compensate = (ref?: string): string => `<compensateEventDefinition${ref === undefined ? '' : ` activityRef="${ref}"`}/>`;
export const terminate = '<terminateEventDefinition/>';

/** Messages m, n; signals g, h; errors E1, E2; escalations C1, C2: named as their ids. */
export const roots = [
  '<message id="m" name="m"/><message id="n" name="n"/>',
  '<signal id="g" name="g"/><signal id="h" name="h"/>',
  '<error id="E1" errorCode="E1"/><error id="E2" errorCode="E2"/>',
  '<escalation id="C1" escalationCode="C1"/><escalation id="C2" escalationCode="C2"/>',
].join('');

export const boundary = (id: string, attachedTo: string, definition: string, attributes = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="${attachedTo}" ${attributes}>${definition}</boundaryEvent>`;
export const nonInterrupting = 'cancelActivity="false"';
export const subprocess = (id: string, content: string, attributes = ''): string => `<subProcess id="${id}" ${attributes}>${content}</subProcess>`;
export const eventSubprocess = (id: string, startId: string, definition: string, rest: string, interrupting = true): string =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${startId}" isInterrupting="${interrupting}">${definition}</startEvent>${rest}</subProcess>`;
/** User tasks by id. */
export const users = (...ids: string[]): string => ids.map((id) => `<userTask id="${id}"/>`).join('');
/** None end events by id. */
export const ends = (...ids: string[]): string => ids.map((id) => `<endEvent id="${id}"/>`).join('');
export const startEvent = '<startEvent id="s"/>';
