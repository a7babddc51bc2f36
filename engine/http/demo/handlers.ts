import { isoMoment } from '../../moment.ts';
import { accept } from '../../result.ts';
import type { Demo } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

/** The demo clock; mounted on a demo instance only. */
export function demoHandlers(demo: Demo, zone: string): HandlersOf<'readDemoClock' | 'advanceDemoClock'> {
  return {
    readDemoClock: async () => accept({ now: isoMoment(demo.now(), zone) }),

    async advanceDemoClock({ body }) {
      const moved = await demo.advance(body.by);
      return moved.ok ? accept({ now: isoMoment(moved.value.now, zone), firedTimers: moved.value.firedTimers }) : moved;
    },
  };
}
