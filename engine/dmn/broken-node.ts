import { Mistake } from '../feel/run.ts';
import type { Refusal } from '../result.ts';
import type { DrgElement } from './definitions.ts';
import type { Node, Visible } from './model.ts';

const NOTHING: Visible = { own: new Map(), imported: new Map() };

/** Stands for an element with something wrong in it: the rest of the file works, and what needs this one is refused in its words. */
export function brokenNode({ kind, id, name }: DrgElement, problem: Refusal): Node {
  const { code, params, ...more } = problem;
  const refuse = (): never => {
    throw new Mistake(code, params, 0, more);
  };
  switch (kind) {
    case 'inputData': return { kind, id, name, convert: refuse };
    case 'bkm': return { kind, id, name, code: refuse, parameters: [], visible: NOTHING };
    // A service that cannot be called is no function: as a decision without a value it is refused wherever it is named.
    default: return { kind: 'decision', id, name, code: refuse, reads: [], visible: NOTHING, convert: undefined };
  }
}
