import type { Variables } from '../../engine/bpmn/index.ts';
import { graphOf } from '../bpmn/model.ts';
import { Play } from '../bpmn/play.ts';

/**
 * Plays the path of a finding on the core: completes its user tasks in their order, with each gateway choosing what the path says
 * next of it (by the variables of `faulty-model.ts`). Throws where the core does not come by where the path leads.
 */
export async function playPath(xml: string, path: readonly string[], maxSteps?: number): Promise<Play> {
  const graph = await graphOf(xml);
  const play = new Play(graph);
  play.maxSteps = maxSteps;
  play.do({ type: 'start', variables: choicesNow(play, path) });
  for (const [at, id] of path.entries()) {
    // What a subprocess on the way holds is not told by the path through it.
    const left = graph.flows.get(id)?.source;
    if (left?.content) completeInside(play, left.id, path);
    if (graph.elements.get(id)?.type === 'UserTask' && (play.open.includes(id) || at < path.length - 1)) play.complete(id, choicesNow(play, path));
  }
  return play;
}

function completeInside(play: Play, scope: string, path: readonly string[]): void {
  for (let steps = 0; steps < 300; steps += 1) {
    const inside = play.open.find((id) => isInside(play, id, scope));
    if (inside === undefined) return;
    play.complete(inside, choicesNow(play, path));
  }
}

function isInside(play: Play, id: string, scope: string): boolean {
  for (let at = play.graph.elements.get(id)?.parentId; at !== undefined; at = play.graph.elements.get(at)?.parentId) {
    if (at === scope) return true;
  }
  return false;
}

/** What each gateway chooses the next time that a token comes, as the path tells it: so many times it was passed already. */
function choicesNow(play: Play, path: readonly string[]): Variables {
  const variables: Record<string, number | boolean> = {};
  for (const { id: gateway, kind, outgoing } of play.graph.elements.values()) {
    if ((kind !== 'exclusive' && kind !== 'inclusive') || outgoing.length < 2) continue;
    const passes = path.flatMap((id, at) => (id === gateway ? [at] : []));
    const done = play.completed.filter((id) => id === gateway).length;
    const ahead = passes[done] === undefined ? [] : path.slice(passes[done], passes[done + 1]);
    const chosen = outgoing.filter(({ id }) => ahead.includes(id));
    if (kind === 'exclusive') variables[`w_${gateway}`] = wayOf(chosen[0]?.condition?.source);
    else for (const flow of outgoing) variables[`w_${gateway}_${wayOf(flow.condition?.source)}`] = chosen.includes(flow);
  }
  return variables;
}

/** The number of a way, by its condition; a default has none. */
function wayOf(condition = ''): number {
  return Number(/(\d+)$/.exec(condition)?.[1] ?? 0);
}
