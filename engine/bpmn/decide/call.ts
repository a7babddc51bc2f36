import type { Node } from '../node.ts';
import type { Value, Variables } from '../../feel/index.ts';
import type { Instance } from '../state.ts';
import { activate, complete, create } from './activity.ts';
import type { Behaviour, Run } from './run.ts';
import { textOf } from './variables.ts';

/** Most processes that may call each other at one time: a cycle of calls ends here. */
const deepest = 40;

/** Calls a process, or a global task, and waits for its end (BPMN 13.3.4, 10.3.6). It sees copies of the variables that it is given, and only those. */
export const call: Behaviour = {
  begin(run, node, id) {
    const processId = node.call ? textOf(run, node.call.processId, id) : undefined;
    if (!processId?.ok) return run.raise(node, id, 'work', processId?.refusal ?? { code: 'bpmn.nothingCalled' });
    const called = run.draft.graph.called?.get(node.id) ?? run.draft.graph.callable.get(processId.value ?? '');
    if (!called) return run.raise(node, id, 'work', { code: 'bpmn.calledUnknown', params: { process: processId.value ?? '' } });
    if (called.content?.starts.length === 0) {
      return run.raise(node, id, 'work', { code: 'bpmn.calledWithoutStart', params: { process: called.name ?? called.id } });
    }
    const { depth, isCircle } = callsAround(run, called, id);
    if (depth > deepest) return run.raise(node, id, 'work', { code: 'bpmn.callsTooDeep', params: { most: deepest } });
    if (isCircle && !run.mayCallInCircle()) {
      return run.raise(node, id, 'work', { code: 'bpmn.callsInCircles', params: { most: run.maxCircles } });
    }
    const variables = given(run, node, id);
    if (called.kind !== 'process') return run.later(id, () => activate(run, called, id, { variables }));
    const childId = create(run, called, id, { variables });
    run.later(childId, () => run.behaviours.kinds.process.begin(run, called, childId));
  },
  /** A global task is done; a process says so itself. */
  emptied: (run, node, id) => complete(run, node, id),
};

function given(run: Run, node: Node, id: string): Variables {
  const own = run.draft.instance(id).variables ?? {};
  if (!node.call?.passAllIn) return own;
  const all = new Map<string, Value>();
  for (const scope of scopesAround(run, id)) {
    for (const [name, value] of Object.entries(scope.variables ?? {})) if (!all.has(name)) all.set(name, value);
  }
  return Object.fromEntries(all);
}

/** An instance and the scopes around it up to its process, the inner first. */
function* scopesAround(run: Run, id: string): Iterable<Instance> {
  let at: string | undefined = id;
  while (at !== undefined) {
    const instance: Instance = run.draft.instance(at);
    yield instance;
    at = run.isProcess(instance) ? undefined : instance.parentId;
  }
}

/** How many calls an instance lies in, and whether the process that is to be called is itself one of those. */
function callsAround(run: Run, called: Node, id: string): { readonly depth: number; readonly isCircle: boolean } {
  let depth = 0;
  let isCircle = false;
  for (let at = run.draft.instance(id).parentId; at !== undefined; at = run.draft.instance(at).parentId) {
    const node = run.draft.node(at);
    if (node.kind === 'call') depth += 1;
    if (node === called) isCircle = true;
  }
  return { depth, isCircle };
}
