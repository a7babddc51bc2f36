import type { DecisionNode, InputNode, Node, Visible } from './model.ts';

/**
 * What a file uses like its own of files that it imports without a name (DMN 1.5, 6.3.2). Of two elements with the same name the
 * file's own counts, else the one that is imported first: the other is left out, and what requires it sees the one that counts.
 */
export class Merging {
  /** By id, as the file sees them. */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly #named = new Map<string, Node>();
  /** Twins of merged elements that are bound anew; none where no name stands twice. */
  readonly #twins = new Map<Node, Node>();
  readonly #bind: (() => void)[] = [];
  #own: ReadonlyMap<string, Node> = new Map();

  /** `merged` are the elements of each file that is merged, by id; `ownNames` are the names of the file's own elements. */
  constructor(merged: readonly ReadonlyMap<string, Node>[], ownNames: ReadonlySet<string>) {
    const kept = new Map<string, Node>();
    let isComplete = true;
    for (const [id, node] of merged.flatMap((nodes) => [...nodes])) {
      if (kept.get(id) === node) continue;
      const isFree = !ownNames.has(node.name) && !this.#named.has(node.name) && !kept.has(id);
      if (!isFree) isComplete = false;
      else {
        kept.set(id, node);
        this.#named.set(node.name, node);
      }
    }
    if (!isComplete) for (const node of kept.values()) this.#twins.set(node, this.#twinOf(node));
    this.nodes = new Map([...kept].map(([id, node]) => [id, this.#seen(node)]));
  }

  /** Binds what is merged to the file's own elements, by their names, as soon as those are there. */
  bindTo(own: ReadonlyMap<string, Node>): void {
    this.#own = own;
    for (const bind of this.#bind) bind();
  }

  #twinOf(node: Node): Node {
    if (node.kind === 'inputData') return node;
    if (node.kind === 'service') {
      const inputs: (DecisionNode | InputNode)[] = [];
      const outputs: DecisionNode[] = [];
      this.#bind.push(() => {
        for (const input of node.inputs) inputs.push(this.#sameKind(input));
        for (const output of node.outputs) outputs.push(this.#sameKind(output));
      });
      return { ...node, inputs, outputs };
    }
    const own = new Map<string, Node>();
    this.#bind.push(() => {
      for (const [name, required] of node.visible.own) own.set(name, this.#counting(name) ?? required);
    });
    const visible: Visible = { own, imported: node.visible.imported };
    return { ...node, visible };
  }

  #seen(node: Node): Node {
    return this.#twins.get(node) ?? node;
  }

  /** Which element a name stands for. */
  #counting(name: string): Node | undefined {
    const named = this.#named.get(name);
    return this.#own.get(name) ?? (named && this.#seen(named));
  }

  /** What a service takes and gives must be of the same kind still. */
  #sameKind<N extends Node>(node: N): N {
    const counting = this.#counting(node.name);
    return counting?.kind === node.kind ? (counting as N) : node;
  }
}
