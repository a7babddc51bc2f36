import type { Expression, Mapping, Node } from '../node.ts';
import type { Value, Variables } from '../../feel/index.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import { hasEntries } from '../record.ts';
import { completeSet, mappingsOf, missingIn } from './data-sets.ts';
import type { Run } from './run.ts';

/** Evaluates to a value, or the refusal that an incident carries. */
export function valueOf(run: Run, expression: Expression, instanceId: string, extra?: Variables): Result<Value> {
  const evaluation = run.evaluate(expression, instanceId, extra);
  if (evaluation.ok) return accept(evaluation.value);
  return {
    ok: false,
    refusal: {
      code: 'bpmn.expressionFailed', params: { expression: expression.source, reason: evaluation.reason }, details: [evaluation.problem],
    },
  };
}

/** Evaluates a condition. What is neither true nor false fails: a blank answer must not choose a way in silence. */
export function isTrue(run: Run, expression: Expression, instanceId: string, extra?: Variables): Result<boolean> {
  const value = valueOf(run, expression, instanceId, extra);
  if (!value.ok) return value;
  if (typeof value.value === 'boolean') return accept(value.value);
  return wrongType(expression, 'true/false', value.value);
}

/** The refusal for a value that an expression should not have given. */
export function wrongType(
  expression: Expression, wanted: string, value: Value,
): { readonly ok: false; readonly refusal: Refusal } {
  const got = JSON.stringify(value).slice(0, 80);
  return { ok: false, refusal: { code: 'bpmn.wrongType', params: { expression: expression.source, wanted, got } } };
}

/** Evaluates to text; numbers are written out. Undefined for null. */
export function textOf(run: Run, expression: Expression, instanceId: string): Result<string | undefined> {
  const value = valueOf(run, expression, instanceId);
  if (!value.ok) return value;
  if (value.value === null) return accept(undefined);
  if (typeof value.value === 'object') return wrongType(expression, 'text', value.value);
  return accept(String(value.value));
}

/** Input mappings: local variables of the new instance, each seeing those before it. */
export function applyInputs(run: Run, node: Node, id: string): Refusal | undefined {
  const isInner = run.draft.instance(id).loop !== undefined;
  const own = node.loop && !isInner ? [] : node.inputs;
  // The data inputs are those of the activity as a whole: the body of a loop has them.
  const set = node.inputSets && !isInner ? completeSet(run, node.inputSets, id) : undefined;
  for (const mapping of [...own, ...mappingsOf(run, set, id)]) {
    const value = valueOf(run, mapping.source, id);
    if (!value.ok) return value.refusal;
    run.emit({ type: 'variablesSet', scopeId: id, variables: assigned(mapping, value.value, run.instance(id)?.variables) });
  }
  return undefined;
}

/** Output mappings: from what the instance sees to the scopes around it. */
export function applyOutputs(run: Run, node: Node, id: string): Refusal | undefined {
  const { parentId } = run.draft.instance(id);
  const results: Record<string, Value> = {};
  for (const mapping of node.outputs) {
    const value = valueOf(run, mapping.source, id);
    if (!value.ok) return value.refusal;
    Object.assign(results, assigned(mapping, value.value, results));
  }
  const set = node.outputSets && completeSet(run, node.outputSets, id);
  if (node.outputSets && !set) {
    return { code: 'bpmn.outputsMissing', params: { names: missingIn(run, node.outputSets[0], id).join(', ') } };
  }
  for (const mapping of [...node.dataOutputs, ...mappingsOf(run, set, id)]) {
    const value = valueOf(run, mapping.source, id);
    if (!value.ok) return value.refusal;
    if (value.value !== null || ('evenNull' in mapping && mapping.evenNull)) {
      Object.assign(results, assigned(mapping, value.value, partsOf(run, id, mapping, results)));
    }
  }
  if (parentId !== undefined) propagate(run, parentId, results);
  return undefined;
}

/** What a called process or global task gives its caller of what it knew: all of it, or what the caller's mappings read. */
export function givenBack(caller: Node, variables: Variables | undefined): Variables | undefined {
  if (caller.call?.passAllOut) return variables;
  if (caller.outputs.length === 0 && !caller.outputSets) return undefined;
  return { ...Object.fromEntries((caller.call?.read ?? []).map((name) => [name, null])), ...variables };
}

/** What an assignment to a part of a variable leaves as it is. */
function partsOf(run: Run, id: string, { target: [name = '', part] }: Mapping, results: Variables): Variables {
  const existing = part === undefined || Object.hasOwn(results, name) ? undefined : run.lookUp(id, name);
  return existing === undefined ? results : { [name]: existing };
}

/** Results as the one thing that an element's only data output stands for: their only entry, else the whole. Undefined where there are none. */
export function payloadOf(results: Variables): Value | undefined {
  const [only, ...others] = Object.values(results);
  return others.length === 0 ? only : results;
}

/** Results of the element's work: local where output mappings pick from them, else merged into the scopes around. */
export function mergeResults(run: Run, node: Node, id: string, results: Variables): void {
  if (!hasEntries(results)) return;
  if (node.outputs.length > 0 || (node.outputSets && node.call?.passAllOut === false)) run.emit({ type: 'variablesSet', scopeId: id, variables: results });
  // Camunda 7 has no variables that are local to a call, in which results would stay.
  else propagate(run, (node.call?.read && run.draft.instance(id).parentId) ?? id, results);
}

/**
 * Sets each variable in the nearest scope that has it, from an instance upwards, else in the outermost one of
 * its process: how Zeebe merges results.
 */
export function propagate(run: Run, fromId: string, variables: Variables): void {
  const names = Object.keys(variables);
  const scopeIds = names.map((name) => scopeThatHas(run, fromId, name));
  const [first] = scopeIds;
  if (first === undefined) return;
  if (scopeIds.every((id) => id === first)) return run.emit({ type: 'variablesSet', scopeId: first, variables });
  for (const scopeId of new Set(scopeIds)) {
    const group = names.filter((_, index) => scopeIds[index] === scopeId).map((name) => [name, variables[name] as Value] as const);
    run.emit({ type: 'variablesSet', scopeId, variables: Object.fromEntries(group) });
  }
}

function scopeThatHas(run: Run, fromId: string, name: string): string {
  let id = fromId;
  for (;;) {
    const instance = run.draft.instance(id);
    if (instance.variables && Object.hasOwn(instance.variables, name)) return id;
    if (instance.parentId === undefined || run.isProcess(instance)) return id;
    id = instance.parentId;
  }
}

/** The variable that a mapping's target path changes, with its new value. */
function assigned(mapping: Mapping, value: Value, existing: Variables | undefined): Variables {
  const [name, ...path] = mapping.target;
  if (name === undefined) return {};
  return { [name]: placed(path, value, existing?.[name]) };
}

function placed(path: readonly string[], value: Value, existing: Value | undefined): Value {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const context: Variables =
    typeof existing === 'object' && existing !== null && !Array.isArray(existing) ? (existing as Variables) : {};
  return { ...context, [name]: placed(rest, value, context[name]) };
}
