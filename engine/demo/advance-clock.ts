import { createKeyedQueue } from '../dossiers/keyed-queue.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Store } from '../store/port.ts';
import type { Worker } from '../workers/worker.ts';
import type { DemoClock } from './demo-clock.ts';
import { createDueMoments } from './due-moments.ts';

/** Most moments at which something is due in one move; a model with a cycle of a second must not stop the server. */
const mostSteps = 20_000;

/** The demo clock's lever, and the due work as it runs beside it. */
export interface ClockAdvance {
  /** Refused with `clock.forwardOnly` for a duration that is none or leads back. */
  advance(isoDuration: string): Promise<Result<{ readonly now: number; readonly firedTimers: number }>>;
  /** The due work, standing still while the clock is being moved. */
  readonly dueWork: Worker;
}

/**
 * Moves the clock from one due moment to the next and does what is due there, so that timers that start
 * each other fire in the order of their times, as if the days had passed.
 */
export function createClockAdvance(
  clock: DemoClock, store: Pick<Store, 'dossiers' | 'schedules'>, dueWork: Worker, zone: string,
): ClockAdvance {
  const queue = createKeyedQueue();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => queue.run('due', work);

  async function moveTo(target: number): Promise<number> {
    let fired = 0;
    const moments = createDueMoments(store);
    for (let step = 0; step < mostSteps; step += 1) {
      const next = await moments.next(target);
      if (next === undefined) {
        await clock.holdAt(target);
        return fired;
      }
      await clock.holdAt(next);
      const done = await dueWork.runOnce();
      if (done === 0) await moments.leave();
      fired += done;
    }
    return fired;
  }

  return {
    dueWork: { name: dueWork.name, runOnce: () => inTurn(() => dueWork.runOnce()) },
    advance: (isoDuration) =>
      inTurn(async () => {
        const target = later(clock.now(), isoDuration, zone);
        if (target === null) return refuse('clock.forwardOnly');
        try {
          const firedTimers = await moveTo(target);
          return accept({ now: clock.now(), firedTimers });
        } finally {
          clock.release();
        }
      }),
  };
}

function later(now: number, isoDuration: string, zone: string): number | null {
  try {
    const from = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
    const to = from.add(Temporal.Duration.from(isoDuration)).epochMilliseconds;
    return to > now ? to : null;
  } catch {
    return null;
  }
}
