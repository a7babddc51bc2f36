import { type Net, type NetNode, outputsOf, type Place } from './net.ts';
import { occurrencesIn, signatureOf } from './options.ts';
import type { Trail } from './trail.ts';
import { union } from './union.ts';

/**
 * Branches that begin together and then either come to the same inclusive join or end: the join waits for each of them and goes
 * on once, however many come, so one of them stands for all.
 */
export function mergeOptionalBranches(net: Net, node: NetNode): boolean {
  const alike = new Map<string, Place>();
  const occurrences = occurrencesIn(node);
  for (const [place, where] of occurrences) {
    const join = joinOrEnd(place.target, node);
    if (!join) continue;
    const key = `${signatureOf(where)} ${join.element.id}`;
    const kept = alike.get(key);
    if (!kept) {
      alike.set(key, place);
      continue;
    }
    drop(net, node, kept, place);
    return true;
  }
  return false;
}

/** The inclusive join that a node leads to, where all else it can do is end the branch. */
function joinOrEnd(node: NetNode, from: NetNode): NetNode | undefined {
  if (node === from || node.join !== 'any' || node.inputs.size !== 1) return undefined;
  const targets = new Set([...outputsOf(node)].map((place) => place.target));
  const [join] = targets;
  const isPlain = node.options.every((option) => !option.ends && option.outputs.length <= 1);
  return isPlain && targets.size === 1 && join?.join === 'inclusive' && join !== from && node.options.length > 1 ? join : undefined;
}

function drop(net: Net, node: NetNode, kept: Place, gone: Place): void {
  const outputs = outputsOf(gone.target);
  for (const output of outputs) output.target.inputs.delete(output);
  kept.path = [kept.path, gone.path, wayThrough(gone.target)];
  kept.covers = union(kept.covers, gone.covers);
  kept.target.covers = union(kept.target.covers, gone.target.covers, ...[...outputs].map((place) => place.covers));
  node.options = node.options.map((option) => ({ ...option, outputs: option.outputs.filter((place) => place !== gone) }));
  net.nodes.delete(gone.target);
}

/** One of the ways through a branch: to its end where it has one. */
function wayThrough({ path, options }: NetNode): Trail {
  const option = options.find(({ outputs }) => outputs.length === 0) ?? options[0];
  return [path, option?.path ?? [], ...(option?.outputs ?? []).map((place) => place.path)];
}
