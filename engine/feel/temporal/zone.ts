const OFFSET = /^([+-])(\d{2}):([0-5]\d)(?::([0-5]\d))?$/;
/** XML Schema, and so FEEL, knows none further from UTC, in seconds. */
const FURTHEST = 14 * 3600;
/** Offsets of named zones, in seconds; null where there is no such zone. Only Temporal knows, which takes its time. */
const known = new Map<string, number | null>();

/** The last zones asked for are remembered; texts of attackers must not fill the memory. */
const MOST_KNOWN = 1_000;

/** Whether this names a zone: IANA, `UTC` or an offset of at most 14 hours, to the second. */
export function isZone(zone: string): boolean {
  if (/^[+-]/.test(zone)) return OFFSET.test(zone) && Math.abs(offsetOf(zone)) <= FURTHEST;
  return namedOffset(zone) !== null;
}

function namedOffset(zone: string): number | null {
  const remembered = known.get(zone);
  if (remembered !== undefined) return remembered;
  let offset: number | null = null;
  try {
    offset = reference().toZonedDateTime(zone).offsetNanoseconds / 1e9;
  } catch {
    // There is no such zone.
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(zone, offset);
  return offset;
}

/**
 * The day on which a time without a date takes the offset of a named zone, as offsets change: one of our years,
 * as Viet Nam was at +08:00 in 1970.
 */
const reference = (): Temporal.PlainDateTime => new Temporal.PlainDateTime(2026, 1, 1);

/** A zone's offset from UTC in seconds; of a named zone, on 1 January 2026. */
export function offsetOf(zone: string): number {
  const match = OFFSET.exec(zone);
  if (match) {
    const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
    return match[1] === '-' ? -seconds : seconds;
  }
  return namedOffset(zone) ?? 0;
}

/** The one name of a zone that is written in several ways: no distance from UTC is UTC. */
export function plainZone(zone: string): string {
  return OFFSET.test(zone) && offsetOf(zone) === 0 ? 'UTC' : zone.replace(/^([+-]\d{2}:\d{2}):00$/, '$1');
}

/** Whether Temporal knows the zone; it has no offsets of seconds. */
export function isTemporalZone(zone: string): boolean {
  return !/^[+-]\d{2}:\d{2}:/.test(zone);
}

/** The zone as it stands behind a time in FEEL. */
export function zoneText(zone: string | null): string {
  if (zone === null) return '';
  if (zone === 'UTC') return 'Z';
  return OFFSET.test(zone) ? zone : `@${zone}`;
}
