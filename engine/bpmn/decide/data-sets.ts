import type { DataSet, Mapping, Node } from '../node.ts';
import type { Run } from './run.ts';

/**
 * The first of an element's sets of data that is complete (BPMN 10.4.2); undefined where none is. An element without
 * sets has none to wait for.
 */
export function completeSet(run: Run, sets: readonly DataSet[], id: string): DataSet | undefined {
  return sets.find((set) => missingIn(run, set, id).length === 0);
}

/** Names of a set's data that have no value yet. */
export function missingIn(run: Run, set: DataSet | undefined, id: string): readonly string[] {
  return set?.required.filter((name) => !hasValue(run, id, name)) ?? [];
}

/** What is copied for a set: all but what is optional and not there. */
export function mappingsOf(run: Run, set: DataSet | undefined, id: string): readonly Mapping[] {
  return set?.mappings.filter(({ needs }) => needs.every((name) => hasValue(run, id, name))) ?? [];
}

/** Waits until the data that an element needs to begin are there. True where they are not. */
export function waitForData(run: Run, node: Node, id: string): boolean {
  if (!node.inputSets || completeSet(run, node.inputSets, id)) return false;
  run.emit({
    type: 'waiting',
    wait: {
      id: run.nextId(), elementId: node.id, instanceId: id, since: run.context.now,
      kind: 'condition', held: false, data: missingIn(run, node.inputSets[0], id),
    },
  });
  return true;
}

/** Data that live with an element begin without a value; those that it was given already keep theirs. */
export function beginOwnData(run: Run, node: Node, id: string): void {
  if (!node.ownData) return;
  const { variables = {} } = run.draft.instance(id);
  const fresh = node.ownData.filter((name) => !Object.hasOwn(variables, name));
  if (fresh.length > 0) run.emit({ type: 'variablesSet', scopeId: id, variables: Object.fromEntries(fresh.map((name) => [name, null])) });
}

function hasValue(run: Run, id: string, name: string): boolean {
  const value = run.lookUp(id, name);
  return value !== undefined && value !== null;
}
