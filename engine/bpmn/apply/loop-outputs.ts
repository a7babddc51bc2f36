import type { Value } from '../../feel/value.ts';
import type { Event } from '../event.ts';
import type { LoopBody } from '../state.ts';
import { Trie } from './trie.ts';

/** More outputs than this are kept as a trie: copying a list of thousands for each of them would make a loop quadratic. */
const large = 256;

/** Outputs of loops whose list is written out only when somebody reads it. */
const collected = new WeakMap<LoopBody, Trie<Value>>();

/** A loop after one more of its instances is over, with the instance's output in its place. */
export function advancedLoop(body: LoopBody, { how, index, output }: Extract<Event, { type: 'loopAdvanced' }>): LoopBody {
  const known = collected.get(body);
  if (!known && (output === undefined || (body.outputs?.length ?? 0) <= large)) {
    return { ...body, [how]: body[how] + 1, ...(output !== undefined ? { outputs: withOutput(body.outputs ?? [], index, output) } : {}) };
  }
  const outputs = known ? new Trie(known) : trieOf(body.outputs ?? []);
  if (output !== undefined) outputs.set(index, output);
  const { total, begun, completed, terminated, items } = body;
  const counts = { total, begun, completed, terminated, ...(items ? { items } : {}) };
  const advanced: LoopBody = { ...counts, [how]: counts[how] + 1 };
  let list: readonly Value[] | undefined;
  Object.defineProperty(advanced, 'outputs', { enumerable: true, get: () => list ??= listOf(outputs) });
  collected.set(advanced, outputs);
  return advanced;
}

function withOutput(outputs: readonly Value[], index: number, output: Value): readonly Value[] {
  const next = outputs.slice();
  next[index] = output;
  return next;
}

function trieOf(outputs: readonly Value[]): Trie<Value> {
  const trie = new Trie<Value>();
  for (const [index, output] of outputs.entries()) trie.set(index, output);
  return trie;
}

function listOf(outputs: Trie<Value>): readonly Value[] {
  const list = Array<Value>(outputs.size).fill(null);
  outputs.forEach((output, index) => { list[index] = output; });
  return list;
}
