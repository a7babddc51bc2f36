import type { ConditionWait } from '../state.ts';
import { answer } from './answer.ts';
import { completeSet } from './data-sets.ts';
import type { Run } from './run.ts';

/** Looks again at all conditions after variables changed: one that has become true happens, once for each change (BPMN 10.5.5). */
export function settleConditions(run: Run): void {
  run.conditionsStale = false;
  for (const wait of run.relations.waitsFor('condition')) {
    const holds = isMet(run, wait);
    if (holds === (wait.held ?? false)) continue;
    const next: ConditionWait = { ...wait, held: holds };
    run.emit({ type: 'waitChanged', wait: next });
    if (holds) answer(run, next);
  }
}

/** A condition that cannot be told yet is not met. */
function isMet(run: Run, wait: ConditionWait): boolean {
  if (wait.data) {
    const { inputSets = [] } = run.draft.element(wait.elementId);
    return inputSets.length === 0 || completeSet(run, inputSets, wait.instanceId) !== undefined;
  }
  const trigger = run.draft.element(wait.elementId).triggers[wait.definition ?? 0];
  if (trigger?.type !== 'condition') return false;
  const evaluation = run.evaluate(trigger.condition, wait.instanceId);
  return evaluation.ok && evaluation.value === true;
}
