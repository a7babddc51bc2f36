import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import type { Worker } from './worker.ts';

/** Dossiers whose copies one pass makes up for. */
const dossiersAtOnce = 100;

/** Copies into work list, history and search what a crash between the writes left behind. */
export function createCopyRelay(store: Store): Worker {
  return { name: 'copy-relay', runOnce: () => store.dossiers.copyPending(dossiersAtOnce) };
}

/** Removes sessions that have ended; `clock` is the wall clock. */
export function createSessionCleaner(store: Store, clock: Clock): Worker {
  return {
    name: 'session-cleaner',
    async runOnce() {
      await store.sessions.removeExpired(clock.now());
      return 0;
    },
  };
}
