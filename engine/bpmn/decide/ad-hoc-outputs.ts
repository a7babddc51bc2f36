import type { Node } from '../node.ts';
import type { Value, Variables } from '../../feel/index.ts';
import { accept, type Refusal } from '../../result.ts';
import type { Run } from './run.ts';
import { propagate, valueOf } from './variables.ts';

/** An ad-hoc subprocess that collects outputs (`zeebe:adHoc`) begins with none: a variable of its own. */
export function beginCollecting(run: Run, node: Node, id: string): void {
  const name = node.adHoc?.outputCollection;
  if (name !== undefined) run.emit({ type: 'variablesSet', scopeId: id, variables: { [name]: [] } });
}

/** Variable that each of the turns at one time has for itself, so that they do not meet in it. */
export function ownVariables({ adHoc }: Node): { readonly variables?: Variables } {
  const name = adHoc?.outputVariable;
  return name !== undefined && adHoc?.outputCollection !== undefined ? { variables: { [name]: null } } : {};
}

/** A turn ends with an element that no flow leaves: its output joins those of its ad-hoc subprocess. */
export function collectOutput(run: Run, node: Node, id: string): Refusal | undefined {
  const { outputCollection: name, outputElement } = node.scope?.adHoc ?? {};
  const { parentId } = run.draft.instance(id);
  if (name === undefined || parentId === undefined || node.kind === 'eventSubprocess') return undefined;
  const output = outputElement ? valueOf(run, outputElement, id) : accept(null);
  if (!output.ok) return output.refusal;
  run.emit({ type: 'variablesSet', scopeId: parentId, variables: { [name]: [...collected(run, name, parentId), output.value] } });
  return undefined;
}

/** What was collected goes to the scopes around the ad-hoc subprocess. */
export function giveOutputs(run: Run, node: Node, id: string): void {
  const name = node.adHoc?.outputCollection;
  const { parentId } = run.draft.instance(id);
  if (name !== undefined && parentId !== undefined) propagate(run, parentId, { [name]: collected(run, name, id) });
}

function collected(run: Run, name: string, id: string): readonly Value[] {
  const list = run.draft.instance(id).variables?.[name];
  return Array.isArray(list) ? (list as readonly Value[]) : [];
}
