import { eventDefinitionsOf, is } from '../drawing/element-kinds.ts';
import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Drawn, Modeling } from '../drawing/services.ts';

/** What an event can happen by, or do, besides what it already does. */
export type TriggerKind = 'message' | 'timer' | 'signal' | 'conditional' | 'error' | 'escalation' | 'compensation';

const types: Readonly<Record<TriggerKind, string>> = {
  message: 'bpmn:MessageEventDefinition', timer: 'bpmn:TimerEventDefinition', signal: 'bpmn:SignalEventDefinition',
  conditional: 'bpmn:ConditionalEventDefinition', error: 'bpmn:ErrorEventDefinition', escalation: 'bpmn:EscalationEventDefinition',
  compensation: 'bpmn:CompensateEventDefinition',
};
const kinds = Object.keys(types) as readonly TriggerKind[];

/** An event that links two places, or stops everything, does that alone. */
const alone: ReadonlySet<string> = new Set(['bpmn:LinkEventDefinition', 'bpmn:TerminateEventDefinition', 'bpmn:CancelEventDefinition']);

/** Lets an event happen by several things, or do several things at once (BPMN 10.5.1). */
export class Triggers {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  /** The kinds of an event's definitions, in their order; null for one that stays alone. */
  static read(event: Drawn): readonly (TriggerKind | null)[] {
    return eventDefinitionsOf(event).map(({ $type }) => kinds.find((kind) => types[kind] === $type) ?? null);
  }

  /** What can be added to an event; nothing where it does nothing yet, which the menu beside it changes. */
  static addable(event: Drawn): readonly TriggerKind[] {
    const definitions = eventDefinitionsOf(event);
    if (!is(event, 'bpmn:Event') || definitions.length === 0 || definitions.some(({ $type }) => alone.has($type))) return [];
    if (is(event, 'bpmn:ThrowEvent')) return ['message', 'signal', 'escalation', 'compensation'];
    const waits: readonly TriggerKind[] = ['message', 'timer', 'signal', 'conditional'];
    return catchesFromInside(event) ? [...waits, 'error', 'escalation'] : waits;
  }

  /** Whether all of an event's definitions have to come, not any of them. */
  static needsAll(event: Drawn): boolean {
    return event.businessObject.get('parallelMultiple') === true;
  }

  add(event: Drawn, kind: TriggerKind): void {
    const definition = makePart(this.#factory, types[kind], event.businessObject);
    this.#modeling.updateProperties(event, { eventDefinitions: [...eventDefinitionsOf(event), definition] });
  }

  /** Takes one away; the last one stays, as an event without any would be another kind of event. */
  remove(event: Drawn, at: number): void {
    const left = eventDefinitionsOf(event).filter((_, index) => index !== at);
    if (left.length === 0) return;
    this.#modeling.updateProperties(event, { eventDefinitions: left, ...(left.length === 1 && Triggers.needsAll(event) ? { parallelMultiple: false } : {}) });
  }

  setNeedsAll(event: Drawn, all: boolean): void {
    this.#modeling.updateProperties(event, { parallelMultiple: all });
  }
}

/** Whether an event hears of what goes wrong in the step that it sits on, or in the stage that it is in. */
function catchesFromInside(event: Drawn): boolean {
  if (is(event, 'bpmn:BoundaryEvent')) return true;
  return is(event, 'bpmn:StartEvent') && event.businessObject.$parent?.get('triggeredByEvent') === true;
}
