import type { Node, Trigger } from '../node.ts';
import { components } from './cycles.ts';
import { type Finding, mostTold } from './finding.ts';
import { wayBetween } from './shortest-way.ts';
import type { WaysThere } from './way-there.ts';
import { isGateway, nameOf, nextOf, reachableFrom } from './ways.ts';

/** Most events whose branches are followed. */
const mostFollowed = 200;

/**
 * Events that may happen several times, while an activity is open or in the rounds of its loop, and whose branch an inclusive or complex
 * join waits for together with the activity's own: the join takes one token of each branch, so that what came besides starts
 * everything after it again.
 */
export function repeatedEventsOf(there: WaysThere, scope: Node): readonly Finding[] {
  const nodes = scope.content?.nodes ?? [];
  if (!nodes.some(looksAround)) return [];
  const events = nodes.filter((node) => node.kind === 'boundary' && !node.interrupting);
  return events.values().take(mostFollowed).flatMap((event) => {
    const host = event.attachedTo;
    if (!host) return [];
    const joins = joinsWith(event, host).filter((join) => event.triggers.some(canRepeat) || comesAgain(event, host, join));
    return joins.map((join): Finding => ({
      severity: 'warning', code: 'soundness.repeated', element: join, section: join.kind === 'complex' ? '13.4.5' : '13.4.3', elements: [event.id, host.id],
      params: { event: nameOf(event), activity: nameOf(host) },
      path: [...there.to(scope, event), ...wayBetween(event, join, new Set(nodes))],
    }));
  }).take(mostTold).toArray();
}

/**
 * Events that do not interrupt and whose branch leads back to their own activity: each of them begins it, and what follows it, once
 * more beside what is open. Not where the branch waits for the activity on its way.
 */
export function returningEventsOf(there: WaysThere, scope: Node, live: ReadonlySet<string>): readonly Finding[] {
  const nodes = scope.content?.nodes ?? [];
  const events = nodes.filter((node) => node.kind === 'boundary' && !node.interrupting && live.has(node.id));
  if (events.length === 0) return [];
  const circling = new Set(components(nodes, nextOf).filter(({ isCycle }) => isCycle).flatMap(({ members }) => members));
  return events.values().filter((event) => circling.has(event)).take(mostFollowed).flatMap((event): readonly Finding[] => {
    const host = event.attachedTo;
    if (!host) return [];
    const own = ownWay(event, host);
    const branch = reachableFrom(nextOf(event), (node) => (node.joins && own.has(node) ? [] : nextOf(node)));
    if (!branch.has(host)) return [];
    return [{
      severity: 'warning', code: 'soundness.multiplied', element: host, section: '13.3.1', elements: [event.id, host.id],
      path: [...there.to(scope, event), ...wayBetween(event, host, branch)],
    }];
  }).take(mostTold).toArray();
}

/** What can happen more than once while somebody waits for it; a duration or a date comes once. */
function canRepeat(trigger: Trigger): boolean {
  return trigger.type === 'timer' ? trigger.spelling === 'cycle' : ['message', 'signal', 'condition', 'escalation'].includes(trigger.type);
}

/** Whether an activity can begin again before a join has taken what its event sent. */
function comesAgain(event: Node, host: Node, join: Node): boolean {
  return reachableFrom(nextOf(host).filter((next) => next !== event), (node) => (node === join ? [] : nextOf(node))).has(host);
}

/** What an activity's own token can come to without beginning the activity again. */
function ownWay(event: Node, host: Node): ReadonlySet<Node> {
  return reachableFrom(nextOf(host).filter((next) => next !== event), (node) => (node === host ? [] : nextOf(node)));
}

/** The first such joins of an event's branch with its activity's own, where something follows. */
function joinsWith(event: Node, host: Node): readonly Node[] {
  const own = ownWay(event, host);
  const isMeeting = (node: Node): boolean => own.has(node);
  const branch = reachableFrom([event], (node) => (isMeeting(node) ? [] : nextOf(node)));
  return [...branch].filter((node) => isMeeting(node) && looksAround(node) && leadsOn(node));
}

function looksAround({ kind, joins }: Node): boolean {
  return (kind === 'inclusive' || kind === 'complex') && joins;
}

function leadsOn(join: Node): boolean {
  return [...reachableFrom(nextOf(join))].some((node) => !isGateway(node) && node.kind !== 'end');
}
