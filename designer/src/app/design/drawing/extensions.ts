import { extended } from './element-kinds.ts';
import { setParent } from './make-part.ts';
import type { BpmnFactory, Drawn, Moddle, Modeling } from './services.ts';

/**
 * Extension elements of a drawn element: `zeebe:…` and `hoso:…`, each at most once. Every change is one
 * command, so that one undo takes it back.
 */
export class Extensions {
  static readonly $inject = ['modeling', 'bpmnFactory'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
  }

  find(element: Drawn, type: string): Moddle | undefined {
    return extensionOf(element, type);
  }

  /** Text of an extension's property, '' where there is none. */
  read(element: Drawn, type: string, property: string): string {
    const value = this.find(element, type)?.get(property);
    return value === undefined || value === null ? '' : String(value);
  }

  /**
   * Sets properties of an extension element and makes it where it is missing; a property given as
   * undefined goes. An extension left without any property is removed: an empty tag means nothing.
   */
  write(element: Drawn, type: string, properties: Record<string, unknown>): void {
    const existing = this.find(element, type);
    const kept = existing ? ownProperties(existing) : {};
    const merged = Object.fromEntries(Object.entries({ ...kept, ...properties }).filter(([, value]) => value !== undefined));
    if (Object.keys(merged).length === 0) return this.remove(element, type);
    if (existing) return this.#modeling.updateModdleProperties(element, existing, properties);
    this.#setValues(element, [...valuesOf(extended(element)), this.#factory.create(type, merged)]);
  }

  remove(element: Drawn, type: string): void {
    const values = valuesOf(extended(element));
    const left = values.filter((value) => value.$type !== type);
    if (left.length < values.length) this.#setValues(element, left);
  }

  #setValues(element: Drawn, values: readonly Moddle[]): void {
    const target = extended(element);
    const holder = this.#factory.create('bpmn:ExtensionElements', { values });
    for (const value of values) setParent(value, holder);
    setParent(holder, target);
    this.#modeling.updateModdleProperties(element, target, { extensionElements: values.length > 0 ? holder : undefined });
  }
}

/** An extension of a drawn element by its type. */
export function extensionOf(element: Drawn, type: string): Moddle | undefined {
  return valuesOf(extended(element)).find((value) => value.$type === type);
}

function valuesOf(owner: Moddle): readonly Moddle[] {
  const holder = owner.get('extensionElements') as Moddle | undefined;
  const values = holder?.get('values');
  return Array.isArray(values) ? (values as Moddle[]) : [];
}

/** Attributes that are set on a moddle element; its own bookkeeping begins with `$`. */
function ownProperties(element: Moddle): Record<string, unknown> {
  return Object.fromEntries(Object.entries(element).filter(([name, value]) => !name.startsWith('$') && value !== undefined));
}
