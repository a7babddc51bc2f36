import type { Canvas, Drawn, EventBus, Moddle } from '../drawing/services.ts';
import { definitionsOf } from './name-event.ts';
import { type NamedPlace, namedPlacesOf } from './named-event.ts';

/** What the library's clipboard holds of an element. */
interface Copied {
  readonly businessObject: Moddle;
  hosoRoots?: readonly (Moddle | undefined)[];
}

/**
 * Keeps an event's messages, signals, errors and escalations when it is copied. Stands in place of the library's own behaviour,
 * which looks at an event's first definition alone and fails where that one refers to nothing, as a timer beside a message.
 */
export class RootReferences {
  static readonly $inject = ['eventBus', 'canvas'];
  readonly #canvas: Canvas;

  constructor(eventBus: EventBus, canvas: Canvas) {
    this.#canvas = canvas;
    eventBus.on('copyPaste.copyElement', ({ descriptor, element }) => this.#copy(descriptor as Copied, element as Drawn));
    eventBus.on('copyPaste.pasteElement', afterTheLibrary, ({ descriptor }) => this.#paste(descriptor as Copied));
  }

  #copy(copied: Copied, element: Drawn): void {
    if (!element.labelTarget) copied.hosoRoots = namedPlacesOf(element).map(referredTo);
  }

  #paste({ businessObject, hosoRoots = [] }: Copied): void {
    const places = namedPlacesOf({ businessObject } as Drawn);
    const roots = definitionsOf(this.#canvas)?.get('rootElements') as Moddle[] | undefined;
    for (const [index, { owner, type }] of places.entries()) {
      const root = hosoRoots[index];
      if (!root) continue;
      // Nobody was about it any more, so it had gone.
      if (roots && !roots.includes(root)) roots.push(root);
      owner.set(type.reference, root);
    }
  }
}

/** The element is made of what was copied before its references are set. */
const afterTheLibrary = 750;

function referredTo({ owner, type }: NamedPlace): Moddle | undefined {
  return owner.get(type.reference) as Moddle | undefined;
}
