import { arrive, hold } from './arrive.ts';
import { settleConditions } from './conditions.ts';
import { refreshKeys } from './correlation.ts';
import { reportDeadlocks, settleJoins } from './joins.ts';
import { settleLetters } from './messages.ts';
import type { Run } from './run.ts';

/** Carries out what is under way until everything waits. */
export function drain(run: Run): void {
  for (;;) {
    settleChanges(run);
    const step = run.next();
    if (step?.act) step.act();
    else if (step?.flow) {
      if (run.isExhausted) hold(run, step.flow, step.scopeId);
      else arrive(run, step.flow, step.scopeId);
    } else if (!settleJoins(run)) {
      return reportDeadlocks(run);
    }
  }
}

function settleChanges(run: Run): void {
  const changed = run.conditionsStale;
  run.conditionsStale = false;
  if (changed && run.draft.graph.hasSubscriptions) refreshKeys(run);
  if (changed && run.draft.graph.hasConditions) settleConditions(run);
  if (run.lettersStale) settleLetters(run);
}
