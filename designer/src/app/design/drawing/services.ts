/*
 * The little of bpmn-js's modeler that the studio uses. The library hands out its services by name and
 * without types; these interfaces are written once, here.
 */

import type { Fittable } from '../../shared/diagram/fit-whole.ts';

/** A BPMN element of the model, as moddle represents it. */
export interface Moddle {
  readonly $type: string;
  readonly $parent?: Moddle;
  readonly id: string;
  readonly name?: string;
  $instanceOf(type: string): boolean;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
}

/** A shape, connection or root of the drawing. */
export interface Drawn {
  readonly id: string;
  readonly type: string;
  readonly businessObject: Moddle;
  readonly parent?: Drawn;
  readonly children?: readonly Drawn[];
  readonly incoming: readonly Drawn[];
  readonly outgoing: readonly Drawn[];
  readonly attachers?: readonly Drawn[];
  /** What a boundary event sits on. */
  readonly host?: Drawn;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  /** Ends of a connection. */
  readonly source?: Drawn;
  readonly target?: Drawn;
  readonly labelTarget?: Drawn;
}

/** Properties that a shape is made with. */
export interface ShapeAttributes {
  readonly type: string;
  readonly eventDefinitionType?: string;
  readonly isExpanded?: boolean;
  readonly cancelActivity?: boolean;
  readonly triggeredByEvent?: boolean;
}

export interface Modeling {
  updateProperties(element: Drawn, properties: Record<string, unknown>): void;
  updateModdleProperties(element: Drawn, moddle: Moddle, properties: Record<string, unknown>): void;
  updateLabel(element: Drawn, text: string): void;
  createShape(
    shape: Drawn, position: { x: number; y: number }, parent: Drawn, parentIndex?: number | { attach?: boolean }, hints?: { attach?: boolean },
  ): Drawn;
  createElements(elements: readonly Drawn[], position: { x: number; y: number }, parent: Drawn): readonly Drawn[];
  appendShape(source: Drawn, shape: Drawn, position: { x: number; y: number }, parent: Drawn): Drawn;
  connect(source: Drawn, target: Drawn, attributes?: Readonly<Record<string, unknown>>): Drawn;
  removeElements(elements: readonly Drawn[]): void;
  splitLane(lane: Drawn, count: number): void;
  addLane(lane: Drawn, location: 'top' | 'bottom'): Drawn;
}

export interface BpmnFactory {
  create(type: string, properties?: Record<string, unknown>): Moddle;
}

export interface ElementFactory {
  createShape(attributes: ShapeAttributes & Record<string, unknown>): Drawn;
  createParticipantShape(attributes?: Record<string, unknown>): Drawn;
  createConnection(attributes: Record<string, unknown>): Drawn;
}

export interface ElementRegistry {
  get(id: string): Drawn | undefined;
  filter(matches: (element: Drawn) => boolean): readonly Drawn[];
}

export interface Selection {
  get(): readonly Drawn[];
  select(element: Drawn | readonly Drawn[] | null): void;
}

export interface Canvas extends Fittable {
  getRootElement(): Drawn;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  viewbox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  scrollToElement(element: Drawn | string, padding?: number): void;
  focus(): void;
}

export interface EventBus {
  on(event: string | readonly string[], listener: (event: Record<string, unknown>) => unknown): void;
  on(event: string | readonly string[], priority: number, listener: (event: Record<string, unknown>) => unknown): void;
  fire(event: string, data?: Record<string, unknown>): void;
}

export interface CommandHandler<Context> {
  preExecute?(context: Context): void;
}

export interface CommandStack {
  /** Makes an instance of the handler's class with its services and calls it for the command. */
  registerHandler(command: string, handler: new (...services: never[]) => CommandHandler<never>): void;
  execute(command: string, context: object): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface AutoPlace {
  append(source: Drawn, shape: Drawn): Drawn;
}

export interface Create {
  start(event: Event, shape: Drawn | readonly Drawn[], context?: object): void;
}

export interface SpaceTool {
  calculateAdjustments(elements: readonly Drawn[], axis: 'x' | 'y', delta: number, start: number): { readonly movingShapes: readonly Drawn[]; readonly resizingShapes: readonly Drawn[] };
  makeSpace(moving: readonly Drawn[], resizing: readonly Drawn[], delta: { readonly x: number; readonly y: number }, direction: 'e' | 's', start: number): void;
}

export interface BpmnRules {
  /** What kind of line may lead from one to the other; false where none may. */
  canConnect(source: Drawn, target: Drawn): { readonly type: string } | false | null;
}

export interface Overlays {
  add(elementId: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

/** Services of the modeler by name. */
export interface ModelerServices {
  modeling: Modeling;
  bpmnFactory: BpmnFactory;
  elementFactory: ElementFactory;
  elementRegistry: ElementRegistry;
  selection: Selection;
  canvas: Canvas;
  eventBus: EventBus;
  commandStack: CommandStack;
  autoPlace: AutoPlace;
  create: Create;
  overlays: Overlays;
  bpmnRules: BpmnRules;
}
