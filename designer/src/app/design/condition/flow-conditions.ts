import { is } from '../drawing/element-kinds.ts';
import { bodyOf } from '../drawing/expression-body.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from '../drawing/services.ts';

/** Gateways at which conditions decide. */
const deciding = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'];

/** Under which condition a flow is taken, and which flow is taken otherwise. */
export class FlowConditions {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  /** Whether a condition means anything here: behind a branch that decides and has a choice. */
  static apply(flow: Drawn): boolean {
    const source = flow.businessObject.get('sourceRef') as Moddle | undefined;
    if (!source || !deciding.some((type) => is(source, type))) return false;
    return ((source.get('outgoing') as readonly unknown[] | undefined) ?? []).length > 1;
  }

  /** The expression with its leading `=`, '' where there is none. */
  static read(flow: Drawn): string {
    return bodyOf(flow.businessObject.get('conditionExpression'));
  }

  static isDefault(flow: Drawn): boolean {
    const source = flow.businessObject.get('sourceRef') as Moddle | undefined;
    return source !== undefined && source.get('default') === flow.businessObject;
  }

  /** Sets the expression, and takes it away where it is ''. */
  write(flow: Drawn, expression: string): void {
    const body = expression.trim();
    const conditionExpression = body ? this.#factory.create('bpmn:FormalExpression', { body }) : undefined;
    this.#modeling.updateProperties(flow, { conditionExpression });
  }

  /** Makes this the flow that is taken when no other condition holds; its own condition goes. */
  makeDefault(flow: Drawn, source: Drawn, isDefault: boolean): void {
    this.#modeling.updateProperties(source, { default: isDefault ? flow.businessObject : undefined });
  }
}
