import type { ProcessGraph } from '../graph.ts';
import type { Node, Trigger } from '../node.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import type { Remark } from './running.ts';

/** Boundary events of one activity that catch the same: what is thrown is caught once (BPMN 10.5.1), so that the later one never happens. */
export function remarksOnCatchers({ elements }: ProcessGraph): readonly Remark[] {
  return [...elements.values()].flatMap(({ boundaries }) => {
    const caught = new Map<string, Node>();
    return boundaries.flatMap((event): readonly Remark[] => {
      const causes = event.triggers.flatMap(causeOf);
      const other = causes.length === event.triggers.length && causes.every((cause) => caught.has(cause)) ? caught.get(causes[0] ?? '') : undefined;
      for (const cause of causes) if (!caught.has(cause)) caught.set(cause, event);
      return other ? [{ node: event, severity: 'warning', code: 'constraint.caughtTwice', section: '10.5.1', params: { other: other.name ?? other.id } }] : [];
    });
  });
}

/** What a definition catches, as text; none where that depends on data, or is no matter of being thrown. */
function causeOf(trigger: Trigger): readonly string[] {
  if (trigger.type !== 'error' && trigger.type !== 'escalation') return [];
  if (!trigger.code) return [trigger.type];
  const code = constantValueOf(trigger.code);
  return code === undefined ? [] : [`${trigger.type} ${String(code)}`];
}
