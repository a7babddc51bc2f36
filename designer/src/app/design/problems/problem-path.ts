import type { ModelProblem } from '../../shared/api/contract.ts';
import type { Canvas, ElementRegistry, Overlays } from '../drawing/services.ts';
import { CanvasMarks } from './canvas-marks.ts';

const overlayType = 'hoso-problem-path';

/** Words that stand at the two ends of a path. */
export interface PathWords {
  readonly from: string;
  readonly to: string;
}

/** Whether a problem has a way to show on the drawing. */
export function hasPath({ path = [] }: Pick<ModelProblem, 'path'>): boolean {
  return path.length > 1;
}

/** Shows on the canvas how a dossier comes to what is wrong: the way in jade, what is wrong in red, both ends in words. */
export class ProblemPath {
  static readonly $inject = ['canvas', 'elementRegistry', 'overlays'];
  readonly #marks: CanvasMarks;

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.#marks = new CanvasMarks(canvas, elementRegistry, overlays, overlayType);
  }

  /** Replaces what was shown; `null` puts it away. */
  show(problem: ModelProblem | null, words: PathWords): void {
    this.#marks.clear();
    const path = [...new Set(problem?.path)].filter((id) => this.#marks.has(id));
    if (!problem || path.length === 0) return;
    for (const id of path) this.#marks.mark(id, id === problem.elementId ? `hoso-path-${problem.severity}` : 'hoso-path');
    const [from] = path;
    if (from !== undefined && from !== problem.elementId) this.#say(from, words.from, 'from');
    if (problem.elementId !== undefined && this.#marks.has(problem.elementId)) this.#say(problem.elementId, words.to, problem.severity);
  }

  #say(id: string, words: string, end: 'from' | ModelProblem['severity']): void {
    const html = document.createElement('span');
    html.className = `hoso-path-words hoso-path-words-${end}`;
    html.textContent = words;
    this.#marks.note(id, { top: -30, left: 12 }, html);
  }
}
