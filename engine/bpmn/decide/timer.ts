import { nextCron, parseCron } from './cron.ts';
import type { Trigger } from '../node.ts';
import { accept, type Result } from '../../result.ts';
import type { TimerWait } from '../state.ts';
import type { Run } from './run.ts';
import { textOf } from './variables.ts';

/** When a timer is due, and what of its cycle is left. */
export type Due = Pick<TimerWait, 'kind' | 'dueAt' | 'cycle' | 'anchor' | 'fired'>;
type TimerTrigger = Extract<Trigger, { type: 'timer' }>;

/**
 * When a timer is due first. Durations of days, months and years go by the calendar of the context's zone;
 * a moment without an offset is of that zone. A date in the past is due at once.
 */
export function firstDue(run: Run, trigger: TimerTrigger, instanceId: string): Result<Due> {
  const text = textOf(run, trigger.time, instanceId);
  if (!text.ok) return text;
  const { now, zone } = run.context;
  const due = dueOf(trigger.spelling, text.value?.trim() ?? '', now, zone);
  if (due) return accept(due);
  return {
    ok: false,
    refusal: { code: 'bpmn.notATime', params: { expression: trigger.time.source, got: text.value ?? 'null' } },
  };
}

/** The wait after one that fired, or undefined where a cycle is over or the timer has none. */
export function nextDueOf<Timer extends Due>(wait: Timer, now: number, zone: string): Timer | undefined {
  if (wait.cycle === undefined) return undefined;
  const repetition = parseRepetition(wait.cycle);
  if (!repetition) {
    const cron = parseCron(wait.cycle);
    const dueAt = cron ? nextCron(cron, Math.max(wait.dueAt, now), zone) : undefined;
    return dueAt === undefined ? undefined : { ...wait, dueAt };
  }
  if (repetition.left === 0) return undefined;
  const fired = (wait.fired ?? 0) + 1;
  const anchor = wait.anchor ?? wait.dueAt;
  const dueAt = addDuration(anchor, repetition.interval, zone, fired + 1);
  if (dueAt === undefined) return undefined;
  return { ...wait, dueAt, cycle: repetitionText(repetition.left - 1, repetition.interval), anchor, fired };
}

/**
 * The first firing that is not behind `now`; undefined where all of them are. What a start event would have begun
 * before its version was published is not made up.
 */
export function firstAhead(due: Due, now: number, zone: string): Due | undefined {
  if (due.dueAt >= now) return due;
  const repetition = due.cycle === undefined ? undefined : parseRepetition(due.cycle);
  if (!repetition) return undefined;
  const { anchor = due.dueAt } = due;
  const firingAfter = (skipped: number): number => addDuration(anchor, repetition.interval, zone, skipped + 1) ?? Infinity;
  let behind = 0;
  let ahead = 1;
  for (; firingAfter(ahead) < now; ahead *= 2) behind = ahead;
  while (ahead - behind > 1) {
    const middle = Math.floor((behind + ahead) / 2);
    if (firingAfter(middle) < now) behind = middle;
    else ahead = middle;
  }
  const dueAt = firingAfter(ahead);
  if (ahead > repetition.left || !Number.isFinite(dueAt)) return undefined;
  return { kind: 'timer', dueAt, cycle: repetitionText(repetition.left - ahead, repetition.interval), anchor, fired: ahead };
}

/** When a timer of this spelling is due first, counted from `now`; undefined where the text is no time. */
export function dueOf(spelling: TimerTrigger['spelling'], text: string, now: number, zone: string): Due | undefined {
  if (spelling === 'date') {
    const dueAt = momentOf(text, zone);
    return dueAt === undefined ? undefined : { kind: 'timer', dueAt };
  }
  if (spelling === 'duration') {
    const dueAt = addDuration(now, text, zone);
    return dueAt === undefined ? undefined : { kind: 'timer', dueAt };
  }
  return cycleOf(text, now, zone);
}

function cycleOf(text: string, now: number, zone: string): Due | undefined {
  const repetition = parseRepetition(text);
  if (!repetition) {
    const cron = parseCron(text);
    const dueAt = cron ? nextCron(cron, now, zone) : undefined;
    if (dueAt !== undefined) return { kind: 'timer', dueAt, cycle: text };
    const once = addDuration(now, text, zone);
    return once === undefined ? undefined : { kind: 'timer', dueAt: once };
  }
  // An interval that does not lead on would be due again and again at once, for ever.
  if ((addDuration(now, repetition.interval, zone) ?? now) <= now) return undefined;
  const start = repetition.start === undefined ? undefined : momentOf(repetition.start, zone);
  if (repetition.start !== undefined && start === undefined) return undefined;
  // With a start the first firing is at the start itself: the anchor lies one interval before it.
  const anchor = start === undefined ? now : addDuration(start, repetition.interval, zone, -1);
  const dueAt = start ?? addDuration(now, repetition.interval, zone);
  if (anchor === undefined || dueAt === undefined || repetition.left === 0) return undefined;
  return { kind: 'timer', dueAt, cycle: repetitionText(repetition.left - 1, repetition.interval), anchor, fired: 0 };
}

interface Repetition {
  /** Firings, Infinity where there is no bound. */
  readonly left: number;
  readonly start?: string;
  readonly interval: string;
}

function parseRepetition(text: string): Repetition | undefined {
  const match = /^R(-1|\d*)\/(?:([^/P][^/]*)\/)?(-?P[^/]+)(?:\/[^/]*)?$/.exec(text);
  if (!match?.[3]) return undefined;
  const count = match[1] ?? '';
  return {
    left: count === '' || count === '-1' ? Infinity : Number(count),
    ...(match[2] !== undefined ? { start: match[2] } : {}),
    interval: match[3],
  };
}

function repetitionText(left: number, interval: string): string {
  return `R${Number.isFinite(left) ? left : ''}/${interval}`;
}

/** Epoch ms of an ISO 8601 moment; one without an offset is of the zone, a date is its midnight. */
export function momentOf(text: string, zone: string): number | undefined {
  try {
    if (/\[.+\]$/.test(text)) return Temporal.ZonedDateTime.from(text).epochMilliseconds;
    if (/T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A moment after some times a duration, by the zone's calendar; undefined where the text is no duration or the moment out of range. */
export function addDuration(from: number, duration: string, zone: string, times = 1): number | undefined {
  const fixed = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  if (fixed && duration.length > 2) {
    const seconds = Number(fixed[1] ?? 0) * 3600 + Number(fixed[2] ?? 0) * 60 + Number(fixed[3] ?? 0);
    return inRange(from + seconds * 1000 * times);
  }
  try {
    const step = Temporal.Duration.from(duration);
    const whole = Temporal.Duration.from({
      years: step.years * times, months: step.months * times, weeks: step.weeks * times, days: step.days * times,
      hours: step.hours * times, minutes: step.minutes * times, seconds: step.seconds * times,
      milliseconds: step.milliseconds * times,
    });
    return Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).add(whole).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function inRange(moment: number): number | undefined {
  return Math.abs(moment) <= 8.64e15 ? moment : undefined;
}
