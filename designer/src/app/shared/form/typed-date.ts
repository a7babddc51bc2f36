/** How form-js keeps a time of day: with the offset, moved to UTC, or as it is on the wall. */
export type TimeFormat = 'utc_offset' | 'utc_normalized' | 'no_timezone';

/** Vietnam's time has no daylight saving; answers mean the agency's wall clock, whatever the PC is set to. */
const OFFSET = '+07:00';
const OFFSET_MINUTES = 7 * 60;
const DAY = 24 * 60;

/**
 * Reads a day as people type it: `24/11/2026`, `24-11-2026`, `24.11.2026`, `24112026`, `4/1/2026`.
 * @returns `2026-11-24`, or null where it is no day of the calendar.
 */
export function parseTypedDay(typed: string): string | null {
  const found = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Reads a time as people type it: `14:30`, `14h30`, `1430`, `9:05`, `14h`. @returns `14:30`, or null. */
export function parseTypedTime(typed: string): string | null {
  const found = /^(\d{1,2})\s*[:hHgG.]\s*(\d{2})?$/.exec(typed.trim()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  if (found === null) return null;
  const [, hours = '', minutes = '00'] = found;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

/** `24/11/2026` for `2026-11-24`; what is no such date stays as it is. */
export function showDay(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found === null ? iso : `${found[3]}/${found[2]}/${found[1]}`;
}

/** The wall-clock day and time of an answer that form-js kept; whichever part it lacks is empty. */
export function readAnswer(answer: unknown): { readonly day: string; readonly time: string } {
  if (typeof answer !== 'string') return { day: '', time: '' };
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(answer) ? Date.parse(answer) : Number.NaN;
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(answer) && !Number.isNaN(moment)) {
    const local = new Date(moment + OFFSET_MINUTES * 60_000).toISOString();
    return { day: local.slice(0, 10), time: local.slice(11, 16) };
  }
  const [first = '', second] = answer.split('T');
  if (second !== undefined) return { day: first, time: second.slice(0, 5) };
  if (/^\d{2}:\d{2}/.test(answer)) return { day: '', time: answer.endsWith('Z') ? moved(answer.slice(0, 5), OFFSET_MINUTES) : answer.slice(0, 5) };
  return { day: answer, time: '' };
}

/** A time of day as form-js keeps it. */
export function writeTime(time: string, format: TimeFormat | undefined): string {
  if (format === 'utc_normalized') return `${moved(time, -OFFSET_MINUTES)}Z`;
  return format === 'utc_offset' ? time + OFFSET : time;
}

/** A day with its time as form-js keeps it. */
export function writeMoment(day: string, time: string, format: TimeFormat | undefined): string {
  if (format === 'utc_normalized') return `${new Date(`${day}T${time}:00${OFFSET}`).toISOString().slice(0, 16)}Z`;
  return format === 'utc_offset' ? `${day}T${time}${OFFSET}` : `${day}T${time}`;
}

/** Whether an answer of a date field can be kept: a day of the calendar, a time, or both, as the field asks. */
export function isAnswer(answer: string, subtype: string): boolean {
  const { day, time } = readAnswer(answer);
  const dayFits = isDay(day);
  const timeFits = parseTypedTime(time) !== null;
  if (subtype === 'date') return dayFits && !answer.includes('T');
  return subtype === 'time' ? timeFits && day === '' : dayFits && timeFits;
}

function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

function moved(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = (hours * 60 + rest + minutes + DAY) % DAY;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
