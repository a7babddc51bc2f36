import type { FeelContext } from '../feel/index.ts';
import type { StartCommand } from './command.ts';
import { dueOf, firstAhead, nextDueOf } from './decide/timer.ts';
import type { ProcessGraph } from './graph.ts';
import type { Node, Trigger } from './node.ts';
import { without } from './record.ts';

/** A start event that begins its process by itself: at a time, or when a condition comes true. */
export interface TimedStart {
  readonly elementId: string;
  /** Which of its event definitions, by its place. */
  readonly definition: number;
  /** Epoch ms: when it begins a process next, or when its condition changes or is looked at next. */
  readonly dueAt: number;
  /** Of a timer that fires again: what is left of its cycle. */
  readonly cycle?: string;
  readonly anchor?: number;
  readonly fired?: number;
  /** Of a condition: whether it held when it was looked at last. */
  readonly held?: boolean;
}

/** The present, and what the agency knows; a start event sees no variables, as nothing has begun (BPMN 10.5.2). */
type Moment = Omit<FeelContext, 'lookUp'>;

/**
 * A condition of a start event can speak of time alone, so that it can be told beforehand: on each quarter of an hour, ms, whether
 * it will be another one on the next quarter, and to the second since when.
 */
const look = 15 * 60_000;
const second = 1_000;

/** What begins by itself from `now` on; a time that lies behind begins nothing. */
export function timedStarts(graph: ProcessGraph, moment: Moment): readonly TimedStart[] {
  return startEvents(graph).flatMap((node) => node.triggers.flatMap((trigger, definition): readonly TimedStart[] => {
    const place = { elementId: node.id, definition };
    if (trigger.type === 'condition') return [{ ...place, ...lookAhead(trigger, moment) }];
    const due = trigger.type === 'timer' ? firstTime(trigger, moment) : undefined;
    if (!due) return [];
    return [{ ...place, ...without(due, 'kind') }];
  }));
}

/** What a start that is due begins, and when it is due again; nothing where the graph has no such start event. */
export function afterTimedStart(
  graph: ProcessGraph, start: TimedStart, moment: Moment,
): { readonly begins?: StartCommand; readonly next?: TimedStart } {
  const node = graph.elements.get(start.elementId);
  const trigger = node?.triggers[start.definition];
  if (!node?.scope || !trigger) return {};
  const begins: StartCommand = {
    type: 'start', processId: node.scope.id, startEventId: node.id,
    ...(node.parallelMultiple ? { definition: start.definition } : {}),
  };
  if (trigger.type === 'condition') {
    const ahead = lookAhead(trigger, moment);
    return { ...(ahead.held && !start.held ? { begins } : {}), next: { ...start, ...ahead } };
  }
  const again = nextDueOf({ ...start, kind: 'timer' }, moment.now, moment.zone);
  return { begins, ...(again ? { next: without(again, 'kind') } : {}) };
}

function startEvents(graph: ProcessGraph): readonly Node[] {
  return graph.instantiating.filter((node) => node.kind === 'start');
}

function firstTime(trigger: Extract<Trigger, { type: 'timer' }>, moment: Moment): ReturnType<typeof firstAhead> {
  const value = trigger.time.evaluate({ ...moment, lookUp: () => undefined });
  if (!value.ok || value.value === null || typeof value.value === 'object') return undefined;
  const due = dueOf(trigger.spelling, String(value.value).trim(), moment.now, moment.zone);
  return due && firstAhead(due, moment.now, moment.zone);
}

/** Whether a condition holds, and when it changes within the quarter of an hour, or is looked at next. */
function lookAhead(trigger: Extract<Trigger, { type: 'condition' }>, moment: Moment): { readonly held: boolean; readonly dueAt: number } {
  const held = holds(trigger, moment);
  const stays = (now: number): boolean => holds(trigger, { ...moment, now }) === held;
  let before = Math.floor(moment.now / second) * second;
  let after = (Math.floor(moment.now / look) + 1) * look;
  if (stays(after)) return { held, dueAt: after };
  while (after - before > second) {
    const between = before + Math.floor((after - before) / (2 * second)) * second;
    if (stays(between)) before = between;
    else after = between;
  }
  return { held, dueAt: after };
}

/** What cannot be told does not hold. */
function holds(trigger: Extract<Trigger, { type: 'condition' }>, moment: Moment): boolean {
  const value = trigger.condition.evaluate({ ...moment, lookUp: () => undefined });
  return value.ok && value.value === true;
}
