import type { ProcessGraph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { DossierState, Incident, Instance, Wait } from '../state.ts';
import { Table } from './table.ts';

/** A state that may still be changed. */
export type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

type Top = Mutable<Omit<DossierState, 'instances' | 'waits' | 'incidents'>>;

const empty: DossierState = {
  schema: 1, status: 'running', counter: 0, instances: {}, waits: {}, incidents: {}, roots: [], reached: [],
};

/**
 * A state in the making, copied as it is written: the state that it began from stays as it was. What was
 * copied once is changed in place until `finish`.
 */
export class Draft {
  readonly graph: ProcessGraph;
  readonly instances: Table<Instance>;
  readonly waits: Table<Wait>;
  readonly incidents: Table<Incident>;
  #state: Mutable<DossierState>;
  #owned = new Set<string>();

  constructor(graph: ProcessGraph, state: DossierState | undefined) {
    this.graph = graph;
    this.#state = { ...(state ?? empty) };
    this.instances = new Table(this.#state.instances);
    this.waits = new Table(this.#state.waits);
    this.incidents = new Table(this.#state.incidents);
  }

  /** The state for keeping; a further change of the draft copies again. */
  finish(): DossierState {
    this.#state.instances = this.instances.finish();
    this.#state.waits = this.waits.finish();
    this.#state.incidents = this.incidents.finish();
    const finished = this.#state;
    this.#state = { ...finished };
    this.#owned.clear();
    return finished;
  }

  /** What there is besides instances, waits and incidents, for reading. */
  get top(): Readonly<Top> {
    return this.#state;
  }

  /** The same, for writing. */
  ownTop(): Top {
    return this.#state;
  }

  /** A live instance; asking for one that is gone is a bug. */
  instance(id: string): Instance {
    const instance = this.instances.get(id);
    if (!instance) throw new Error(`no instance ${id}`);
    return instance;
  }

  /** An instance, for writing. */
  own(id: string): Mutable<Instance> {
    const instance = this.instance(id);
    if (this.#owned.has(id)) return instance;
    const copy = { ...instance };
    this.add(id, copy);
    return copy;
  }

  add(id: string, instance: Instance): void {
    this.instances.set(id, instance);
    this.#owned.add(id);
  }

  remove(id: string): void {
    this.instances.delete(id);
    this.#owned.delete(id);
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
