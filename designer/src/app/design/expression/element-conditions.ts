import { eventDefinitionOf, is } from '../drawing/element-kinds.ts';
import { bodyOf } from '../drawing/expression-body.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from '../drawing/services.ts';

/** Where an element's own formula stands, other than on flows. */
interface Place {
  readonly owner: Moddle;
  readonly property: string;
}

/** Reads and writes the formula that a conditional event, a complex gateway or an ad-hoc stage goes by. */
export class ElementConditions {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  /** Whether the element goes by a formula at all. */
  static apply(element: Drawn): boolean {
    return placeOf(element) !== undefined;
  }

  static read(element: Drawn, at = 0): string {
    const place = placeOf(element, at);
    return bodyOf(place?.owner.get(place.property));
  }

  write(element: Drawn, expression: string, at = 0): void {
    const place = placeOf(element, at);
    if (!place) return;
    const value = expression ? this.#factory.create('bpmn:FormalExpression', { body: expression }) : undefined;
    this.#modeling.updateModdleProperties(element, place.owner, { [place.property]: value });
  }
}

function placeOf(element: Drawn, at = 0): Place | undefined {
  const definition = eventDefinitionOf(element, at);
  if (definition?.$type === 'bpmn:ConditionalEventDefinition') return { owner: definition, property: 'condition' };
  if (is(element, 'bpmn:ComplexGateway')) return { owner: element.businessObject, property: 'activationCondition' };
  if (is(element, 'bpmn:AdHocSubProcess')) return { owner: element.businessObject, property: 'completionCondition' };
  return undefined;
}
