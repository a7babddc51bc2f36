import type { ModelProblem } from '../../shared/api/contract.ts';
import type { Canvas, ElementRegistry, Overlays } from '../drawing/services.ts';

const overlayType = 'hoso-problem';

/** Marks on the canvas where something is wrong, with the sentence as its tooltip. */
export class ProblemMarks {
  static readonly $inject = ['canvas', 'elementRegistry', 'overlays'];
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #overlays: Overlays;
  #marked: readonly (readonly [string, string])[] = [];

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.#canvas = canvas;
    this.#registry = elementRegistry;
    this.#overlays = overlays;
  }

  /** Replaces all marks; an element with several problems carries the worst one's colour and all sentences. */
  show(problems: readonly ModelProblem[]): void {
    this.#clear();
    for (const [elementId, own] of groupByElement(problems)) {
      if (!this.#registry.get(elementId)) continue;
      const severity = own.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
      const marker = `hoso-problem-${severity}`;
      this.#canvas.addMarker(elementId, marker);
      this.#marked = [...this.#marked, [elementId, marker]];
      this.#overlays.add(elementId, overlayType, { position: { top: -10, left: -10 }, html: icon(severity, own) });
    }
  }

  #clear(): void {
    for (const [elementId, marker] of this.#marked) {
      if (this.#registry.get(elementId)) this.#canvas.removeMarker(elementId, marker);
    }
    this.#marked = [];
    this.#overlays.remove({ type: overlayType });
  }
}

function groupByElement(problems: readonly ModelProblem[]): ReadonlyMap<string, readonly ModelProblem[]> {
  const byElement = new Map<string, ModelProblem[]>();
  for (const problem of problems) {
    if (problem.elementId === undefined) continue;
    byElement.set(problem.elementId, [...(byElement.get(problem.elementId) ?? []), problem]);
  }
  return byElement;
}

function icon(severity: 'error' | 'warning', problems: readonly ModelProblem[]): HTMLElement {
  const words = problems.map(({ message }) => message).join('\n');
  const html = document.createElement('span');
  html.className = `hoso-problem-icon hoso-problem-icon-${severity}`;
  html.title = words;
  html.setAttribute('role', 'img');
  html.setAttribute('aria-label', words);
  return html;
}
