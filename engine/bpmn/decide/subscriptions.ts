import type { MessageTrigger, Node, Trigger } from '../node.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import type { ConditionWait, MessageWait, SignalWait, TimerWait, Wait } from '../state.ts';
import { keysWanted, wantedDetails } from './correlation.ts';
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
  for (const definition of event.triggers.keys()) {
    const failure = definition === except ? undefined : openWait(run, event, definition, instanceId);
    if (failure) return failure;
  }
  return undefined;
}

/** Opens the wait of one of an event's definitions, where it is one that waits. */
export function openWait(run: Run, event: Node, definition: number, instanceId: string): Refusal | undefined {
  const details = detailsOf(run, event.triggers[definition] as Trigger, instanceId);
  if (!details.ok) return details.refusal;
  if (!details.value) return undefined;
  const wait = {
    id: run.nextId(), elementId: event.id, instanceId, since: run.context.now, ...details.value,
    ...(definition > 0 ? { definition } : {}),
  } as Wait;
  run.emit({ type: 'waiting', wait });
  if (wait.kind === 'condition') run.conditionsStale = true;
  if (wait.kind === 'message') run.lettersStale = true;
  return undefined;
}

/** Undefined for what is thrown at the element rather than waited for. */
function detailsOf(run: Run, trigger: Trigger, instanceId: string): Result<Details | undefined> {
  switch (trigger.type) {
    case 'timer': return firstDue(run, trigger, instanceId);
    case 'message': return messageDetails(run, trigger, instanceId);
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

function messageDetails(run: Run, trigger: MessageTrigger, instanceId: string): Result<Details> {
  const name = textOf(run, trigger.name, instanceId);
  if (!name.ok) return name;
  const message = { kind: 'message', name: name.value ?? '' } as const;
  if (trigger.keys) {
    const wanted = keysWanted(run, trigger.keys, instanceId);
    return wanted.ok ? accept({ ...message, ...wantedDetails(wanted.value) }) : wanted;
  }
  const key = trigger.key ? textOf(run, trigger.key, instanceId) : accept(undefined);
  if (!key.ok) return key;
  if (trigger.key && key.value === undefined) {
    return { ok: false, refusal: { code: 'bpmn.noCorrelationKey', params: { expression: trigger.key.source } } };
  }
  return accept({ ...message, ...(key.value !== undefined ? { correlationKey: key.value } : {}) });
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
