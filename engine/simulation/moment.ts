/** Whether a text is an ISO 8601 duration that does not go back in time, such as `PT2H` or `P1M`. */
export function isDuration(text: string): boolean {
  try {
    return Temporal.Duration.from(text).sign >= 0;
  } catch {
    return false;
  }
}

/** Years that a calendar of holidays can be made for, with some room on both sides. */
const [firstYear, lastYear] = [1900, 2199];

/** Whether a text is a moment with its offset, such as `2026-01-05T08:00:00+07:00`, in years that people plan in. */
export function isMoment(text: string): boolean {
  try {
    const { year } = Temporal.Instant.from(text).toZonedDateTimeISO('UTC');
    return year >= firstYear && year <= lastYear;
  } catch {
    return false;
  }
}

/**
 * Epoch ms of a moment, or of a duration counted from `from` (epoch ms) by the zone's calendar, so that a
 * month is a month. Infinity where that is beyond the year 275760, the last that a computer's calendar has.
 */
export function momentAfter(from: number, text: string, zone: string): number {
  if (isMoment(text)) return Temporal.Instant.from(text).epochMilliseconds;
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  try {
    return begin.add(text).epochMilliseconds;
  } catch {
    return Infinity;
  }
}

/** The moment that was written last: thousands of lines in a row tell of one, and writing it out takes longest. */
let last: { readonly at: number; readonly text: string } | undefined;

/** Epoch ms as ISO 8601 in UTC, such as `2026-01-05T01:00:00Z`. */
export function isoMoment(at: number): string {
  if (last?.at !== at) last = { at, text: Temporal.Instant.fromEpochMilliseconds(at).toString() };
  return last.text;
}
