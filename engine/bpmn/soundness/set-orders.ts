import type { Marking } from './arena.ts';
import type { Exploration } from './explore.ts';
import { type MarkingSet, none } from './marking-sets.ts';
import { type Action, type SetActions, type Way } from './set-actions.ts';
import { type Origin, SetRecord } from './set-record.ts';

/** What one way of an action added to the states that are known. */
interface Step {
  readonly action: Action;
  readonly way: Way;
  readonly acted: MarkingSet;
  readonly reached: MarkingSet;
}

/** Explores all states by sets, in every order: each node acts in all states that are known, until no more are found. */
export function exploreEveryOrder(actions: SetActions): Exploration {
  const { sets, entries, all } = actions;
  const steps: Step[] = [];
  const record = new SetRecord(actions, (marking, before) => originIn(actions, steps, marking, before));
  const seen = new Map<Action, MarkingSet>();
  let reached = entries;
  for (let isNew = true; isNew && !sets.isExhausted;) {
    isNew = false;
    for (const action of all) {
      const able = actions.able(sets.difference(reached, seen.get(action) ?? none), action);
      seen.set(action, reached);
      if (able === none) continue;
      for (const way of action.ways) {
        const more = sets.union(reached, record.went(able, action, way, steps.length));
        if (more === reached || sets.isExhausted) continue;
        reached = more;
        steps.push({ action, way, acted: able, reached });
        isNew = true;
      }
    }
  }
  for (const { node } of all) record.lookForMeeting(node, reached, steps.length);
  let stuck = sets.difference(reached, sets.one([]));
  for (const action of all) stuck = sets.difference(stuck, actions.able(stuck, action));
  record.tellStuck(stuck, steps.length);
  return record.exploration();
}

/** The first step that reached a state, as each step holds what those before it reached. */
function originIn(actions: SetActions, steps: readonly Step[], marking: Marking, before: number): Origin | undefined {
  const { sets, entries } = actions;
  if (sets.has(entries, marking)) return undefined;
  let [low, high] = [0, before - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sets.has(steps[middle]?.reached ?? none, marking)) high = middle;
    else low = middle + 1;
  }
  const step = steps[low];
  return step && { step: low, action: step.action, way: step.way, marking: actions.before(marking, step.way, step.acted) };
}
