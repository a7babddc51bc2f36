import type { Marking } from './arena.ts';
import { cyclicNodes } from './cycles.ts';
import type { Exploration } from './explore.ts';
import { mayGoFirst } from './first-moves.ts';
import { type MarkingSet, none } from './marking-sets.ts';
import type { Net, NetNode } from './net.ts';
import { type Action, type SetActions, type Way } from './set-actions.ts';
import { type Origin, SetRecord } from './set-record.ts';

/** One action in all states of its phase. */
interface Phase {
  readonly action: Action;
  readonly acted: MarkingSet;
  /** States in which it did not act. */
  readonly rest: MarkingSet;
}

/**
 * Explores a net without loops by sets, node by node down the flow, which forgets the states that lie behind: as far as each node may
 * act before all else without changing what the others can do. Undefined where one may not.
 */
export function explorePhases(net: Net, actions: SetActions): Exploration | undefined {
  const endsEarly = (node: NetNode): boolean => node.options.some(({ ends }) => ends !== undefined);
  if (cyclicNodes(net.nodes).size > 0 || [...net.nodes].some(endsEarly)) return undefined;
  const { sets, entries, all } = actions;
  const phases: Phase[] = [];
  const record = new SetRecord(actions, (marking, before) => originIn(actions, phases, marking, before));
  let states = entries;
  for (const action of all) {
    record.lookForMeeting(action.node, states, phases.length);
    const acted = actions.able(states, action);
    if (acted === none) continue;
    if (!mayGoFirst(actions, acted, action)) return undefined;
    const rest = sets.difference(states, acted);
    const step = phases.length;
    states = action.ways.reduce((reached: MarkingSet, way) => sets.union(reached, record.went(acted, action, way, step)), rest);
    phases.push({ action, acted, rest });
    if (sets.isExhausted) return undefined;
  }
  // A node that could act after all had its turn before something else went on.
  if (all.some((action) => actions.able(states, action) !== none)) return undefined;
  record.tellStuck(sets.difference(states, sets.one([])), phases.length);
  return record.exploration();
}

/** The last phase that acted to reach a state. */
function originIn(actions: SetActions, phases: readonly Phase[], marking: Marking, before: number): Origin | undefined {
  for (let step = before - 1; step >= 0; step -= 1) {
    const phase = phases[step];
    if (!phase || actions.sets.has(phase.rest, marking)) continue;
    const way = phase.action.ways.find((one) => cameBy(actions, phase, one, marking));
    if (way) return { step, action: phase.action, way, marking: actions.before(marking, way, phase.acted) };
  }
  return undefined;
}

function cameBy(actions: SetActions, { acted }: Phase, { plan }: Way, marking: Marking): boolean {
  const filled = new Set(marking);
  const fits = plan.every(([place, change]) => filled.has(place) === (change === 'gets' || change === 'keeps' || change === 'fills'));
  return fits && actions.sets.has(actions.sets.change(acted, plan), marking);
}
