import { makePart } from '../drawing/make-part.ts';
import type { BpmnFactory, Canvas, CommandStack, Drawn, Moddle, Modeling } from '../drawing/services.ts';
import { calledBy, definitionsOf, NameEvent } from './name-event.ts';
import { type NamedKind, placesNamedAt } from './named-event.ts';

/** What an element is about. */
export interface NamedEvent {
  readonly kind: NamedKind;
  /** '' where it is not said yet. */
  readonly name: string;
  /** Formula by which a message finds its dossier; '' where any will do. */
  readonly key: string;
}

const command = 'hoso.event.name';
const subscription = 'zeebe:Subscription';

/** Reads and writes which message, signal, error or escalation an element is about. */
export class NamedEvents {
  static readonly $inject = ['commandStack', 'modeling', 'bpmnFactory', 'canvas'];
  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;
  readonly #factory: BpmnFactory;
  readonly #canvas: Canvas;

  constructor(commandStack: CommandStack, modeling: Modeling, bpmnFactory: BpmnFactory, canvas: Canvas) {
    this.#commandStack = commandStack;
    this.#modeling = modeling;
    this.#factory = bpmnFactory;
    this.#canvas = canvas;
    commandStack.registerHandler(command, NameEvent);
  }

  /** What the event's definition at a place is about; without a place its first one. */
  read(element: Drawn, at = 0): NamedEvent | null {
    const places = placesNamedAt(element, at);
    const place = places.find(({ owner, type }) => owner.get(type.reference)) ?? places[0];
    if (!place) return null;
    const root = place.owner.get(place.type.reference) as Moddle | undefined;
    const key = extensionOf(root)?.get('correlationKey');
    return { kind: place.type.kind, name: calledBy(root, place.type.code), key: typeof key === 'string' ? key : '' };
  }

  /** Names of the kind that the file has already, each once. */
  known(element: Drawn, at = 0): readonly string[] {
    const [place] = placesNamedAt(element, at);
    const roots = (definitionsOf(this.#canvas)?.get('rootElements') as readonly Moddle[] | undefined) ?? [];
    return [...new Set(roots.filter(({ $type }) => $type === place?.type.root).map((root) => calledBy(root, place?.type.code)))].filter(Boolean).sort();
  }

  name(element: Drawn, name: string, at = 0): void {
    this.#commandStack.execute(command, { element, name: name.trim(), at });
  }

  /** Sets the formula by which a message finds its dossier, for all who are about that message. */
  setKey(element: Drawn, correlationKey: string, at = 0): void {
    const [place] = placesNamedAt(element, at);
    const root = place?.owner.get(place.type.reference) as Moddle | undefined;
    if (!root) return;
    const holder = makePart(this.#factory, 'bpmn:ExtensionElements', root);
    holder.set('values', [makePart(this.#factory, subscription, holder, { correlationKey })]);
    this.#modeling.updateModdleProperties(element, root, { extensionElements: correlationKey ? holder : undefined });
  }
}

function extensionOf(root: Moddle | undefined): Moddle | undefined {
  const values = (root?.get('extensionElements') as Moddle | undefined)?.get('values');
  return Array.isArray(values) ? (values as Moddle[]).find(({ $type }) => $type === subscription) : undefined;
}
