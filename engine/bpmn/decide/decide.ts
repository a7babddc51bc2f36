import type { Command, Context } from '../command.ts';
import type { ProcessGraph } from '../graph.ts';
import type { Refusal } from '../../result.ts';
import type { DossierState } from '../state.ts';
import { behaviours } from './behaviours.ts';
import { completeJob, completeTask, failJob, throwAt } from './commands/work.ts';
import { correlate, fireTimer, releaseLetter, signal } from './commands/events.ts';
import { cancel, resume, retryIncident, setVariables, suspend } from './commands/life.ts';
import { modify } from './commands/modify.ts';
import { start } from './commands/start.ts';
import { drain } from './drain.ts';
import { Run } from './run.ts';

/** Carries out one command on a run. A refusal says why nothing may be kept of it. */
export function carryOut(run: Run, command: Command): Refusal | undefined {
  const refusal = refusalByStatus(run.draft.top, command) ?? begin(run, command);
  if (refusal) return refusal;
  drain(run);
  return undefined;
}

/** A run over a state, undefined for a dossier that does not exist yet. */
export function openRun(graph: ProcessGraph, state: DossierState | undefined, context: Context): Run {
  return new Run(graph, state, context, behaviours);
}

const whileSuspended: ReadonlySet<Command['type']> = new Set(['resume', 'cancel', 'setVariables', 'suspend']);

function refusalByStatus(state: Pick<DossierState, 'roots' | 'status' | 'suspended'>, command: Command): Refusal | undefined {
  if (state.roots.length === 0) return command.type === 'start' ? undefined : { code: 'bpmn.notStarted' };
  if (state.status !== 'running') return { code: 'bpmn.ended' };
  if (state.suspended && !whileSuspended.has(command.type)) return { code: 'bpmn.suspended' };
  return undefined;
}

function begin(run: Run, command: Command): Refusal | undefined {
  switch (command.type) {
    case 'start': return start(run, command);
    case 'completeTask': return completeTask(run, command);
    case 'completeJob': return completeJob(run, command);
    case 'failJob': return failJob(run, command);
    case 'throwError':
    case 'throwEscalation': return throwAt(run, command);
    case 'fireTimer': return fireTimer(run, command);
    case 'correlateMessage': return correlate(run, command);
    case 'releaseLetter': return releaseLetter(run, command);
    case 'broadcastSignal': return signal(run, command);
    case 'setVariables': return setVariables(run, command);
    case 'retryIncident': return retryIncident(run, command);
    case 'modify': return modify(run, command);
    case 'cancel': return cancel(run, command);
    case 'suspend': return suspend(run, command);
    case 'resume': return resume(run);
  }
}
