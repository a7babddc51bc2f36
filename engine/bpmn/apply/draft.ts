import type { ProcessGraph } from '../graph.ts';
import type { Node } from '../node.ts';
import type { DossierState, Incident, Instance, Wait } from '../state.ts';
import { type Kept, recordOf, Table } from './table.ts';
import { Trie } from './trie.ts';

/** A state that may still be changed. */
export type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

type Top = Mutable<Omit<DossierState, 'instances' | 'waits' | 'incidents'>>;

const empty: DossierState = {
  schema: 1, status: 'running', counter: 0, instances: {}, waits: {}, incidents: {}, roots: [], reached: [],
};

interface Tables {
  readonly instances: Kept<Instance>;
  readonly waits: Kept<Wait>;
  readonly incidents: Kept<Incident>;
}

/** What states were made of whose records are written out only when somebody reads them, because they are large. */
const large = new WeakMap<DossierState, { readonly top: DossierState; readonly tables: Tables }>();

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
  /** Whether somebody keeps the state as it is now. */
  #isKept = false;
  #owned = new Set<string>();

  constructor(graph: ProcessGraph, state: DossierState | undefined) {
    this.graph = graph;
    const known = state && large.get(state);
    this.#state = { ...(known?.top ?? state ?? empty) };
    const { instances, waits, incidents } = known?.tables ?? this.#state;
    this.instances = new Table(instances);
    this.waits = new Table(waits);
    this.incidents = new Table(incidents);
  }

  /** The state for keeping; a further change of the draft copies again. */
  finish(): DossierState {
    const instances = this.instances.finish();
    const waits = this.waits.finish();
    const incidents = this.incidents.finish();
    this.#owned.clear();
    const top = this.#own();
    if (instances instanceof Trie || waits instanceof Trie || incidents instanceof Trie) {
      return writtenOutWhenRead({ ...top }, { instances, waits, incidents });
    }
    top.instances = instances;
    top.waits = waits;
    top.incidents = incidents;
    this.#isKept = true;
    return top;
  }

  /** Whether looking through all there is would take longer than a step may. */
  get isLarge(): boolean {
    return this.instances.isLarge || this.waits.isLarge;
  }

  /** What there is besides instances, waits and incidents, for reading. */
  get top(): Readonly<Top> {
    return this.#state;
  }

  /** The same, for writing. */
  ownTop(): Top {
    return this.#own();
  }

  #own(): Mutable<DossierState> {
    if (this.#isKept) {
      this.#state = { ...this.#state };
      this.#isKept = false;
    }
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

/** An entry of a state's records, found without writing a large record out for it. */
export function entryOf<Name extends keyof Tables>(state: DossierState, name: Name, id: string): DossierState[Name][string] | undefined {
  const kept = (large.get(state)?.tables ?? state)[name] as Kept<DossierState[Name][string]>;
  return new Table(kept).get(id);
}

function writtenOutWhenRead(state: Mutable<DossierState>, tables: Tables): DossierState {
  large.set(state, { top: { ...state }, tables });
  writeOutWhenRead(state, 'instances', tables.instances);
  writeOutWhenRead(state, 'waits', tables.waits);
  writeOutWhenRead(state, 'incidents', tables.incidents);
  return state;
}

function writeOutWhenRead<T>(state: DossierState, name: keyof Tables, kept: Kept<T>): void {
  let record = kept instanceof Trie ? undefined : kept;
  Object.defineProperty(state, name, { enumerable: true, configurable: true, get: () => record ??= recordOf(kept as Trie<T>) });
}
