import type { ModelProblem } from '../../shared/api/contract.ts';
import type { Canvas, ElementRegistry, Overlays } from '../drawing/services.ts';
import { CanvasMarks } from './canvas-marks.ts';

const overlayType = 'hoso-problem';

/** Marks on the canvas where something is wrong, with the sentence as its tooltip. */
export class ProblemMarks {
  static readonly $inject = ['canvas', 'elementRegistry', 'overlays'];
  readonly #marks: CanvasMarks;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.#marks = new CanvasMarks(canvas, elementRegistry, overlays, overlayType);
  }

  /** Replaces all marks; an element with several problems carries the worst one's colour and all sentences. */
  show(problems: readonly ModelProblem[]): void {
    this.#marks.clear();
    for (const [elementId, own] of groupByElement(problems)) {
      if (!this.#marks.has(elementId)) continue;
      const severity = own.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
      this.#marks.mark(elementId, `hoso-problem-${severity}`);
      this.#marks.note(elementId, { top: -10, left: -10 }, icon(severity, own));
    }
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
