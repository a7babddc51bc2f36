import type { ProcessGraph } from '../bpmn/index.ts';

/** The first graph with the elements and flows of all, to look up what they are called. */
export function jointGraph([first, ...others]: readonly ProcessGraph[]): ProcessGraph {
  if (!first) throw new Error('A run needs a model');
  if (others.length === 0) return first;
  const all = [first, ...others];
  return { ...first, elements: new Map(all.flatMap(({ elements }) => [...elements])), flows: new Map(all.flatMap(({ flows }) => [...flows])) };
}
