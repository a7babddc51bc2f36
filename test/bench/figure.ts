/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'per second' | 'ms' | 'µs' | 'bytes';
  /** The same procedure on `bpmn-engine` in the same run, and how many times as fast ours is. */
  readonly bpmnEngine?: { readonly value: number; readonly ratio: number };
  /** What the figure must reach, and whether it does. */
  readonly goal?: { readonly words: string; readonly met: boolean };
  readonly note?: string;
}

/** Ours beside the other's, both a second. */
export function beside(name: string, ours: number, theirs: number, more: Partial<Figure> = {}): Figure {
  return { name, value: ours, unit: 'per second', bpmnEngine: { value: theirs, ratio: ours / theirs }, ...more };
}

export function least(goal: number, value: number, words: string): NonNullable<Figure['goal']> {
  return { words, met: value >= goal };
}

export function most(goal: number, value: number, words: string): NonNullable<Figure['goal']> {
  return { words, met: value <= goal };
}
