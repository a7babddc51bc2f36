/** A moment (epoch ms) as ISO 8601 with the zone's offset, such as `2026-11-24T14:30:00+07:00`. */
export function isoMoment(epochMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
}

/** A moment as people in Vietnam write it: `24/11/2026 14:30`, local time of the zone. */
export function writtenMoment(epochMs: number, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(at.day)}/${two(at.month)}/${at.year} ${two(at.hour)}:${two(at.minute)}`;
}
