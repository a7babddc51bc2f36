/** How near a deadline is; only what asks for attention gets a colour. */
export type Urgency = 'none' | 'onTime' | 'soon' | 'late';

/** A deadline in words: a key of the catalogue and its number. */
export interface DeadlineWords {
  readonly urgency: Urgency;
  /** Key under `shell.due`. */
  readonly key: 'noDeadline' | 'minutesLeft' | 'hoursLeft' | 'daysLeft' | 'now' | 'minutesLate' | 'hoursLate' | 'daysLate';
  readonly count: number;
}

const HOUR = 60;
/** A working day of an office has eight hours (07:30–11:30 and 13:30–17:00 by custom, counted as 8). */
const DAY = 8 * HOUR;
/** Half a working day: from here on the work should not wait for tomorrow. */
const SOON = 4 * HOUR;

/**
 * Words for the working minutes left until a deadline; negative when late, null without a deadline.
 * Rounds against the officer: what is left is rounded down, what is late is rounded up to at least one.
 */
export function deadlineWords(workingMinutesLeft: number | null): DeadlineWords {
  if (workingMinutesLeft === null) return { urgency: 'none', key: 'noDeadline', count: 0 };
  if (workingMinutesLeft < 0) return late(Math.ceil(-workingMinutesLeft));
  const urgency = workingMinutesLeft <= SOON ? 'soon' : 'onTime';
  if (workingMinutesLeft >= DAY) return { urgency, key: 'daysLeft', count: Math.floor(workingMinutesLeft / DAY) };
  if (workingMinutesLeft >= HOUR) return { urgency, key: 'hoursLeft', count: Math.floor(workingMinutesLeft / HOUR) };
  const minutes = Math.floor(workingMinutesLeft);
  return minutes === 0 ? { urgency, key: 'now', count: 0 } : { urgency, key: 'minutesLeft', count: minutes };
}

function late(minutes: number): DeadlineWords {
  if (minutes < HOUR) return { urgency: 'late', key: 'minutesLate', count: minutes };
  if (minutes < DAY) return { urgency: 'late', key: 'hoursLate', count: Math.floor(minutes / HOUR) };
  return { urgency: 'late', key: 'daysLate', count: Math.floor(minutes / DAY) };
}
