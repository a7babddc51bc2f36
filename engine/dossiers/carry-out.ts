import { advance, type Context, type DossierState, type Event, migrate, type Wait } from '../bpmn/index.ts';
import type { Evaluation } from '../feel/index.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Person } from '../contract/common.ts';
import type { DossierStatus } from '../contract/dossier.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Copies, DossierDocument, HistoryBody, HistoryDocument } from '../store/documents.ts';
import type { Decision } from './decision.ts';
import type { DossierDependencies } from './dependencies.ts';
import { earliestOf, idleJobs, nextDueOf } from './due.ts';
import type { RunnableVersion } from './loaded-dossier.ts';
import { leasesAfter } from './outside-jobs/job-leases.ts';
import { findPeople, peopleNamedIn } from './people.ts';
import { publicStateOf } from './public-state.ts';
import { searchCopy } from './search-copy.ts';
import { sendingsOf, subscriptionsOf } from './subscriptions.ts';
import { claimsAfter, taskChangesOf, taskCopies } from './task-changes.ts';
import { nextLookOf, type Outcome, thrownAfter } from './thrown.ts';

/** What one command writes. */
export interface Commit {
  readonly dossier: DossierDocument;
  readonly copies: Copies;
  /** Names of the messages that it can take from now on. */
  readonly awaits: readonly string[];
}

/** A dossier that a decision is carried out on; it has no `state` before it starts. */
export type DossierBase = Omit<DossierDocument, 'state'> & { readonly state: DossierState | undefined };

/** Who asked for a command, and when (epoch ms). */
export interface Issued {
  /** Null for what a worker does on its own, which nobody repeats. */
  readonly commandId: string | null;
  readonly by: Person | null;
  readonly now: number;
}

/** Commands that a dossier remembers; a client repeats a request within minutes, not after 32 steps. */
export const rememberedCommands = 32;

/** Asks the core for a decision's commands and makes of its events what is to be written; stores nothing. */
export async function carryOut(
  deps: DossierDependencies, current: RunnableVersion, before: DossierBase, decision: Decision, issued: Issued,
): Promise<Result<Commit>> {
  const { calendar } = deps;
  const advanced = advanceAll(current, before.state, decision, contextFor(deps, decision.migration?.to ?? current, issued.now));
  if (!advanced.ok) return advanced;
  const { state, events } = advanced.value;
  if (decision.leavesSomething && state.status === 'completed' && state.reached.length === 0) return refuse('dossier.nothingLeft');
  const { graph, version } = decision.migration?.to ?? current;
  const decided = decision.claims ?? before.claims;
  const changes = taskChangesOf(before.state, state, events, {
    claims: { before: before.claims, after: decided }, showsOther: decision.migration !== undefined || decision.applicant !== undefined,
  });
  const people = await findPeople(deps.store, Object.values(changes).flat().flatMap(peopleNamedIn));
  const commandIds = [...before.commandIds, ...(issued.commandId === null ? [] : [issued.commandId])].slice(-rememberedCommands);
  const bodies = [...decision.entries, ...events.map((event): HistoryBody => ({ type: 'core', event }))];
  const endEventIds = events.findLast((event) => event.type === 'ended')?.endEventIds ?? before.endEventIds;
  const ties = tiesAfter(before, decision, { events, recorded: before.sequence + decision.entries.length, state });
  const dossier: DossierDocument = {
    ...withoutTies(before),
    ...ties,
    ...(decision.applicant ? { applicant: decision.applicant } : {}),
    version: version.number,
    state,
    revision: before.revision + 1,
    claims: claimsAfter(decided, state, changes.opened, people),
    status: statusOf(state),
    publicState: publicStateOf(graph, { state, endEventIds }, before.state !== undefined),
    nextDue: earliestOf([nextDueOf(state, deps.runsJob, decision.jobsLeasedUntil), nextLookOf(ties)]),
    subscriptions: [...subscriptionsOf(state, commandIds), ...idleJobs(state, deps.runsJob), ...sendingsOf(ties)],
    sequence: before.sequence + bodies.length,
    commandIds,
    completedAt: state.status === 'running' ? null : (before.completedAt ?? issued.now),
    endEventIds,
  };
  return accept({
    dossier,
    awaits: newlyAwaited(state, events),
    copies: {
      tasks: taskCopies(changes, { dossier, graph, calendar, people, decided }),
      history: historyOf(before, bodies, issued),
      search: searchCopy(dossier, graph),
    },
  });
}

/** What a dossier has to do with others: left out where there is nothing. */
type Ties = Pick<DossierDocument, 'calls' | 'outgoing' | 'letters' | 'jobLeases' | 'keptSignals'>;

function withoutTies(
  { calls: _calls, outgoing: _outgoing, letters: _letters, jobLeases: _jobLeases, keptSignals: _keptSignals, ...rest }: DossierBase,
): Omit<DossierBase, keyof Ties> {
  return rest;
}

function tiesAfter(before: Ties, decision: Decision, outcome: Outcome): Ties {
  const { state } = outcome;
  const calls = decision.migration?.calls ?? before.calls ?? [];
  const keptSignals = state.status === 'running' ? (decision.keptSignals ?? before.keptSignals ?? []) : [];
  const jobLeases = leasesAfter(decision.jobLeases ?? before.jobLeases, state);
  return {
    ...thrownAfter(before, decision, outcome),
    ...(calls.length > 0 ? { calls } : {}),
    ...(keptSignals.length > 0 ? { keptSignals } : {}),
    ...(jobLeases ? { jobLeases } : {}),
  };
}

/** What the core is told of the world, the decisions of each version among it. */
function contextFor({ calendar }: DossierDependencies, runnable: RunnableVersion, now: number): Context {
  const moment = { now, zone: calendar.zone, calendar };
  return {
    ...moment,
    decide(decisionId, lookUp, elementId): Evaluation | undefined {
      const outcome = runnable.decisionsAt(elementId)?.decide(decisionId, { ...moment, lookUp });
      return outcome?.ok === false
        ? { ok: false, reason: sentenceOf(outcome.refusal, 'en'), problem: outcome.refusal }
        : outcome;
    },
  };
}

function advanceAll(
  { graph }: RunnableVersion, before: DossierState | undefined, decision: Decision, context: Context,
): Result<{ readonly state: DossierState; readonly events: readonly Event[] }> {
  const { migration } = decision;
  if (migration && before) {
    const migrated = migrate(graph, migration.to.graph, before, migration.mapping, context);
    return migrated.ok ? accept(migrated) : migrated;
  }
  let state = before;
  const events: Event[] = [];
  for (const command of decision.commands ?? []) {
    // A signal that comes after the dossier's end finds nobody there, and is no mistake.
    if (command.type === 'broadcastSignal' && state && state.status !== 'running') continue;
    const advanced = advance(graph, state, command, context);
    if (!advanced.ok) return advanced;
    state = advanced.state;
    events.push(...advanced.events);
  }
  if (!state) throw new Error('A dossier has no state before its start command');
  return accept({ state, events });
}

/** Messages that the dossier did not wait for before, or could not take while it was suspended. */
function newlyAwaited(state: DossierState, events: readonly Event[]): readonly string[] {
  const waits = events.some(({ type }) => type === 'resumed' || type === 'migrated') ? Object.values(state.waits) : events.flatMap(waitIn);
  return [...new Set(waits.flatMap((wait) => (wait.kind === 'message' ? [wait.name] : [])))];
}

function waitIn(event: Event): readonly Wait[] {
  return event.type === 'waiting' || event.type === 'waitChanged' ? [event.wait] : [];
}

function statusOf(state: DossierState): DossierStatus {
  if (state.status !== 'running') return state.status;
  if (Object.keys(state.incidents).length > 0) return 'incident';
  return state.suspended ? 'suspended' : 'running';
}

/** What the core does follows from what somebody did; only the latter bears a name. */
function historyOf(before: DossierBase, bodies: readonly HistoryBody[], issued: Issued): readonly HistoryDocument[] {
  return bodies.map((body, index) => ({
    schema: 1,
    dossierId: before.id,
    sequence: before.sequence + index + 1,
    at: issued.now,
    by: body.type === 'core' ? null : issued.by,
    body,
  }));
}
