import type { MultiInstanceLoop, Node, Trigger } from '../node.ts';
import type { Value } from '../../feel/index.ts';
import { accept, type Result } from '../../result.ts';
import type { LoopBody } from '../state.ts';
import { activate, close, leave, terminateChildren } from './activity.ts';
import { ask } from './ask.ts';
import { raiseFromLoop } from './raise.ts';
import type { LoopBehaviour, Run } from './run.ts';
import { isTrue, propagate, valueOf, wrongType } from './variables.ts';

/** Most instances of one loop: a collection from outside must not fill the memory. */
const mostInstances = 100_000;

/**
 * An activity for each item of a collection or a number of times, at once or one after the other (BPMN 13.3.7). The
 * body holds the inner instances; its counts are visible to expressions as `numberOfInstances`,
 * `numberOfActiveInstances`, `numberOfCompletedInstances` and `numberOfTerminatedInstances`.
 */
export const multiInstance: LoopBehaviour = {
  begin(run, node, bodyId) {
    const loop = loopOf(node);
    const items = itemsOf(run, loop, bodyId);
    if (!items.ok) return run.raise(node, bodyId, 'work', items.refusal);
    const total = items.value.length;
    const body: LoopBody = {
      total, begun: 0, completed: 0, terminated: 0,
      ...(loop.sequential && loop.collection ? { items: items.value } : {}),
      ...(loop.outputCollection !== undefined ? { outputs: Array<Value>(total).fill(null) } : {}),
    };
    if (!loop.sequential && !run.mayPlan(total)) {
      return run.raise(node, bodyId, 'work', { code: 'bpmn.stepBound', params: { steps: run.maxDepth } });
    }
    run.emit({ type: 'loopBegun', instanceId: bodyId, body });
    run.loopDepths.set(bodyId, run.depth);
    if (total === 0) return finish(run, node, bodyId);
    const first = loop.sequential ? 1 : total;
    for (let index = 1; index <= first; index += 1) begin(run, node, bodyId, index, items.value[index - 1] ?? null);
  },
  innerDone(run, node, id) {
    const loop = loopOf(node);
    const { parentId: bodyId, loop: index = 1 } = run.draft.instance(id);
    if (bodyId === undefined) return;
    const output = loop.outputElement ? valueOf(run, loop.outputElement, id) : accept(null);
    if (!output.ok) return run.raise(node, id, 'leave', output.refusal);
    const thrown = eventsAfter(run, loop, bodyId);
    if (!thrown.ok) return run.raise(node, id, 'leave', thrown.refusal);
    close(run, node, id);
    run.emit({
      type: 'loopAdvanced', instanceId: bodyId, how: 'completed', index: index - 1,
      ...(loop.outputCollection !== undefined ? { output: output.value } : {}),
    });
    for (const event of thrown.value) if (run.instance(bodyId)) raiseFromLoop(run, node, bodyId, event);
    if (run.instance(bodyId)) goOn(run, node, loop, bodyId);
  },
};

/** After an inner instance: is that enough, or what comes next? Also how an incident at the completion condition is tried again. */
export function goOn(run: Run, node: Node, loop: MultiInstanceLoop, bodyId: string): void {
  const body = run.draft.instance(bodyId).body;
  if (!body) return;
  const enough = loop.completion ? ask(run, node, bodyId, loop.completion, 'complete') : false;
  if (enough === undefined) return;
  const done = body.completed + body.terminated;
  if (enough || done >= body.total) return finish(run, node, bodyId);
  if (loop.sequential) begin(run, node, bodyId, done + 1, body.items?.[done] ?? null);
}

/** An inner instance was taken away: it counts as over, and the loop goes on. */
export function innerTerminated(run: Run, node: Node, bodyId: string, index: number): void {
  run.emit({ type: 'loopAdvanced', instanceId: bodyId, how: 'terminated', index: index - 1 });
  if (node.loop?.type === 'multi') goOn(run, node, node.loop, bodyId);
  else leave(run, node, bodyId);
}

function finish(run: Run, node: Node, bodyId: string): void {
  const loop = loopOf(node);
  terminateChildren(run, bodyId);
  const { parentId, body } = run.draft.instance(bodyId);
  if (loop.outputCollection !== undefined && parentId !== undefined) {
    propagate(run, parentId, { [loop.outputCollection]: body?.outputs ?? [] });
  }
  leave(run, node, bodyId);
}

function begin(run: Run, node: Node, bodyId: string, index: number, item: Value): void {
  const loop = loopOf(node);
  run.depth = run.loopDepths.get(bodyId) ?? run.depth;
  run.later(bodyId, () => activate(run, node, bodyId, {
    loop: index,
    variables: {
      ...(loop.outputVariable !== undefined ? { [loop.outputVariable]: null } : {}),
      ...(loop.item !== undefined ? { [loop.item]: item } : {}), loopCounter: index,
    },
  }));
}

function itemsOf(run: Run, loop: MultiInstanceLoop, bodyId: string): Result<readonly Value[]> {
  const expression = loop.collection ?? loop.cardinality;
  if (!expression) return accept([]);
  const value = valueOf(run, expression, bodyId);
  if (!value.ok) return value;
  if (loop.collection) {
    if (!Array.isArray(value.value)) return wrongType(expression, 'list', value.value);
    return value.value.length <= mostInstances ? accept(value.value as readonly Value[]) : tooMany(value.value.length);
  }
  const count = typeof value.value === 'string' && value.value.trim() !== '' ? Number(value.value) : value.value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) return wrongType(expression, 'whole number', value.value);
  return count <= mostInstances ? accept(Array<Value>(count).fill(null)) : tooMany(count);
}

function tooMany(count: number): Result<never> {
  return { ok: false, refusal: { code: 'bpmn.tooManyInstances', params: { count, most: mostInstances } } };
}

/** Which events an inner instance that is about to complete makes happen: each one (none), the first (one), by condition (complex), no one (all). */
function eventsAfter(run: Run, loop: MultiInstanceLoop, bodyId: string): Result<readonly Trigger[]> {
  const { body, live = 0 } = run.draft.instance(bodyId);
  const completed = (body?.completed ?? 0) + 1;
  if (loop.behaviorEvent && (loop.behavior === 'none' || (loop.behavior === 'one' && completed === 1))) return accept([loop.behaviorEvent]);
  const events: Trigger[] = [];
  // The conditions count the instance as completed; it is still there only so that it can be tried again where they fail.
  const counts = { numberOfCompletedInstances: completed, nrOfCompletedInstances: completed, numberOfActiveInstances: live - 1, nrOfActiveInstances: live - 1 };
  for (const one of loop.complex) {
    const holds = isTrue(run, one.condition, bodyId, counts);
    if (!holds.ok) return holds;
    if (holds.value) events.push(...one.events);
  }
  return accept(events);
}

function loopOf(node: Node): MultiInstanceLoop {
  if (node.loop?.type !== 'multi') throw new Error(`no multi-instance at ${node.id}`);
  return node.loop;
}
