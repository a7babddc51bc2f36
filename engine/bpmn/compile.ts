import type { ProcessGraph } from './graph.ts';
import type { Problem } from './problem.ts';

/** A graph where no problem is an error; the problems either way. */
export interface Compilation {
  readonly graph?: ProcessGraph;
  readonly problems: readonly Problem[];
}

/** Compiles BPMN 2.0 XML. Never throws for bad input: what is wrong comes back as problems. */
export async function compile(_xml: string): Promise<Compilation> {
  throw new Error('not built yet');
}
