import type { BusinessCalendar } from '../calendar/index.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';

/** What the dossier service is given; it looks for nothing itself. */
export interface DossierDependencies {
  readonly store: Store;
  readonly clock: Clock;
  /** A fresh identifier, unique over all processes. */
  readonly newId: () => string;
  readonly calendar: BusinessCalendar;
  /** Identifier of the agency after Decision 20/2020/QĐ-TTg, such as `H29.18.5`; begins each dossier code. */
  readonly agency: string;
  /** Whether this installation has a connector for a job type; jobs without one stay open until somebody answers them. */
  readonly runsJob?: (jobType: string) => boolean;
  /** Told of messages that a dossier can take from now on, by their names, as soon as that is written. */
  readonly awaited?: (names: readonly string[]) => void;
  /** Where unexpected errors go that must not hold up other dossiers. */
  readonly log?: { failed(what: string, error: unknown): void };
}
