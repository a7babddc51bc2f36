import { is } from '../drawing/element-kinds.ts';
import { bodyOf } from '../drawing/expression-body.ts';
import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from '../drawing/services.ts';

/** What is said about a data object beside its name. */
export interface DataItem {
  /** Whether it is a list; null where the drawing cannot say so, as of a store. */
  readonly isCollection: boolean | null;
  readonly state: string;
}

/** What goes along a line between data and a step. */
export interface DataFlow {
  readonly direction: 'in' | 'out';
  /** Formula of what goes along; '' for the data as it is. */
  readonly formula: string;
  /** What the step calls it; '' where it keeps its name. Only of what goes in. */
  readonly name: string;
}

/** Reads and writes data objects, stores, and the lines between them and steps (BPMN 10.4). */
export class DataItems {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  static read(item: Drawn): DataItem {
    const object = item.businessObject.get('dataObjectRef') as Moddle | undefined;
    const state = (item.businessObject.get('dataState') as Moddle | undefined)?.name ?? '';
    return { isCollection: object ? object.get('isCollection') === true : null, state };
  }

  setCollection(item: Drawn, isCollection: boolean): void {
    const object = item.businessObject.get('dataObjectRef') as Moddle | undefined;
    if (object) this.#modeling.updateModdleProperties(item, object, { isCollection });
  }

  setState(item: Drawn, name: string): void {
    const state = name ? makePart(this.#factory, 'bpmn:DataState', item.businessObject, { name }) : undefined;
    this.#modeling.updateModdleProperties(item, item.businessObject, { dataState: state });
  }

  static readFlow(line: Drawn): DataFlow {
    const { businessObject } = line;
    if (is(line, 'bpmn:DataOutputAssociation')) {
      return { direction: 'out', formula: bodyOf(businessObject.get('transformation')), name: '' };
    }
    const [assignment] = (businessObject.get('assignment') as readonly Moddle[] | undefined) ?? [];
    return { direction: 'in', formula: bodyOf(assignment?.get('from')), name: bodyOf(assignment?.get('to')).replace(/^=/, '') };
  }

  /** Data that goes in under a name needs a formula, and the other way round: the data as it is, under its own name, is seen anyway. */
  writeFlow(line: Drawn, { formula, name }: Pick<DataFlow, 'formula' | 'name'>): void {
    const { businessObject } = line;
    if (is(line, 'bpmn:DataOutputAssociation')) {
      const transformation = formula ? this.#formula(businessObject, formula) : undefined;
      return this.#modeling.updateModdleProperties(line, businessObject, { transformation });
    }
    const source = sourceName(businessObject);
    const [from, to] = [formula || (name ? `=${source}` : ''), name || (formula ? source : '')];
    const assignment = makePart(this.#factory, 'bpmn:Assignment', businessObject);
    assignment.set('from', this.#formula(assignment, from));
    assignment.set('to', this.#formula(assignment, to));
    this.#modeling.updateModdleProperties(line, businessObject, { assignment: from && to ? [assignment] : [] });
  }

  #formula(parent: Moddle, body: string): Moddle {
    return makePart(this.#factory, 'bpmn:FormalExpression', parent, { body });
  }
}

/** What a data object or store is called in formulas. */
function sourceName(association: Moddle): string {
  const [source] = (association.get('sourceRef') as readonly Moddle[] | undefined) ?? [];
  return source?.name ?? '';
}
