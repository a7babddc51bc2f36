import { dueOf } from '../decide/timer.ts';
import { parseCron } from '../decide/cron.ts';
import type { Node, Trigger } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';

/** A time of the model that never can be one, as far as it does not depend on data; undefined where it may be right. */
export function wrongTimeOf(event: Node): string | undefined {
  for (const trigger of event.triggers) {
    const value = trigger.type === 'timer' ? constantValueOf(trigger.time) : undefined;
    if (trigger.type === 'timer' && typeof value === 'string' && !isTime(trigger.spelling, value.trim())) return value;
  }
  return undefined;
}

function isTime(spelling: Extract<Trigger, { type: 'timer' }>['spelling'], text: string): boolean {
  return (spelling === 'cycle' && parseCron(text) !== undefined) || dueOf(spelling, text, 0, 'UTC') !== undefined;
}
