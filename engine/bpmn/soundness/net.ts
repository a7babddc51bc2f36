import type { Node } from '../node.ts';
import type { Activation } from './activation.ts';
import type { Trail } from './trail.ts';

/**
 * One scope as a token game: places hold tokens, nodes take them from places and put them on others. It stands for every
 * way that the scope can go when data, people, clocks and messages decide freely.
 */
export interface Net {
  readonly scope: Node;
  readonly nodes: Set<NetNode>;
  /** Places that hold a token at the beginning: one set for each way to begin. */
  readonly entries: readonly (readonly Place[])[];
  /** Elements at which several tokens are meant: after activities that give more than one, before those that ask for more. */
  readonly counted: ReadonlySet<Node>;
  /** Whether an activity gives more tokens at once than can be followed. */
  readonly hasTooMany: boolean;
}

/** A flow, a boundary event's or link's invisible way, or several of them in a row once they were drawn together. */
export interface Place {
  source?: NetNode;
  target: NetNode;
  /** Whether tokens come here only besides another that goes its usual way: by an event that does not interrupt. */
  isBeside?: boolean;
  /** Before a complex join: the flow that tokens came on. */
  readonly flow?: string;
  /** Ids of the elements and flows that a token passes here, in order. */
  path: Trail;
  /** Ids of all elements that are alive once a token was here. */
  covers: Set<string>;
}

/**
 * How a node takes tokens: each on its own, one from every place, all that can still come (BPMN 13.4.3), so many from whichever
 * place, or once enough have come and then the rest (BPMN 13.4.5).
 */
export type Join = 'any' | 'all' | 'inclusive' | 'quantity' | 'complex';

export interface NetNode {
  readonly element: Node;
  readonly join: Join;
  readonly quantity: number;
  /** Of a complex join: when it starts. */
  readonly activation?: Activation;
  readonly inputs: Set<Place>;
  options: Option[];
  /** Ids on the way through the node, the element's own first. */
  path: Trail;
  covers: Set<string>;
  /** Whether not every combination of its ways out is among the options, as there are too many. */
  abridged: boolean;
}

/** One thing that can happen at a node. */
export interface Option {
  readonly outputs: readonly Place[];
  /** Takes every token of the scope away: `completes` it, or `aborts` it so that what follows it is not reached. */
  readonly ends?: 'completes' | 'aborts';
  /** Ids passed by tokens that only go to their end. */
  readonly path: Trail;
  /** Happens only besides the usual: a non-interrupting event, several conditions at once after an activity. */
  readonly beside: boolean;
  /** Whether it stands for several choices that come to the same, so that it says nothing about data. */
  readonly isVague?: boolean;
}

/** Whether a node looks at tokens elsewhere before it goes on, or at which of several came first. */
export function looksAround({ join, inputs }: NetNode): boolean {
  return (join === 'inclusive' || join === 'complex') && inputs.size > 1;
}

/** Places that a node can put tokens on, each once. */
export function outputsOf(node: NetNode): ReadonlySet<Place> {
  return new Set(node.options.flatMap((option) => option.outputs));
}
