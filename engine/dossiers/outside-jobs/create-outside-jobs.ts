import type { Actor } from '../../actor.ts';
import type { JobWait } from '../../bpmn/index.ts';
import type { LeasedJob, LeaseJobs } from '../../contract/job.ts';
import { isoMoment } from '../../moment.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import { mayRepair } from '../access.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { Decision } from '../decision.ts';
import type { DossierDependencies } from '../dependencies.ts';
import { jsonOf } from '../dossier-view.ts';
import { idleJob } from '../due.ts';
import { delayBefore, jobOf } from '../jobs.ts';
import type { LoadedDossier } from '../loaded-dossier.ts';
import { personOf } from '../people.ts';
import { parseTaskId, taskIdOf } from '../task-copy.ts';
import { freeJobs, withoutLease } from './job-leases.ts';
import type { OutsideJobs } from './service.ts';

/** Dossiers that one request looks at: where thousands wait to be tried again, the next request looks further. */
const mostLookedAt = 500;

/** Jobs over a store: of two workers that ask at the same moment one has a job, as each lease is a compare-and-set. */
export function createOutsideJobs(deps: DossierDependencies, runner: CommandRunner): OutsideJobs {
  const { store, clock, calendar } = deps;
  /** The dossier that was looked at last for each type: the next look begins behind it, so that all have their turn. */
  const lookedAt = new Map<string, string>();

  /** Dossiers that wait for jobs of a type, in turn. */
  async function waitingFor(type: string): Promise<readonly string[]> {
    const ids = await store.dossiers.subscribed(idleJob, type);
    const last = lookedAt.get(type) ?? '';
    return [...ids.filter((id) => id > last), ...ids.filter((id) => id <= last)].slice(0, mostLookedAt);
  }

  function viewOf(loaded: LoadedDossier, wait: JobWait, until: number): LeasedJob {
    const { type, elementId, headers, variables } = jobOf(loaded, wait);
    const name = loaded.graph.elements.get(elementId)?.name;
    const { id, code, procedureKey } = loaded.dossier;
    return {
      id: taskIdOf(id, wait.id), type, dossierId: id, dossierCode: code, procedureKey, elementId, ...(name ? { elementName: name } : {}),
      headers: { ...headers }, variables: jsonOf(variables), retries: wait.retries, leasedUntil: isoMoment(until, calendar.zone),
    };
  }

  async function leaseIn(id: string, actor: Actor, { type, seconds }: LeaseJobs, most: number): Promise<readonly LeasedJob[]> {
    let jobs: readonly LeasedJob[] = [];
    const leased = await runner.run(id, { commandId: null, by: personOf(actor) }, (loaded) => {
      const now = clock.now();
      const until = now + seconds * 1000;
      const free = freeJobs(loaded.dossier, type, now).slice(0, most);
      if (free.length === 0) return refuse('job.gone');
      jobs = free.map((wait) => viewOf(loaded, wait, until));
      return accept({ entries: [], jobLeases: { ...loaded.dossier.jobLeases, ...Object.fromEntries(free.map((wait) => [wait.id, until])) } });
    });
    return leased.ok ? jobs : [];
  }

  async function answer(
    actor: Actor, jobId: string, commandId: string, decide: (wait: JobWait, dossier: DossierDocument) => Decision,
  ): Promise<Result<null>> {
    const allowed = mayRepair(actor);
    if (!allowed.ok) return allowed;
    const place = parseTaskId(jobId);
    if (!place) return refuse('job.unknown');
    const done = await runner.run(place.dossierId, { commandId, by: personOf(actor) }, ({ dossier }) => {
      const wait = Object.hasOwn(dossier.state.waits, place.waitId) ? dossier.state.waits[place.waitId] : undefined;
      return wait?.kind === 'job' ? accept(decide(wait, dossier)) : refuse('job.gone');
    });
    if (done.ok) return accept(null);
    return done.refusal.code === 'dossier.unknown' ? refuse('job.unknown') : done;
  }

  return {
    async leaseJobs(actor, input) {
      const allowed = mayRepair(actor);
      if (!allowed.ok) return allowed;
      const jobs: LeasedJob[] = [];
      for (const id of await waitingFor(input.type)) {
        if (jobs.length >= input.limit) break;
        lookedAt.set(input.type, id);
        jobs.push(...await leaseIn(id, actor, input, input.limit - jobs.length));
      }
      return accept({ jobs });
    },

    completeJob: (actor, jobId, { commandId, variables }) => answer(actor, jobId, commandId, ({ id, elementId }) => ({
      entries: [{ type: 'job.done', elementId }],
      commands: [{ type: 'completeJob', waitId: id, ...(variables ? { variables } : {}) }],
    })),

    failJob: (actor, jobId, { commandId, reason, retries: left, seconds }) => answer(actor, jobId, commandId, (wait, { jobLeases }) => {
      const retries = left ?? Math.max(0, wait.retries - 1);
      const retryAt = clock.now() + (seconds === undefined ? delayBefore(retries) : seconds * 1000);
      return {
        entries: [{ type: 'job.failed', elementId: wait.elementId, reason }],
        commands: [{ type: 'failJob', waitId: wait.id, reason, retries, ...(retries > 0 ? { retryAt } : {}) }],
        jobLeases: withoutLease(jobLeases, wait.id),
      };
    }),

    rejectJob: (actor, jobId, { commandId, code, message, variables }) => answer(actor, jobId, commandId, ({ id, elementId }) => ({
      entries: [{ type: 'job.rejected', elementId, code, ...(message ? { message } : {}) }],
      commands: [{ type: 'throwError', waitId: id, errorCode: code, ...(message ? { message } : {}), ...(variables ? { variables } : {}) }],
    })),
  };
}
