import type { Clock } from '../clock.ts';
import type { SettingsStore } from '../store/port.ts';

/** A clock that runs like the system's, ahead of it by what an admin moved it forward. */
export interface DemoClock extends Clock {
  /** Moves the clock to a moment (epoch ms) and holds it there; never back. The move outlives a restart. */
  holdAt(moment: number): Promise<void>;
  /** Lets it run on from where it is held. */
  release(): void;
}

const setting = 'demo.clock.ahead';

/** Makes the clock; `system` is the machine's own. */
export async function createDemoClock(system: Clock, settings: SettingsStore): Promise<DemoClock> {
  const stored = await settings.read(setting);
  let ahead = typeof stored === 'number' && stored > 0 ? stored : 0;
  let heldAt: number | undefined;
  const now = (): number => heldAt ?? system.now() + ahead;
  return {
    now,
    async holdAt(moment) {
      heldAt = Math.max(moment, now());
      ahead = Math.max(ahead, heldAt - system.now());
      await settings.write(setting, ahead);
    },
    release() {
      heldAt = undefined;
    },
  };
}
