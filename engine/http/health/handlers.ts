import { accept, refuse } from '../../result.ts';
import type { Store } from '../../store/port.ts';
import type { ErrorLog } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

/** Whether the server and its store answer, for load balancers; where the store is, is nobody's business out there. */
export function healthHandlers(store: Pick<Store, 'ping'>, log: ErrorLog): HandlersOf<'health'> {
  return {
    async health() {
      try {
        await store.ping();
        return accept({ status: 'ok', store: 'ok' });
      } catch (error) {
        log.unexpected('health', 'the store does not answer', error);
        return refuse('store.unavailable');
      }
    },
  };
}
