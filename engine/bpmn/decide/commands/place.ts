import type { Node } from '../../node.ts';
import { accept, refuse, type Refusal, type Result } from '../../../result.ts';
import { canBeOpened } from '../../queries.ts';
import { create } from '../activity.ts';
import { beginOwnData, completeSet, missingIn } from '../data-sets.ts';
import type { Run } from '../run.ts';
import { listen } from '../scopes.ts';
import { openWaits } from '../subscriptions.ts';
import { applyInputs } from '../variables.ts';

/**
 * The live scope that a token at an element belongs in: the only one, of several the one that is nearest to where the token comes
 * from. Subprocesses that do not run are opened for it, without beginning at their starts.
 */
export function placeFor(run: Run, node: Node, scope: Node, movedId: string | undefined): Result<string> {
  const around = movedId === undefined ? undefined : nearestAround(run, movedId, scope);
  const running = run.draft.instances.entries()
    .filter(([id, instance]) => instance.elementId === scope.id && !instance.over && instance.body === undefined && (around === undefined || isWithin(run, id, around)))
    .map(([id]) => id);
  const [only, ...others] = running;
  if (others.length > 0) return refused(node, 'bpmn.scopeAmbiguous', { count: running.length });
  if (only !== undefined) return accept(only);
  const outer = scope.scope && canBeOpened(scope) ? placeFor(run, node, scope.scope, movedId) : refused(node, 'bpmn.scopeNotRunning');
  return outer.ok ? open(run, scope, outer.value) : outer;
}

/** The same where it is named: the scope itself, or one around it in which it is opened. */
export function placeWithin(run: Run, node: Node, scope: Node, scopeId: string): Result<string> {
  const given = run.instance(scopeId);
  const at = given && !given.over && given.body === undefined ? run.draft.node(scopeId) : undefined;
  if (!at || !isAround(at, scope)) return refuse('bpmn.scopeUnknown', { scopeId });
  if (at === scope) return accept(scopeId);
  const outer = scope.scope && canBeOpened(scope) ? placeWithin(run, node, scope.scope, scopeId) : refused(node, 'bpmn.scopeNotRunning');
  return outer.ok ? open(run, scope, outer.value) : outer;
}

/** Whether a scope is another one, or lies inside of it. */
export function isWithin(run: Run, id: string | undefined, scopeId: string): boolean {
  return id !== undefined && (id === scopeId || isWithin(run, run.draft.instance(id).parentId, scopeId));
}

function nearestAround(run: Run, id: string | undefined, scope: Node): string | undefined {
  if (id === undefined) return undefined;
  const { parentId, body } = run.draft.instance(id);
  return body === undefined && isAround(run.draft.node(id), scope) ? id : nearestAround(run, parentId, scope);
}

function isAround(outer: Node, scope: Node | undefined): boolean {
  return scope !== undefined && (scope === outer || isAround(outer, scope.scope));
}

function open(run: Run, scope: Node, outerId: string): Result<string> {
  const id = create(run, scope, outerId);
  const failure = prepare(run, scope, id);
  return failure ? { ok: false, refusal: { elementId: scope.id, ...(scope.name ? { elementName: scope.name } : {}), ...failure } } : accept(id);
}

/** What an activity has before its own work begins: its data, and what may interrupt it. */
function prepare(run: Run, scope: Node, id: string): Refusal | undefined {
  if (scope.inputSets && !completeSet(run, scope.inputSets, id)) {
    return { code: 'bpmn.inputsMissing', params: { names: missingIn(run, scope.inputSets[0], id).join(', ') } };
  }
  beginOwnData(run, scope, id);
  const wrong = applyInputs(run, scope, id);
  if (wrong) return wrong;
  for (const boundary of scope.boundaries) {
    const failure = openWaits(run, boundary, id);
    if (failure) return failure;
  }
  return listen(run, scope, id);
}

function refused(node: Node, code: string, params?: Refusal['params']): Result<never> {
  return { ok: false, refusal: { code, elementId: node.id, ...(node.name ? { elementName: node.name } : {}), ...(params ? { params } : {}) } };
}
