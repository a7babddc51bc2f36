import type { Node, StandardLoop } from '../node.ts';
import { accept, type Result } from '../../result.ts';
import { activate, close, leave } from './activity.ts';
import type { LoopBehaviour, Run } from './run.ts';
import { isTrue } from './variables.ts';

/** Does an activity again while its condition holds, tested before or after each time, at most so many times (BPMN 13.3.6). */
export const standardLoop: LoopBehaviour = {
  begin(run, node, bodyId) {
    const loop = loopOf(node);
    run.emit({ type: 'loopBegun', instanceId: bodyId, body: { total: 0, begun: 0, completed: 0, terminated: 0 } });
    const again = loop.testBefore ? goesOn(run, loop, bodyId, 0) : accept((loop.maximum ?? 1) > 0);
    if (!again.ok) return run.raise(node, bodyId, 'work', again.refusal);
    if (again.value) next(run, node, bodyId, 1);
    else leave(run, node, bodyId);
  },
  innerDone(run, node, id) {
    const { parentId: bodyId, loop: index = 1 } = run.draft.instance(id);
    if (bodyId === undefined) return;
    const again = goesOn(run, loopOf(node), id, index);
    if (!again.ok) return run.raise(node, id, 'leave', again.refusal);
    close(run, node, id);
    run.emit({ type: 'loopAdvanced', instanceId: bodyId, how: 'completed', index: index - 1 });
    if (again.value) next(run, node, bodyId, index + 1);
    else leave(run, node, bodyId);
  },
};

function next(run: Run, node: Node, bodyId: string, index: number): void {
  run.depth += 1;
  const { depth } = run;
  run.later(bodyId, () => {
    run.depth = depth;
    activate(run, node, bodyId, { loop: index, variables: { loopCounter: index } });
  });
}

function goesOn(run: Run, loop: StandardLoop, id: string, done: number): Result<boolean> {
  if (loop.maximum !== undefined && done >= loop.maximum) return accept(false);
  return loop.condition ? isTrue(run, loop.condition, id, { loopCounter: done }) : accept(loop.maximum !== undefined);
}

function loopOf(node: Node): StandardLoop {
  if (node.loop?.type !== 'standard') throw new Error(`no standard loop at ${node.id}`);
  return node.loop;
}
