import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';

/** What the procedure service is given. */
export interface ProcedureDependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** IANA zone of the moments in answers. */
  readonly zone: string;
}
