import type { Node, Trigger } from '../node.ts';
import { type Finding, mostTold } from './finding.ts';
import { wayBetween } from './shortest-way.ts';
import type { WaysThere } from './way-there.ts';
import { isGateway, nameOf, nextOf, reachableFrom } from './ways.ts';

/**
 * Events that may happen several times while an activity is open, and whose branch an inclusive join waits for together with the
 * activity's own: the join takes one token of each branch, so that what came besides starts everything after it again.
 */
export function repeatedEventsOf(there: WaysThere, scope: Node): readonly Finding[] {
  const nodes = scope.content?.nodes ?? [];
  if (!nodes.some(isInclusiveJoin)) return [];
  const events = nodes.filter((node) => node.kind === 'boundary' && !node.interrupting && node.triggers.some(canRepeat));
  return events.flatMap((event) => {
    const host = event.attachedTo;
    const joins = host ? joinsWith(event, host) : [];
    return joins.map((join): Finding => ({
      severity: 'warning', code: 'soundness.repeated', element: join, section: '13.4.3', elements: [event.id, ...(host ? [host.id] : [])],
      params: { event: nameOf(event), activity: host ? nameOf(host) : '' },
      path: [...there.to(scope, event), ...wayBetween(event, join, new Set(nodes))],
    }));
  }).slice(0, mostTold);
}

/** What can happen more than once while somebody waits for it; a duration or a date comes once. */
function canRepeat(trigger: Trigger): boolean {
  return trigger.type === 'timer' ? trigger.spelling === 'cycle' : ['message', 'signal', 'condition', 'escalation'].includes(trigger.type);
}

/** The first inclusive joins of an event's branch with its activity's own, where something follows. */
function joinsWith(event: Node, host: Node): readonly Node[] {
  const own = reachableFrom(nextOf(host).filter((next) => next !== event));
  const isMeeting = (node: Node): boolean => own.has(node);
  const branch = reachableFrom([event], (node) => (isMeeting(node) ? [] : nextOf(node)));
  return [...branch].filter((node) => isMeeting(node) && isInclusiveJoin(node) && leadsOn(node));
}

function isInclusiveJoin(node: Node): boolean {
  return node.kind === 'inclusive' && node.joins;
}

function leadsOn(join: Node): boolean {
  return [...reachableFrom(nextOf(join))].some((node) => !isGateway(node) && node.kind !== 'end');
}
