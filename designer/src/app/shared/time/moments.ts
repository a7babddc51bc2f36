/** Vietnam's time, whatever the clock of the PC is set to: deadlines and receipts are read by the agency's wall clock. */
const ZONE = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Date and time of an ISO 8601 moment, as offices write them: `{ date: '24/11/2026', time: '14:30' }`. */
export function momentParts(iso: string): { readonly date: string; readonly time: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return { date: `${found['day']}/${found['month']}/${found['year']}`, time: `${found['hour']}:${found['minute']}` };
}

/** The day of a moment as `2026-11-24`. */
export function isoDay(iso: string): string {
  return momentParts(iso).date.split('/').reverse().join('-');
}

/** `24/11/2026`. */
export function formatDate(iso: string): string {
  return momentParts(iso).date;
}

/** `24/11/2026, 14:30`. */
export function formatMoment(iso: string): string {
  const { date, time } = momentParts(iso);
  return `${date}, ${time}`;
}

/** `14:30` for a moment of today, `24/11/2026, 14:30` for any other day. */
export function formatRecent(iso: string, now: string): string {
  const { date, time } = momentParts(iso);
  return date === momentParts(now).date ? time : `${date}, ${time}`;
}
