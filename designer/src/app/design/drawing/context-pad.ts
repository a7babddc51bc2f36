import { type Insertion, Insertions } from '../blocks/insertions.ts';
import type { AutoPlace, Create, Drawn, ElementFactory, Selection, ShapeAttributes } from './services.ts';

interface Entry {
  readonly group: string;
  readonly className: string;
  readonly title: string;
  readonly action: { readonly click: (event: Event, element: Drawn) => void; readonly dragstart?: (event: Event, element: Drawn) => void };
}
type Entries = Readonly<Record<string, Entry>>;

interface Pad {
  registerProvider(priority: number, provider: { getContextPadEntries(element: Drawn): (entries: Entries) => Entries }): void;
}

/** Below bpmn-js's own provider, so that its entries are there to be chosen from. */
const lowPriority = 500;

/** bpmn-js's entries that stay as they are. */
const kept: ReadonlySet<string> = new Set([
  'append.end-event', 'append.text-annotation', 'connect', 'replace', 'delete',
  'lane-insert-above', 'lane-divide-two', 'lane-divide-three', 'lane-insert-below',
]);

/**
 * The buttons beside a selected element: what can follow it, in office words. A step is a user task from
 * the start, and nothing is offered that the engine cannot run.
 */
export class ContextPad {
  static readonly $inject = ['contextPad', 'autoPlace', 'create', 'elementFactory', 'translate', 'hosoInsertions', 'selection'];
  readonly #autoPlace: AutoPlace;
  readonly #create: Create;
  readonly #factory: ElementFactory;
  readonly #translate: (text: string) => string;
  readonly #insertions: Insertions;
  readonly #selection: Selection;

  constructor(
    contextPad: Pad, autoPlace: AutoPlace, create: Create, elementFactory: ElementFactory, translate: (text: string) => string,
    hosoInsertions: Insertions, selection: Selection,
  ) {
    this.#autoPlace = autoPlace;
    this.#create = create;
    this.#factory = elementFactory;
    this.#translate = translate;
    this.#insertions = hosoInsertions;
    this.#selection = selection;
    contextPad.registerProvider(lowPriority, { getContextPadEntries: () => (entries) => this.#choose(entries) });
  }

  #choose(entries: Entries): Entries {
    const left = Object.fromEntries(Object.entries(entries).filter(([name]) => kept.has(name)));
    // bpmn-js offers a task exactly where something may follow.
    if (!('append.append-task' in entries)) return left;
    return {
      'append.user-task': this.#append('bpmn-icon-user-task', 'Append task', { type: 'bpmn:UserTask' }),
      'append.timer': this.#append('bpmn-icon-intermediate-event-catch-timer', 'Append timer intermediate catch event', {
        type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition',
      }),
      'append.gateway': this.#append('bpmn-icon-gateway-none', 'Append gateway', { type: 'bpmn:ExclusiveGateway' }),
      ...left,
    };
  }

  /** Behind the element, before what follows it in its row. */
  #place(insertion: Insertion): void {
    if (Insertions.mayInsert(insertion)) this.#insertions.insert(insertion);
    else this.#autoPlace.append(insertion.source, insertion.shape);
    this.#selection.select(insertion.shape);
  }

  #append(className: string, title: string, attributes: ShapeAttributes): Entry {
    const make = () => this.#factory.createShape({ ...attributes });
    return {
      group: 'model',
      className,
      title: this.#translate(title),
      action: {
        click: (_event, source) => this.#place({ source, shape: make() }),
        dragstart: (event, element) => this.#create.start(event, make(), { source: element }),
      },
    };
  }
}
