import { nextCron, parseCron } from './cron.ts';
import type { Trigger } from '../node.ts';
import { accept, type Result } from '../../result.ts';
import type { TimerWait } from '../state.ts';
import { lastFor, parseRepetition, repetitionText } from './repetition.ts';
import type { Run } from './run.ts';
import { textOf } from './variables.ts';

/** When a timer is due, and what of its cycle is left. */
export type Due = Pick<TimerWait, 'kind' | 'dueAt' | 'cycle' | 'anchor' | 'fired'>;
type TimerTrigger = Extract<Trigger, { type: 'timer' }>;

/**
 * When a timer is due first. Durations of days, months and years go by the calendar of the context's zone;
 * a moment without an offset is of that zone. A date in the past is due at once. Of a cycle that began in the past what lies
 * behind is not made up; where all of it does, it is due at once like a date.
 */
export function firstDue(run: Run, trigger: TimerTrigger, instanceId: string): Result<Due> {
  const text = textOf(run, trigger.time, instanceId);
  if (!text.ok) return text;
  const { now, zone } = run.context;
  const due = dueOf(trigger.spelling, text.value?.trim() ?? '', now, zone);
  if (due) return accept(firstAhead(due, now, zone) ?? { kind: 'timer', dueAt: due.dueAt });
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
  if (repetition.left === 0 || repetition.interval === undefined) return undefined;
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
  const { left = 0, interval } = (due.cycle === undefined ? undefined : parseRepetition(due.cycle)) ?? {};
  if (interval === undefined) return undefined;
  const { anchor = due.dueAt, fired = 0 } = due;
  const firingAfter = (skipped: number): number => addDuration(anchor, interval, zone, fired + skipped + 1) ?? Infinity;
  const ahead = lastFor(left, (skipped) => firingAfter(skipped) < now) + 1;
  const dueAt = firingAfter(ahead);
  if (ahead > left || !Number.isFinite(dueAt)) return undefined;
  return { kind: 'timer', dueAt, cycle: repetitionText(left - ahead, interval), anchor, fired: fired + ahead };
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
  const start = repetition.start === undefined ? undefined : momentOf(repetition.start, zone);
  const end = repetition.end === undefined ? undefined : momentOf(repetition.end, zone);
  if ((repetition.start !== undefined && start === undefined) || (repetition.end !== undefined && end === undefined)) return undefined;
  const interval = repetition.interval ?? `PT${((end ?? 0) - (start ?? 0)) / 1000}S`;
  // An interval that does not lead on would be due again and again at once, for ever.
  if (repetition.left === 0 || (addDuration(now, interval, zone) ?? now) <= now) return undefined;
  if (start === undefined && end !== undefined) return endingAt(end, interval, repetition.left, now, zone);
  // With a start the first firing is at the start itself.
  const anchor = start ?? now;
  const fired = start === undefined ? 0 : -1;
  const dueAt = addDuration(anchor, interval, zone, fired + 1);
  return dueAt === undefined ? undefined : { kind: 'timer', dueAt, cycle: repetitionText(repetition.left - 1, interval), anchor, fired };
}

/** A cycle that is told by its end: its last firing is then, those before are counted back from it as far as they lie ahead. */
function endingAt(end: number, interval: string, left: number, now: number, zone: string): Due {
  const before = (count: number): number => addDuration(end, interval, zone, -count) ?? -Infinity;
  const more = lastFor(left - 1, (count) => before(count) > now);
  return { kind: 'timer', dueAt: before(more), cycle: repetitionText(more, interval), anchor: end, fired: -more - 1 };
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
