import type { Flow, Node } from '../node.ts';
import type { Run } from './run.ts';

/**
 * Whether an inclusive gateway with tokens may go on (BPMN 13.4.3, Table 13.3): it waits while a token elsewhere
 * in the scope could still reach an empty incoming flow, unless that token could as well reach one that has a
 * token already; ways through the gateway itself do not count. An event that does not interrupt can send another token, but its
 * activity's own stays where it is: that is no way of this token.
 */
export function inclusiveIsReady(run: Run, node: Node, scopeId: string, served?: ReadonlySet<string>): boolean {
  const { tokens } = run.draft.instance(scopeId);
  const has = (flow: Flow): boolean => (tokens?.[flow.id] ?? 0) > 0 || (served?.has(flow.id) ?? false);
  const filled = node.incoming.map(has);
  if (filled.every(Boolean)) return true;
  const { own, any } = waysTo(node);
  const isFilled = (index: number): boolean => filled[index] ?? false;
  for (const place of placesOfTokens(run, node, scopeId)) {
    const ways = any.get(place);
    if (ways && !ways.values().every(isFilled) && !own.get(place)?.values().some(isFilled)) return false;
  }
  return true;
}

/** Elements that have a token in the scope: live ones, and those that tokens wait before. */
function* placesOfTokens(run: Run, gateway: Node, scopeId: string): Iterable<Node> {
  for (const childId of run.relations.childrenOf(scopeId)) yield run.draft.node(childId);
  for (const flowId of Object.keys(run.draft.instance(scopeId).tokens ?? {})) {
    const target = run.draft.graph.flows.get(flowId)?.target;
    if (target && target !== gateway) yield target;
  }
}

/** For each element upstream of a gateway, the incoming flows (by index) that a token has a way to. */
type Reach = ReadonlyMap<Node, ReadonlySet<number>>;

/** Ways that a token in an element can go, and those of any token that can come of it. */
interface Ways {
  readonly own: Reach;
  readonly any: Reach;
}

const known = new WeakMap<Node, Ways>();

/** Made once for each gateway. */
function waysTo(gateway: Node): Ways {
  const made = known.get(gateway);
  if (made) return made;
  const any = reachOf(gateway, () => true);
  const isMatterOfEvents = [...any.keys()].some((node) => node.kind === 'boundary' && !node.interrupting);
  const ways = { any, own: isMatterOfEvents ? reachOf(gateway, (event) => event.interrupting) : any };
  known.set(gateway, ways);
  return ways;
}

function reachOf(gateway: Node, counts: (event: Node) => boolean): Reach {
  const reach = new Map<Node, Set<number>>();
  for (const [index, flow] of gateway.incoming.entries()) {
    const open = [flow.source];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node === gateway) continue;
      const ways = reach.get(node);
      if (ways?.has(index)) continue;
      if (ways) ways.add(index);
      else reach.set(node, new Set([index]));
      open.push(...before(node, counts));
    }
  }
  return reach;
}

/** Where a token in an element can have come from: sources of its flows, the activity under a boundary event, the link throws before a link. */
function before(node: Node, counts: (event: Node) => boolean): readonly Node[] {
  const sources = node.incoming.map((flow) => flow.source);
  if (node.attachedTo && counts(node)) sources.push(node.attachedTo);
  if (node.kind === 'catch' && node.triggers[0]?.type === 'link') {
    for (const other of node.scope?.content?.nodes ?? []) {
      if (other.triggers.some((trigger) => trigger.type === 'link' && trigger.target === node)) sources.push(other);
    }
  }
  return sources;
}
