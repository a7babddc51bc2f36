import type { ModdleElement } from 'bpmn-moddle';
import type { Expression, MessageTrigger, Trigger } from '../node.ts';
import { correlationKeysOf } from './correlation.ts';
import { expressionOf, formal, textOrFeel } from './expressions.ts';
import type { Problems } from './problems.ts';
import { extension, many, one, text, typeOf } from './xml.ts';

/** The event definitions of an event, its own and those that it refers to. Links and compensated activities are joined up later. */
export function triggersOf(event: ModdleElement, problems: Problems): readonly Trigger[] {
  const definitions = [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
  return definitions.flatMap((definition) => triggerOf(definition, event, problems) ?? []);
}

/** One event definition; undefined, with a problem, where it cannot be executed. */
export function triggerOf(definition: ModdleElement, owner: ModdleElement, problems: Problems): Trigger | undefined {
  switch (typeOf(definition)) {
    case 'TimerEventDefinition': return timerOf(definition, owner, problems);
    case 'MessageEventDefinition': return messageOf(one(definition, 'messageRef'), owner, problems);
    case 'SignalEventDefinition': {
      const signal = one(definition, 'signalRef');
      if (!signal) problems.error(owner, 'bpmn.noSignal', undefined, '10.5.5');
      return { type: 'signal', name: textOrFeel(text(signal, 'name') ?? signal?.id ?? '', owner, problems) };
    }
    case 'ErrorEventDefinition': return { type: 'error', ...codeOf(one(definition, 'errorRef'), 'errorCode', owner, problems) };
    case 'EscalationEventDefinition':
      return { type: 'escalation', ...codeOf(one(definition, 'escalationRef'), 'escalationCode', owner, problems) };
    case 'ConditionalEventDefinition': {
      const condition = formal(one(definition, 'condition'), owner, problems);
      if (!condition) problems.error(owner, 'bpmn.noCondition', undefined, '10.5.5');
      return condition ? { type: 'condition', condition } : undefined;
    }
    case 'LinkEventDefinition': return { type: 'link', name: text(definition, 'name') ?? '' };
    case 'CompensateEventDefinition': return { type: 'compensation', waits: definition.waitForCompletion !== false };
    case 'CancelEventDefinition': return { type: 'cancel' };
    case 'TerminateEventDefinition': return { type: 'terminate' };
    default:
      problems.error(owner, 'bpmn.notExecuted', { type: typeOf(definition) });
      return undefined;
  }
}

/** The message that an event or task waits for or sends; without a message element the event's own id is its name. */
export function messageOf(message: ModdleElement | undefined, owner: ModdleElement, problems: Problems): MessageTrigger {
  const key = text(extension(message, 'zeebe:Subscription'), 'correlationKey');
  const keys = key === undefined && message ? correlationKeysOf(message, owner, problems) : [];
  const name = text(message, 'name') ?? message?.id ?? owner.id ?? '';
  return {
    type: 'message', name: textOrFeel(name, owner, problems),
    ...(key !== undefined ? { key: expressionOf(key, owner, problems) } : {}), ...(keys.length > 0 ? { keys } : {}),
  };
}

function timerOf(definition: ModdleElement, owner: ModdleElement, problems: Problems): Trigger | undefined {
  for (const [property, spelling] of [['timeDuration', 'duration'], ['timeDate', 'date'], ['timeCycle', 'cycle']] as const) {
    const source = text(one(definition, property), 'body');
    if (source !== undefined) return { type: 'timer', spelling, time: textOrFeel(source, owner, problems) };
  }
  problems.error(owner, 'bpmn.noTime', undefined, '10.5.5');
  return undefined;
}

/** Code of an error or escalation: its own, else its name or id, so that two events with the same reference meet. */
function codeOf(
  reference: ModdleElement | undefined, property: string, owner: ModdleElement, problems: Problems,
): { code?: Expression } {
  if (!reference) return {};
  return { code: textOrFeel(text(reference, property) ?? text(reference, 'name') ?? reference.id ?? '', owner, problems) };
}
