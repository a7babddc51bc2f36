import type { BusinessCalendar } from '../calendar/index.ts';
import type { Clock } from '../clock.ts';
import type { VersionShelf } from '../dossiers/loaded-dossier.ts';
import type { Store } from '../store/port.ts';

/** What the procedure service is given. */
export interface ProcedureDependencies {
  readonly store: Store;
  /** Published versions, for what a draft calls. */
  readonly shelf: VersionShelf;
  /** Plans when the start events of a version that is published now begin dossiers by themselves. */
  readonly planStarts: (procedureKey: string) => Promise<unknown>;
  /** Told of messages that a version which is published now can take, by their names. */
  readonly awaited: (names: readonly string[]) => void;
  readonly clock: Clock;
  /** The agency's working time, for the times of a model. */
  readonly calendar: BusinessCalendar;
  /** IANA zone of the moments in answers. */
  readonly zone: string;
}
