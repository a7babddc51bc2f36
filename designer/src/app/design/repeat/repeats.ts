import { bodyOf } from '../drawing/expression-body.ts';
import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from '../drawing/services.ts';

/** How often an activity is done: once, once for each of a list, or again while a condition holds. */
export type Repeat =
  | { readonly kind: 'once' }
  | ForEach
  | { readonly kind: 'while'; readonly condition: string; readonly most: number | null; readonly testBefore: boolean };

export interface ForEach {
  readonly kind: 'each';
  readonly collection: string;
  /** Formula of how often, instead of a list; '' where there is a list. */
  readonly times: string;
  readonly item: string;
  readonly sequential: boolean;
  /** Name of the list of results, and what each adds to it; '' for none. */
  readonly results: string;
  readonly result: string;
  /** Formula that ends it early; '' for none. */
  readonly completion: string;
}

/** What a repetition begins with when somebody chooses its kind. */
export const firstRepeats: Readonly<Record<Repeat['kind'], Repeat>> = {
  once: { kind: 'once' },
  each: { kind: 'each', collection: '', times: '', item: '', sequential: false, results: '', result: '', completion: '' },
  while: { kind: 'while', condition: '', most: null, testBefore: false },
};

const loopType = 'zeebe:LoopCharacteristics';

/** Reads and writes how often an activity is done. */
export class Repeats {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  static read(activity: Drawn): Repeat {
    const loop = activity.businessObject.get('loopCharacteristics') as Moddle | undefined;
    if (!loop) return { kind: 'once' };
    if (loop.$type === 'bpmn:StandardLoopCharacteristics') {
      const most = loop.get('loopMaximum');
      return { kind: 'while', condition: bodyOf(loop.get('loopCondition')), most: most === undefined ? null : Number(most), testBefore: loop.get('testBefore') === true };
    }
    const values = (loop.get('extensionElements') as Moddle | undefined)?.get('values');
    const zeebe = Array.isArray(values) ? (values as Moddle[]).find(({ $type }) => $type === loopType) : undefined;
    const text = (property: string) => String(zeebe?.get(property) ?? '');
    return {
      kind: 'each', collection: text('inputCollection'), times: bodyOf(loop.get('loopCardinality')), item: text('inputElement'), sequential: loop.get('isSequential') === true,
      results: text('outputCollection'), result: text('outputElement'), completion: bodyOf(loop.get('completionCondition')),
    };
  }

  write(activity: Drawn, repeat: Repeat): void {
    this.#modeling.updateProperties(activity, { loopCharacteristics: this.#characteristics(activity.businessObject, repeat) });
  }

  #characteristics(activity: Moddle, repeat: Repeat): Moddle | undefined {
    if (repeat.kind === 'once') return undefined;
    const loop = repeat.kind === 'while'
      ? makePart(this.#factory, 'bpmn:StandardLoopCharacteristics', activity, { testBefore: repeat.testBefore, loopMaximum: repeat.most ?? undefined })
      : makePart(this.#factory, 'bpmn:MultiInstanceLoopCharacteristics', activity, { isSequential: repeat.sequential });
    if (repeat.kind === 'while') {
      this.#formula(loop, 'loopCondition', repeat.condition);
      return loop;
    }
    keepBehaviour(activity.get('loopCharacteristics') as Moddle | undefined, loop);
    this.#formula(loop, 'loopCardinality', repeat.times);
    this.#formula(loop, 'completionCondition', repeat.completion);
    const holder = makePart(this.#factory, 'bpmn:ExtensionElements', loop);
    const given = Object.entries({
      inputCollection: repeat.collection, inputElement: repeat.item, outputCollection: repeat.results, outputElement: repeat.result,
    }).filter(([, value]) => value !== '');
    holder.set('values', [makePart(this.#factory, loopType, holder, Object.fromEntries(given))]);
    loop.set('extensionElements', holder);
    return loop;
  }

  #formula(loop: Moddle, property: string, body: string): void {
    if (body) loop.set(property, makePart(this.#factory, 'bpmn:FormalExpression', loop, { body }));
  }
}

/** What is thrown while the rounds finish is asked apart, and stays when anything else changes. */
function keepBehaviour(before: Moddle | undefined, loop: Moddle): void {
  if (before?.$type !== loop.$type) return;
  for (const property of ['behavior', 'noneBehaviorEventRef', 'oneBehaviorEventRef', 'complexBehaviorDefinition']) {
    const value = before.get(property);
    if (value !== undefined) loop.set(property, value);
  }
}
