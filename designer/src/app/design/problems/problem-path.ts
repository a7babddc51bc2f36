import type { ModelProblem } from '../../shared/api/contract.ts';
import type { Canvas, ElementRegistry, Overlays } from '../drawing/services.ts';

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
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #overlays: Overlays;
  #marked: readonly (readonly [string, string])[] = [];

  constructor(canvas: Canvas, elementRegistry: ElementRegistry, overlays: Overlays) {
    this.#canvas = canvas;
    this.#registry = elementRegistry;
    this.#overlays = overlays;
  }

  /** Replaces what was shown; `null` puts it away. */
  show(problem: ModelProblem | null, words: PathWords): void {
    this.#clear();
    const path = [...new Set(problem?.path)].filter((id) => this.#registry.get(id));
    if (!problem || path.length === 0) return;
    for (const id of path) this.#mark(id, id === problem.elementId ? `hoso-path-${problem.severity}` : 'hoso-path');
    const [from] = path;
    if (from !== undefined && from !== problem.elementId) this.#say(from, words.from, 'from');
    if (problem.elementId !== undefined && this.#registry.get(problem.elementId)) this.#say(problem.elementId, words.to, problem.severity);
  }

  #mark(id: string, marker: string): void {
    this.#canvas.addMarker(id, marker);
    this.#marked = [...this.#marked, [id, marker]];
  }

  #say(id: string, words: string, end: 'from' | ModelProblem['severity']): void {
    const html = document.createElement('span');
    html.className = `hoso-path-words hoso-path-words-${end}`;
    html.textContent = words;
    this.#overlays.add(id, overlayType, { position: { top: -30, left: 12 }, html });
  }

  #clear(): void {
    for (const [id, marker] of this.#marked) {
      if (this.#registry.get(id)) this.#canvas.removeMarker(id, marker);
    }
    this.#marked = [];
    this.#overlays.remove({ type: overlayType });
  }
}
