import type { Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Wait } from '../state.ts';
import { complete, proceed } from './activity.ts';
import { beginAgain, isBeginning } from './beginnings.ts';
import { catchWith } from './catching.ts';
import { passGateway } from './pass-gateway.ts';
import type { Run } from './run.ts';
import { endWait, openWaits } from './subscriptions.ts';
import { nextDueOf } from './timer.ts';

/** What an event waited for has come: a timer, message, signal or condition. */
export function answer(run: Run, wait: Wait, results?: Variables): void {
  const event = run.draft.element(wait.elementId);
  const at = run.draft.node(wait.instanceId);
  if (wait.kind === 'condition' && wait.data) {
    endWait(run, wait.id, 'answered');
    return proceed(run, event, wait.instanceId);
  }
  if (isBeginning(run, wait)) return beginAgain(run, wait, results);
  const catches = (event.kind === 'boundary' || event.kind === 'start') && event !== at;
  if (catches && !event.interrupting && !event.parallelMultiple) keepWaiting(run, wait);
  else endWait(run, wait.id, 'answered');
  if (event.parallelMultiple) {
    if (!allArrived(run, event, wait)) return;
    if (catches && !event.interrupting) {
      run.emit({ type: 'definitionsTaken', instanceId: wait.instanceId, elementId: event.id });
      openWaits(run, event, wait.instanceId);
    }
  }
  if (catches) catchWith(run, { event, instanceId: wait.instanceId }, results);
  else if (at.kind === 'eventGateway') passGateway(run, at, event, wait.instanceId, results);
  else complete(run, event, wait.instanceId, results);
}

/** What does not interrupt can happen again: a cycle's next time, a message, a signal, a condition once it was false. */
function keepWaiting(run: Run, wait: Wait): void {
  if (wait.kind !== 'timer') return;
  const next = nextDueOf(wait, run.context.now, run.context.zone);
  if (next) run.emit({ type: 'waitChanged', wait: next });
  else endWait(run, wait.id, 'answered');
}

/** Notes that one definition of a parallel multiple event has come; true when it was the last. */
function allArrived(run: Run, event: Node, wait: Wait): boolean {
  run.emit({ type: 'definitionArrived', instanceId: wait.instanceId, elementId: event.id, definition: wait.definition ?? 0 });
  return (run.draft.instance(wait.instanceId).arrived?.[event.id]?.length ?? 0) >= event.triggers.length;
}
