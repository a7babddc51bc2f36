import type { Code } from '../feel/compile/place.ts';
import type { Conversion, Parameter } from './conversion.ts';
import type { ItemTypes } from './item-types.ts';

/** Elements by the names under which an element's expressions see them; imported ones under the name of their import. */
export interface Visible {
  readonly own: ReadonlyMap<string, Node>;
  readonly imported: ReadonlyMap<string, ReadonlyMap<string, Node>>;
}

interface Element {
  readonly id: string;
  readonly name: string;
}

/** A decision with its compiled logic. */
export interface DecisionNode extends Element {
  readonly kind: 'decision';
  readonly code: Code;
  /** Names that the logic reads and does not define itself. */
  readonly reads: readonly string[];
  readonly visible: Visible;
  readonly convert: Conversion | undefined;
}

/** Data from outside. */
export interface InputNode extends Element {
  readonly kind: 'inputData';
  readonly convert: Conversion | undefined;
}

/** A business knowledge model; its code gives the function. */
export interface KnowledgeNode extends Element {
  readonly kind: 'bkm';
  readonly code: Code;
  readonly parameters: readonly Parameter[];
  readonly visible: Visible;
}

/** A decision service: a function over its inputs. */
export interface ServiceNode extends Element {
  readonly kind: 'service';
  /** Decisions and data that are given from outside, in the order of the parameters. */
  readonly inputs: readonly (DecisionNode | InputNode)[];
  /** The same as parameters, by the types that the service declares or else those of the inputs. */
  readonly parameters: readonly Parameter[];
  readonly outputs: readonly DecisionNode[];
  /** To the type of its result. */
  readonly convert: Conversion | undefined;
}

export type Node = DecisionNode | InputNode | KnowledgeNode | ServiceNode;

/** What can be asked for by itself. */
export type Invocable = Exclude<Node, InputNode>;

/** A compiled DMN file. */
export interface DecisionModel {
  readonly namespace: string;
  /** What can be decided: the decisions and decision services, in the order of the file. */
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
  /** By id. */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly named: ReadonlyMap<string, Node>;
  /** By id, its own elements and what it has merged, as it sees them. */
  readonly all: ReadonlyMap<string, Node>;
  readonly types: ItemTypes;
  /** All files whose elements this one uses, and shows to those who import it, like its own (DMN 1.5, 6.3.2). */
  readonly merged: readonly DecisionModel[];
}

/** An element of a file, or of one that it has merged, by its id or its name; of two the file's own. */
export function elementOf(model: DecisionModel, idOrName: string): Node | undefined {
  return model.nodes.get(idOrName) ?? model.named.get(idOrName) ?? model.all.get(idOrName)
    ?? [...model.all.values()].find(({ name }) => name === idOrName);
}
