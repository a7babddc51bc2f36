/*
 * The little of bpmn-js that a read-only diagram needs. bpmn-js hands out its services by name and
 * without types; these interfaces are written once, here.
 */

import type { BpmnModdle } from 'bpmn-moddle';
import type { Fittable } from './fit-whole.ts';

/** Anything drawn: a shape, a connection or the root. */
export interface DrawnElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: { readonly name?: string; readonly $type: string };
  /** Present on connections only. */
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  /** Present on the label of another element only. */
  readonly labelTarget?: DrawnElement;
}

/** Part of the drawing that is visible, in the drawing's units. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Canvas extends Fittable {
  viewbox(): Viewport & { readonly scale: number };
  viewbox(box: Viewport): void;
  scroll(by: { dx: number; dy: number }): void;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  scrollToElement(elementId: string): void;
}

export interface ElementRegistry {
  get(id: string): DrawnElement | undefined;
  getAll(): readonly DrawnElement[];
}

export interface Overlays {
  add(elementId: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

export interface EventBus {
  on(event: string, listener: (event: unknown) => void): void;
}

/** A bpmn-js viewer, reduced to what is used here. */
export interface Viewer {
  importXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
  get(name: 'moddle'): BpmnModdle;
  get(name: 'canvas'): Canvas;
  get(name: 'elementRegistry'): ElementRegistry;
  get(name: 'overlays'): Overlays;
  get(name: 'eventBus'): EventBus;
  destroy(): void;
}
