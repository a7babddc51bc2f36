import type { AtCrashPoint } from '../../engine/store/crash-point.ts';
import type { Store } from '../../engine/store/port.ts';
import { describeAccess } from './contract/access.ts';
import { describeCrashes } from './contract/crashes.ts';
import { describeDossiers } from './contract/dossiers.ts';
import { describeFidelity } from './contract/fidelity.ts';
import { describeLists } from './contract/lists.ts';
import { describeModel } from './contract/model.ts';
import { describeProcedures } from './contract/procedures.ts';
import { describeSchedules } from './contract/schedules.ts';
import { describeSearch } from './contract/search.ts';

/** A database of a test; opened twice it is seen by two processes. */
export type OpenStore = (database: string, options?: { readonly atCrashPoint?: AtCrashPoint }) => Promise<Store>;

/**
 * What every store must do, whatever it keeps its data in. No test is left out for one of them.
 * `runs` is how many random histories the store is compared with its model on.
 */
export function describeStoreContract(name: string, open: OpenStore, runs: number): void {
  describe(name, () => {
    describeProcedures(open);
    describeSchedules(open);
    describeDossiers(open);
    describeCrashes(open);
    describeLists(open);
    describeSearch(open);
    describeFidelity(open);
    describeAccess(open);
    describeModel(open, runs);
  });
}
