import { adHoc } from './ad-hoc.ts';
import { call } from './call.ts';
import { catchEvent, happened, throwEvent } from './events.ts';
import { eventGateway, gateway } from './gateways.ts';
import type { Behaviours } from './run.ts';
import { eventSubprocess, process, subprocess } from './scopes.ts';
import { decision, job, plainTask, script, userTask } from './tasks.ts';
import { standardLoop } from './standard-loop.ts';
import { sendAlongFlows } from './messages.ts';
import { multiInstance } from './multi-instance.ts';

/** What each kind of element does. */
export const behaviours: Behaviours = {
  send: sendAlongFlows,
  kinds: {
    process, subprocess, eventSubprocess, transaction: subprocess, adHoc, call,
    plainTask, userTask, job, script, decision, receive: catchEvent, send: throwEvent,
    exclusive: gateway, parallel: gateway, inclusive: gateway, complex: gateway, eventGateway,
    start: happened, end: throwEvent, catch: catchEvent, throw: throwEvent, boundary: happened,
  },
  loops: { standard: standardLoop, multi: multiInstance },
};
