import { complete } from './activity.ts';
import { goOnUndoing } from './compensation.ts';
import type { Behaviour } from './run.ts';
import { openWaits } from './subscriptions.ts';
import { job } from './tasks.ts';
import { raise } from './raise.ts';

/** A start or boundary event that is alive has happened. */
export const happened: Behaviour = { begin: (run, node, id) => complete(run, node, id) };

/** An intermediate event that waits (BPMN 13.5.3); without a definition, and as the target of a link, it passes on. */
export const catchEvent: Behaviour = {
  begin(run, node, id) {
    const waits = node.triggers.some((trigger) => trigger.type !== 'link');
    if (!waits) return complete(run, node, id);
    const failure = openWaits(run, node, id);
    if (failure) run.raise(node, id, 'work', failure);
  },
};

/** An event that makes something happen: each of its definitions in turn (BPMN 13.5.4, 13.5.6). Where a worker does it, it is a job. */
export const throwEvent: Behaviour = {
  begin(run, node, id) {
    if (node.task) job.begin(run, node, id);
    else raise(run, node, id);
  },
  emptied: goOnUndoing,
};
