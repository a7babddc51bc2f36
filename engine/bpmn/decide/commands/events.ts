import type { Command } from '../../command.ts';
import type { Refusal } from '../../../result.ts';
import { without } from '../../record.ts';
import { answer } from '../answer.ts';
import { broadcast } from '../broadcast.ts';
import { keptAt } from '../../message-keys.ts';
import { deliver } from '../messages.ts';
import type { Run } from '../run.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** A timer is due; one that is fired early is refused, so that no clock but the context's decides. */
export function fireTimer(run: Run, command: CommandOf<'fireTimer'>): Refusal | undefined {
  const wait = run.draft.waits.get(command.waitId);
  if (wait?.kind !== 'timer') return { code: 'bpmn.waitUnknown', params: { waitId: command.waitId } };
  if (wait.dueAt > run.context.now) return { code: 'bpmn.timerNotDue', params: { waitId: wait.id }, elementId: wait.elementId };
  answer(run, wait);
  return undefined;
}

/** A message has come for the dossier: refused where nothing waits for it. */
export function correlate(run: Run, command: CommandOf<'correlateMessage'>): Refusal | undefined {
  return deliver(run, without(command, 'type')) ? undefined : { code: 'bpmn.messageUnexpected', params: { message: command.name } };
}

/** A signal is for everybody: nothing happens where nobody waits for it. */
export function signal(run: Run, command: CommandOf<'broadcastSignal'>): Refusal | undefined {
  broadcast(run, command.name, command.variables, false);
  return undefined;
}

/** A kept message leaves the dossier: refused where the dossier has taken it itself by now. */
export function releaseLetter(run: Run, { elementId, letter }: CommandOf<'releaseLetter'>): Refusal | undefined {
  const index = keptAt(run.draft.top.mailbox, letter);
  if (index < 0) return { code: 'bpmn.letterGone', params: { message: letter.name } };
  run.emit({ type: 'letterDelivered', index });
  run.emit({ type: 'messageLeft', elementId, letter });
  return undefined;
}
