/** A repeating interval of ISO 8601: `R3/PT1H`, `R/2026-01-31T08:00/P1M`, `R3/START/END`, `R/P1D/END`. */
export interface Repetition {
  /** Firings, Infinity where there is no bound. */
  readonly left: number;
  /** How long each of them takes; else the time from its start to its end. */
  readonly interval?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Undefined where the text is no repeating interval. */
export function parseRepetition(text: string): Repetition | undefined {
  const match = /^R(-1|\d*)\/([^/]+)(?:\/([^/]+))?$/.exec(text);
  const [, count = '', first = '', second] = match ?? [];
  const left = count === '' || count === '-1' ? Infinity : Number(count);
  const [begins, ends] = [isDuration(first), second !== undefined && isDuration(second)];
  if (!match || (begins ? ends : second === undefined)) return undefined;
  if (begins) return { left, interval: first, ...(second !== undefined ? { end: second } : {}) };
  return { left, start: first, ...(ends ? { interval: second } : { end: second ?? '' }) };
}

export function repetitionText(left: number, interval: string): string {
  return `R${Number.isFinite(left) ? left : ''}/${interval}`;
}

function isDuration(text: string): boolean {
  return /^[+-]?P/.test(text);
}

/** The greatest number up to `most` for which something holds, by halving: it must hold for 0, and for nothing once it has failed. */
export function lastFor(most: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (; high <= most && holds(high); high *= 2) low = high;
  high = Math.min(high, most + 1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
