import type { Command } from '../../command.ts';
import type { Refusal } from '../../../result.ts';
import type { JobWait, UserTaskWait, Wait } from '../../state.ts';
import { without } from '../../record.ts';
import { complete } from '../activity.ts';
import { throwError, throwEscalation } from '../raise.ts';
import type { Run } from '../run.ts';
import { endWait } from '../subscriptions.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function completeTask(run: Run, command: CommandOf<'completeTask'>): Refusal | undefined {
  const wait = openWait(run, command.waitId, 'userTask');
  if (!wait) return unknownWait(run, command.waitId);
  endWait(run, wait.id, 'answered');
  complete(run, run.draft.element(wait.elementId), wait.instanceId, command.variables);
  return undefined;
}

export function completeJob(run: Run, command: CommandOf<'completeJob'>): Refusal | undefined {
  const wait = openWait(run, command.waitId, 'job');
  if (!wait) return unknownWait(run, command.waitId);
  endWait(run, wait.id, 'answered');
  complete(run, run.draft.element(wait.elementId), wait.instanceId, command.variables);
  return undefined;
}

/** A job failed: it is tried again, or an incident stops it when no try is left. */
export function failJob(run: Run, command: CommandOf<'failJob'>): Refusal | undefined {
  const wait = openWait(run, command.waitId, 'job');
  if (wait?.kind !== 'job') return unknownWait(run, command.waitId);
  const retries = Math.max(0, Math.trunc(command.retries));
  run.emit({
    type: 'waitChanged',
    wait: { ...without(wait, 'retryAt'), retries, ...(command.retryAt !== undefined && retries > 0 ? { retryAt: command.retryAt } : {}) },
  });
  if (retries > 0) return undefined;
  run.raise(run.draft.element(wait.elementId), wait.instanceId, 'job', { code: 'bpmn.jobFailed', params: { reason: command.reason } });
  return undefined;
}

/** A worker or officer throws an error or an escalation from the task that they have. */
export function throwAt(run: Run, command: CommandOf<'throwError'> | CommandOf<'throwEscalation'>): Refusal | undefined {
  const wait = run.draft.waits.get(command.waitId);
  if (wait?.kind !== 'userTask' && wait?.kind !== 'job') return unknownWait(run, command.waitId);
  const node = run.draft.element(wait.elementId);
  if (command.type === 'throwEscalation') {
    throwEscalation(run, node, wait.instanceId, command.escalationCode, command.variables, alreadyEnded);
    return undefined;
  }
  endWait(run, wait.id, 'answered');
  throwError(run, node, wait.instanceId, command.errorCode, command.variables, alreadyEnded);
  return undefined;
}

function alreadyEnded(): void {
  // What catches it ends the task.
}

function openWait(run: Run, waitId: string, kind: Wait['kind']): UserTaskWait | JobWait | undefined {
  const wait = run.draft.waits.get(waitId);
  return wait?.kind === kind ? (wait as UserTaskWait | JobWait) : undefined;
}

/** The refusal for a wait that is over, or of another kind than the command. */
export function unknownWait(_run: Run, waitId: string): Refusal {
  return { code: 'bpmn.waitUnknown', params: { waitId } };
}
