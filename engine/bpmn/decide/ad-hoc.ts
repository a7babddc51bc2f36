import type { Node } from '../node.ts';
import { accept, type Result } from '../../result.ts';
import { activate, complete, dropTokens, terminateChildren } from './activity.ts';
import { beginCollecting, giveOutputs, ownVariables } from './ad-hoc-outputs.ts';
import { ask, incidentAt } from './ask.ts';
import type { Behaviour, Run } from './run.ts';
import { beginContent, stopListening } from './scopes.ts';
import { valueOf, wrongType } from './variables.ts';

/**
 * An ad-hoc subprocess (BPMN 13.3.5): what no flow leads to can be done in any order, all at once or one at a time. After each
 * activity the completion condition is asked. Once it holds nothing more begins, whatever flows lead on. Where it still does
 * not hold and everything had its turn, there is another round; without a condition one round is enough.
 */
export const adHoc: Behaviour = {
  begin(run, node, id) {
    beginCollecting(run, node, id);
    beginContent(run, node, id, []);
  },
  childOver(run, node, id) {
    if (!node.adHoc?.completion) return;
    if (!run.draft.instance(id).closing) {
      if (!ask(run, node, id, node.adHoc.completion, 'deadlock')) return;
      if (!node.adHoc.cancelRemaining) run.emit({ type: 'turnsClosed', instanceId: id });
    }
    if (node.adHoc.cancelRemaining) terminateChildren(run, id);
    else dropTokens(run, id);
    if ((run.draft.instance(id).live ?? 0) === 0) finish(run, node, id);
  },
  emptied(run, node, id) {
    const { turns, closing } = run.draft.instance(id);
    if (closing) return finish(run, node, id);
    if (node.adHoc?.completion && incidentAt(run, node, id) !== undefined) return;
    if (turns && turns.length > 0) return next(run, id, turns);
    if (turns && !node.adHoc?.completion) return finish(run, node, id);
    const elements = firstElements(run, node, id);
    if (!elements.ok) {
      stopListening(run, id);
      return run.raise(node, id, 'work', elements.refusal);
    }
    const [first, ...later] = elements.value;
    if (!first) return finish(run, node, id);
    if (node.adHoc?.sequential) {
      next(run, id, elements.value.map((element) => element.id));
      return;
    }
    run.depth += 1;
    run.emit({ type: 'turnsSet', instanceId: id, turns: [] });
    for (const element of [first, ...later]) run.later(id, () => activate(run, element, id, ownVariables(node)));
  },
};

function finish(run: Run, node: Node, id: string): void {
  giveOutputs(run, node, id);
  complete(run, node, id);
}

function next(run: Run, id: string, turns: readonly string[]): void {
  const [first, ...left] = turns;
  if (first === undefined) return;
  run.depth += 1;
  run.emit({ type: 'turnsSet', instanceId: id, turns: left });
  run.later(id, () => activate(run, run.draft.element(first), id));
}

/** What the collection names, else all that no flow leads to. */
function firstElements(run: Run, node: Node, id: string): Result<readonly Node[]> {
  const active = node.adHoc?.active;
  if (!active) return accept(node.content?.starts ?? []);
  const value = valueOf(run, active, id);
  if (!value.ok) return value;
  const names = value.value;
  if (!Array.isArray(names)) return wrongType(active, 'list of element ids', value.value);
  const nodes = names.map((name) => node.content?.nodes.find((inner) => inner.id === name));
  return nodes.every((inner) => inner !== undefined) ? accept(nodes) : wrongType(active, 'list of element ids', value.value);
}
