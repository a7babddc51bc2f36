import type { Canvas, ElementRegistry, Overlays } from '../drawing/services.ts';

/** Marks and notes of one kind on the canvas, which go together. */
export class CanvasMarks {
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #overlays: Overlays;
  readonly #overlayType: string;
  #marked: readonly (readonly [string, string])[] = [];

  constructor(canvas: Canvas, registry: ElementRegistry, overlays: Overlays, overlayType: string) {
    this.#canvas = canvas;
    this.#registry = registry;
    this.#overlays = overlays;
    this.#overlayType = overlayType;
  }

  /** Whether the drawing has the element. */
  has(id: string): boolean {
    return this.#registry.get(id) !== undefined;
  }

  mark(id: string, marker: string): void {
    this.#canvas.addMarker(id, marker);
    this.#marked = [...this.#marked, [id, marker]];
  }

  note(id: string, position: { readonly top: number; readonly left: number }, html: HTMLElement): void {
    this.#overlays.add(id, this.#overlayType, { position, html });
  }

  clear(): void {
    for (const [id, marker] of this.#marked) {
      if (this.has(id)) this.#canvas.removeMarker(id, marker);
    }
    this.#marked = [];
    this.#overlays.remove({ type: this.#overlayType });
  }
}
