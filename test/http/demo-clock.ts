import type { Demo } from '../../engine/http/deps.ts';
import { accept, refuse } from '../../engine/result.ts';

let now = Date.parse('2026-11-24T09:00:00+07:00');

/** A demo whose clock moves by whole days or hours and that has no timers to fire. */
export const demo: Demo = {
  now: () => now,
  async advance(isoDuration) {
    const by = Temporal.Duration.from(isoDuration);
    if (by.sign < 1) return refuse('field.duration', { label: 'by' });
    now += by.total({ unit: 'milliseconds', relativeTo: '2026-11-24' });
    return accept({ now, firedTimers: 0 });
  },
  accounts: [{ username: 'lan', password: 'demo', name: 'Nguyễn Thị Lan', roles: ['officer'] }],
};
