import { cyclicNodes } from './cycles.ts';
import { looksAround, type Net, type NetNode, type Option, outputsOf, type Place } from './net.ts';
import { mergeOptionalBranches } from './optional-branches.ts';
import { mergeParallelPlaces } from './parallel-places.ts';
import { distinct } from './options.ts';
import { union } from './union.ts';

/**
 * Draws together what cannot go wrong by itself: sequences, splits with their own joins, loops with their own exits,
 * branches that only end. A net of well-nested blocks shrinks to a single node; what stays is what has to be explored.
 * No rule makes or hides a deadlock, a second token or an unreachable element (after Sadiq and Orlowska, 2000).
 */
export function reduce(net: Net): void {
  const cyclic = cyclicNodes(net.nodes);
  const isWatched = [...net.nodes].some(looksAround);
  const queue = new Set(net.nodes);
  for (const node of queue) {
    queue.delete(node);
    if (!net.nodes.has(node)) continue;
    const neighbours = [...[...node.inputs].flatMap(({ source }) => source ?? []), ...[...outputsOf(node)].map(({ target }) => target)];
    const isChanged = absorbNext(net, node, isWatched) || absorbInto(net, node) || mergeParallelPlaces(node)
      || mergeOptionalBranches(net, node) || dropLoop(node) || dropEnds(net, node, cyclic);
    if (!isChanged) continue;
    queue.add(node);
    for (const neighbour of neighbours) queue.add(neighbour);
  }
}

/** The one place that a node always puts one token on, where it does nothing else. */
function onlyOutput(node: NetNode): Place | undefined {
  const [option] = node.options;
  if (node.options.length !== 1 || !option || option.ends || option.outputs.length !== 1) return undefined;
  return option.outputs[0];
}

/** Whether one token may be too few for a node, though no other way leads there. */
function counts({ join, quantity }: NetNode): boolean {
  return quantity > 1 || join === 'complex';
}

/**
 * A node that always goes on to one that nothing else leads to: they are one. Not a join and the choice after it where other joins
 * watch: to them a token that has not chosen yet may go all of its ways (BPMN 13.4.3), and before the join it is not that token.
 */
function absorbNext(net: Net, node: NetNode, isWatched: boolean): boolean {
  const place = onlyOutput(node);
  const next = place?.target;
  if (!place || !next || next === node || next.inputs.size !== 1 || counts(next)) return false;
  if (isWatched && node.join !== 'any' && node.inputs.size > 1 && next.options.length > 1) return false;
  node.path = [node.path, node.options[0]?.path ?? [], place.path, next.path];
  node.options = next.options;
  node.abridged ||= next.abridged;
  for (const output of outputsOf(next)) output.source = node;
  node.covers = union(node.covers, place.covers, next.covers);
  net.nodes.delete(next);
  return true;
}

/** A node that only passes a token on from one place to another: the three are one place. */
function absorbInto(net: Net, node: NetNode): boolean {
  const after = onlyOutput(node);
  const [before] = node.inputs;
  if (!after || !before || node.inputs.size !== 1 || counts(node) || after === before || after.flow !== undefined) return false;
  before.path = [before.path, node.path, node.options[0]?.path ?? [], after.path];
  before.target = after.target;
  before.covers = union(before.covers, node.covers, after.covers);
  after.target.inputs.delete(after);
  after.target.inputs.add(before);
  net.nodes.delete(node);
  return true;
}

/** A way straight back to the same node: going round once more changes nothing where there are other ways. */
function dropLoop(node: NetNode): boolean {
  if (node.join !== 'any') return false;
  const index = node.options.findIndex((option) => option.outputs.length === 1 && option.outputs[0]?.target === node);
  const back = node.options[index]?.outputs[0];
  if (!back || node.options.length < 2 || node.options.filter((option) => option.outputs.includes(back)).length > 1) return false;
  node.covers = union(node.covers, back.covers);
  node.options = node.options.filter((_, at) => at !== index);
  node.inputs.delete(back);
  return true;
}

/**
 * Branches that only end. Where ways meet before their end they stay in sight, and so does a branch beside a loop: tokens must not
 * meet there unsynchronised, or come there without bound. (A reminder in each round of a loop is no harm.)
 */
function dropEnds(net: Net, node: NetNode, cyclic: ReadonlySet<NetNode>): boolean {
  const beside = new Set(cyclic.has(node) ? node.options.flatMap(({ outputs, beside }) => (outputs.length > 1 && !beside ? outputs : [])) : []);
  const gone = new Set([...outputsOf(node)].filter((place) => place.target !== node && onlyEnds(place.target) && !beside.has(place)));
  if (gone.size === 0) return false;
  node.covers = union(node.covers, ...[...gone].flatMap((place) => [place.covers, place.target.covers]));
  node.options = distinct(node.options.map((option) => withoutEnds(option, gone)));
  for (const place of gone) {
    place.target.inputs.delete(place);
    if (place.target.inputs.size === 0) net.nodes.delete(place.target);
  }
  return true;
}

function onlyEnds(node: NetNode): boolean {
  const [option] = node.options;
  if (node.join !== 'any' || node.options.length !== 1 || !option || option.ends || option.outputs.length > 0) return false;
  return node.inputs.size === 1 || node.element.kind === 'end';
}

function withoutEnds(option: Option, gone: ReadonlySet<Place>): Option {
  const ended = option.outputs.filter((place) => gone.has(place));
  if (ended.length === 0) return option;
  const ways = ended.map(({ path, target }) => [path, target.path, target.options[0]?.path ?? []]);
  return { ...option, outputs: option.outputs.filter((place) => !gone.has(place)), path: [option.path, ...ways] };
}
