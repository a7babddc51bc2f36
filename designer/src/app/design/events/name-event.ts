import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Canvas, CommandHandler, Drawn, ElementRegistry, Modeling, Moddle } from '../drawing/services.ts';
import { type NamedPlace, namedPlacesOf, placesNamedAt } from './named-event.ts';

/** An element and what it is to be about; '' for nothing. */
export interface NewName {
  readonly element: Drawn;
  readonly name: string;
  /** Place of the event's definition. */
  readonly at: number;
}

/**
 * Makes an element, or both ends of a message flow, be about the message (signal, error, escalation) of a name: the one that the file has,
 * else a new one. What nothing is about any more goes. One command, so one undo takes it back.
 */
export class NameEvent implements CommandHandler<NewName> {
  static readonly $inject = ['modeling', 'bpmnFactory', 'canvas', 'elementRegistry'];
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory, canvas: Canvas, elementRegistry: ElementRegistry) {
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
    this.#canvas = canvas;
    this.#registry = elementRegistry;
  }

  preExecute({ element, name, at }: NewName): void {
    for (const place of placesNamedAt(element, at)) this.#name(element, place, name);
  }

  #name(element: Drawn, { type, owner }: NamedPlace, name: string): void {
    const definitions = definitionsOf(this.#canvas);
    if (!definitions) return;
    const before = owner.get(type.reference) as Moddle | undefined;
    const roots = definitions.get('rootElements') as readonly Moddle[];
    const known = roots.find((root) => root.$type === type.root && calledBy(root, type.code) === name);
    const wanted = name === '' ? undefined : known ?? this.#create(type, definitions, name);
    // The library itself adds what is referred to and not there yet, but only for some elements.
    if (wanted && !known) this.#setRoots(element, definitions, [...roots, wanted]);
    this.#modeling.updateModdleProperties(element, owner, { [type.reference]: wanted });
    if (before && before !== wanted && !this.#isUsed(before)) {
      const left = definitions.get('rootElements') as readonly Moddle[];
      this.#setRoots(element, definitions, left.filter((root) => root !== before));
    }
  }

  #setRoots(element: Drawn, definitions: Moddle, rootElements: readonly Moddle[]): void {
    this.#modeling.updateModdleProperties(element, definitions, { rootElements });
  }

  #create({ root, code }: { readonly root: string; readonly code?: string }, definitions: Moddle, name: string): Moddle {
    return makePart(this.#factory, root, definitions, { name, ...(code ? { [code]: name } : {}) });
  }

  #isUsed(root: Moddle): boolean {
    const refers = (element: Drawn) => namedPlacesOf(element).some((place) => place.owner.get(place.type.reference) === root);
    return this.#registry.filter(refers).length > 0;
  }
}

/** What a message, signal, error or escalation is called. */
export function calledBy(root: Moddle | undefined, code: string | undefined): string {
  const coded = code ? root?.get(code) : undefined;
  return typeof coded === 'string' && coded !== '' ? coded : (root?.name ?? '');
}

/** The file's outermost element. */
export function definitionsOf(canvas: Canvas): Moddle | undefined {
  return canvas.getRootElement().businessObject.$parent;
}
