import type { Node, Trigger } from '../node.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import type { ConditionWait, MessageWait, SignalWait, TimerWait, Wait } from '../state.ts';
import type { Run } from './run.ts';
import { firstDue } from './timer.ts';
import { textOf, valueOf } from './variables.ts';

type EventWait = TimerWait | MessageWait | SignalWait | ConditionWait;
/** A wait without what every wait has. */
type Details = EventWait extends infer One ? One extends EventWait ? Omit<One, 'id' | 'elementId' | 'instanceId' | 'since' | 'definition'> : never : never;

/**
 * Opens the waits of an event's definitions at an instance: the event's own, the activity that a boundary
 * event sits on, the scope of an event subprocess, or the gateway before the event. `except` has come already.
 */
export function openWaits(run: Run, event: Node, instanceId: string, except?: number): Refusal | undefined {
  for (const [definition, trigger] of event.triggers.entries()) {
    if (definition === except) continue;
    const details = detailsOf(run, trigger, instanceId);
    if (!details.ok) return details.refusal;
    if (!details.value) continue;
    const wait = {
      id: run.nextId(), elementId: event.id, instanceId, since: run.context.now, ...details.value,
      ...(definition > 0 ? { definition } : {}),
    } as Wait;
    run.emit({ type: 'waiting', wait });
    if (wait.kind === 'condition') run.conditionsStale = true;
    if (wait.kind === 'message') run.lettersStale = true;
  }
  return undefined;
}

/** Undefined for what is thrown at the element rather than waited for. */
function detailsOf(run: Run, trigger: Trigger, instanceId: string): Result<Details | undefined> {
  switch (trigger.type) {
    case 'timer': return firstDue(run, trigger, instanceId);
    case 'message': {
      const name = textOf(run, trigger.name, instanceId);
      if (!name.ok) return name;
      const key = trigger.key ? textOf(run, trigger.key, instanceId) : accept(undefined);
      if (!key.ok) return key;
      if (trigger.key && key.value === undefined) {
        return { ok: false, refusal: { code: 'bpmn.noCorrelationKey', params: { expression: trigger.key.source } } };
      }
      return accept({
        kind: 'message', name: name.value ?? '', ...(key.value !== undefined ? { correlationKey: key.value } : {}),
      });
    }
    case 'signal': {
      const name = textOf(run, trigger.name, instanceId);
      return name.ok ? accept({ kind: 'signal', name: name.value ?? '' }) : name;
    }
    case 'condition': {
      const value = valueOf(run, trigger.condition, instanceId);
      return value.ok ? accept({ kind: 'condition', held: false }) : value;
    }
    default: return accept(undefined);
  }
}

/** Ends all waits of an instance that nobody will answer any more. */
export function withdrawWaits(run: Run, instanceId: string, except?: string): void {
  for (const waitId of run.draft.instance(instanceId).waits ?? []) {
    if (waitId !== except) endWait(run, waitId, 'withdrawn');
  }
}

export function endWait(run: Run, waitId: string, how: 'answered' | 'withdrawn'): void {
  const wait = run.draft.waits.get(waitId);
  if (wait) run.emit({ type: 'waitEnded', waitId, elementId: wait.elementId, how });
}
