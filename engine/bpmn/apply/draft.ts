import type { ProcessGraph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { DossierState, Incident, Instance, Wait } from '../state.ts';

/** A state that may still be changed. */
export type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

interface MutableState extends Mutable<Omit<DossierState, 'instances' | 'waits' | 'incidents'>> {
  instances: Record<string, Instance>;
  waits: Record<string, Wait>;
  incidents: Record<string, Incident>;
}

const empty: DossierState = {
  schema: 1, status: 'running', counter: 0, instances: {}, waits: {}, incidents: {}, roots: [], reached: [],
};

/**
 * A state in the making, copied as it is written: the state that it began from stays as it was. What was
 * copied once is changed in place until `finish`. Identifiers are decimal numbers because the runtime keeps
 * objects with such keys as arrays, which copy a thousand times faster than others.
 */
export class Draft {
  readonly graph: ProcessGraph;
  #state: MutableState;
  #owned = new Set<string>();
  #ownsInstances = false;
  #ownsWaits = false;
  #ownsIncidents = false;

  constructor(graph: ProcessGraph, state: DossierState | undefined) {
    this.graph = graph;
    this.#state = { ...(state ?? empty) };
  }

  /** What there is now; not to be kept beyond the next event. */
  get state(): Readonly<DossierState> {
    return this.#state;
  }

  /** The state for keeping; a further change of the draft copies again. */
  finish(): DossierState {
    const finished = this.#state;
    this.#state = { ...finished };
    this.#owned.clear();
    this.#ownsInstances = this.#ownsWaits = this.#ownsIncidents = false;
    return finished;
  }

  /** The top level, for writing. */
  top(): MutableState {
    return this.#state;
  }

  /** A live instance; asking for one that is gone is a bug. */
  instance(id: string): Instance {
    const instance = this.#state.instances[id];
    if (!instance) throw new Error(`no instance ${id}`);
    return instance;
  }

  /** An instance, for writing. */
  own(id: string): Mutable<Instance> {
    if (this.#owned.has(id)) return this.instance(id);
    const copy = { ...this.instance(id) };
    this.instances()[id] = copy;
    this.#owned.add(id);
    return copy;
  }

  add(id: string, instance: Instance): void {
    this.instances()[id] = instance;
    this.#owned.add(id);
  }

  remove(id: string): void {
    delete this.instances()[id];
    this.#owned.delete(id);
  }

  instances(): Record<string, Instance> {
    if (!this.#ownsInstances) {
      this.#state.instances = Object.assign({}, this.#state.instances);
      this.#ownsInstances = true;
    }
    return this.#state.instances;
  }

  waits(): Record<string, Wait> {
    if (!this.#ownsWaits) {
      this.#state.waits = Object.assign({}, this.#state.waits);
      this.#ownsWaits = true;
    }
    return this.#state.waits;
  }

  incidents(): Record<string, Incident> {
    if (!this.#ownsIncidents) {
      this.#state.incidents = Object.assign({}, this.#state.incidents);
      this.#ownsIncidents = true;
    }
    return this.#state.incidents;
  }

  /** The element of an instance. */
  node(id: string): Node {
    return this.element(this.instance(id).elementId);
  }

  element(id: string): Node {
    const node = this.graph.elements.get(id);
    if (!node) throw new Error(`no element ${id}`);
    return node;
  }
}
