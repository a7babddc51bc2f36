import type { Event, ProcessGraph } from '../bpmn/index.ts';

/** An element that came alive, with its place in what happened. */
interface Step {
  readonly element: string;
  /** A completed task or called procedure: a path that leaves it out is another path. */
  readonly counts: boolean;
  readonly activatedAt: number;
  /** Place of its completion, or of its activation where it never completed. */
  readonly overAt: number;
}

/** The elements that a run passed. */
export interface Path {
  readonly byActivation: readonly Step[];
  readonly byCompletion: readonly Step[];
  /** Ids of the end events that were reached, in order. */
  readonly ends: readonly string[];
}

/** Keeps the path while a run goes on. */
export class PathRecord {
  readonly #graph: ProcessGraph;
  readonly #steps: { element: string; activatedAt: number; overAt: number; counts: boolean; inner: boolean }[] = [];
  readonly #alive = new Map<string, number>();
  readonly #ends: string[] = [];
  #place = 0;

  constructor(graph: ProcessGraph) {
    this.#graph = graph;
  }

  /** `dossier` tells apart the instances of several dossiers in one run. */
  add(event: Event, dossier: number): void {
    this.#place += 1;
    if (event.type === 'activated') {
      this.#alive.set(`${dossier}:${event.instanceId}`, this.#steps.length);
      this.#steps.push({
        element: event.elementId, activatedAt: this.#place, overAt: this.#place, counts: false, inner: event.loop !== undefined,
      });
    } else if (event.type === 'completed') {
      const step = this.#steps[this.#alive.get(`${dossier}:${event.instanceId}`) ?? -1];
      if (!step) return;
      step.overAt = this.#place;
      const type = this.#graph.elements.get(event.elementId)?.type;
      step.counts = !step.inner && isActivity(type);
      if (type === 'EndEvent') this.#ends.push(event.elementId);
    }
  }

  path(): Path {
    return {
      byActivation: this.#steps,
      byCompletion: [...this.#steps].sort((one, other) => one.overAt - other.overAt),
      ends: this.#ends,
    };
  }
}

/**
 * Whether a run took the expected path: the ids of all tasks and called procedures that completed, in the
 * order in which they began or in which they ended. Events, gateways, subprocesses, the rounds of a loop and
 * tasks that did not complete may be named where they came, and may be left out.
 */
export function tookPath(path: Path, expected: readonly string[]): boolean {
  return matches(path.byCompletion, expected) || matches(path.byActivation, expected);
}

/** The path in the order of completion, as far as it counts or the expectation names it. */
export function pathShown(path: Path, expected: readonly string[] = []): readonly string[] {
  const named = new Set(expected);
  return path.byCompletion.filter((step) => step.counts || named.has(step.element)).map((step) => step.element);
}

function matches(steps: readonly Step[], expected: readonly string[]): boolean {
  // How much of the expected path can be accounted for by the steps so far: several lengths at once, as
  // a step that may be left out may be meant or not.
  let reached = new Set([0]);
  for (const step of steps) {
    const next = new Set<number>();
    for (const length of reached) {
      if (!step.counts) next.add(length);
      if (expected[length] === step.element) next.add(length + 1);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(expected.length);
}

function isActivity(type: string | undefined): boolean {
  return type !== undefined && (type.endsWith('Task') || type === 'Task' || type === 'CallActivity');
}
