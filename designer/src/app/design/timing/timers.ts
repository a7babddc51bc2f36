import { eventDefinitionOf } from '../drawing/element-kinds.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from '../drawing/services.ts';

/** When a timer event happens: after a while, at a moment, or again and again. */
export type TimerKind = 'duration' | 'date' | 'cycle';

export interface Timer {
  readonly kind: TimerKind;
  /** ISO 8601 text, or `=` and a FEEL expression. */
  readonly value: string;
}

const properties: Readonly<Record<TimerKind, string>> = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' };
const kinds = Object.keys(properties) as readonly TimerKind[];

/** Reads and writes when a timer event happens. */
export class Timers {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  static read(event: Drawn, at = 0): Timer | null {
    const definition = eventDefinitionOf(event, at);
    if (definition?.$type !== 'bpmn:TimerEventDefinition') return null;
    for (const kind of kinds) {
      const expression = definition.get(properties[kind]) as Moddle | undefined;
      if (expression) return { kind, value: String(expression.get('body') ?? '') };
    }
    return { kind: 'duration', value: '' };
  }

  /** Sets one of the three and takes the others away: BPMN allows only one. */
  write(event: Drawn, timer: Timer, at = 0): void {
    const definition = eventDefinitionOf(event, at);
    if (!definition) return;
    const body = timer.value.trim();
    const expression = this.#factory.create('bpmn:FormalExpression', { body });
    this.#modeling.updateModdleProperties(event, definition, Object.fromEntries(
      kinds.map((kind) => [properties[kind], kind === timer.kind ? expression : undefined]),
    ));
  }
}
