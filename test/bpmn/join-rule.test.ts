import fc from 'fast-check';
import { advance, replay, type DossierState, type Event, type ProcessGraph } from '../../engine/bpmn/index.ts';
import type { Flow, Node } from '../../engine/bpmn/node.ts';
import { graphOf, process } from './model.ts';
import { start } from './play.ts';

/** An element with where its flows lead, in a process that nobody made sound. */
interface Piece {
  readonly kind: 'userTask' | 'task' | 'exclusiveGateway' | 'parallelGateway' | 'join';
  readonly targets: readonly number[];
  readonly boundary: number | undefined;
  readonly interrupts: boolean;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom('userTask', 'userTask', 'task', 'exclusiveGateway', 'parallelGateway', 'parallelGateway', 'join', 'join'),
  targets: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
  boundary: fc.option(fc.nat(8), { nil: undefined, freq: 5 }),
  interrupts: fc.boolean(),
});

/** Gateways whose rule looks upstream: how each is spelled, by its place. */
type Join = 'inclusive' | 'complex';
const joins: Readonly<Record<Join, (attributes: string, place: number) => string>> = {
  inclusive: (attributes) => `<inclusiveGateway ${attributes}/>`,
  complex: (attributes, place) => `<complexGateway ${attributes}><activationCondition>activationCount &gt;= ${1 + (place % 2)}</activationCondition></complexGateway>`,
};

/** The pieces as a process: choices go by the variable `v`, boundary timers are there for the way that they open. */
function written(pieces: readonly Piece[], join: Join): string {
  const text = pieces.map(({ kind, targets, boundary, interrupts }, index) => {
    const to = [...new Set(targets.map((target) => target % pieces.length))];
    const chooses = (kind === 'exclusiveGateway' || kind === 'join') && to.length > 1;
    const leaving = to.map((target, place) => `<sequenceFlow id="f${index}_${target}" sourceRef="n${index}" targetRef="n${target}">${
      chooses && place > 0 ? `<conditionExpression xsi:type="tFormalExpression">= modulo(floor(v / ${place}), 2) = 0</conditionExpression>` : ''}</sequenceFlow>`);
    const aside = kind === 'userTask' && boundary !== undefined
      ? `<boundaryEvent id="b${index}" attachedToRef="n${index}" cancelActivity="${interrupts}"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
        <sequenceFlow id="fb${index}" sourceRef="b${index}" targetRef="n${boundary % pieces.length}"/>` : '';
    const attributes = `id="n${index}"${chooses ? ` default="f${index}_${to[0]}"` : ''}`;
    return `${kind === 'join' ? joins[join](attributes, index) : `<${kind} ${attributes}/>`}${leaving.join('')}${aside}`;
  });
  return process(`<startEvent id="s"/><sequenceFlow id="fs" sourceRef="s" targetRef="n0"/>${text.join('')}`);
}

/**
 * Incoming flows of a gateway that a token can reach from an element without a visit to the gateway, found by going forward from it;
 * with those that only a token of an event on the way can reach that does not interrupt.
 */
function reached(from: Node, gateway: Node, withBesides: boolean): ReadonlySet<Flow> {
  const found = new Set<Flow>();
  const seen = new Set<Node>();
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === gateway || seen.has(node)) continue;
    seen.add(node);
    for (const flow of [...node.outgoing, ...node.boundaries.filter((event) => event.interrupting || withBesides).flatMap((event) => event.outgoing)]) {
      if (flow.target === gateway) found.add(flow);
      else open.push(flow.target);
    }
  }
  return found;
}

/**
 * BPMN 13.4.3, Table 13.3, word for word: whether an inclusive gateway is activated;
 * 13.4.5: whether a complex gateway that was activated resets, for which a flow counts as filled that it had its token from.
 */
function mayGoOn(graph: ProcessGraph, state: DossierState, gateway: Node, onTheirWay: readonly Node[] = []): boolean {
  const [root = ''] = state.roots;
  const tokens = Object.keys(state.instances[root]?.tokens ?? {});
  const served = state.instances[root]?.resetting?.[gateway.id];
  if (gateway.kind === 'complex' && !served) return false;
  const filled = gateway.incoming.filter((flow) => tokens.includes(flow.id) || served?.includes(flow.id));
  if (filled.length === 0) return false;
  if (filled.length === gateway.incoming.length) return true;
  const onFlows = tokens.flatMap((id) => graph.flows.get(id)?.target ?? []).filter((node) => node !== gateway);
  const alive = Object.values(state.instances).flatMap(({ elementId, parentId }) => (parentId === root ? (graph.elements.get(elementId) ?? []) : []));
  return [...onTheirWay, ...onFlows, ...alive].every((place) => {
    const toEmpty = [...reached(place, gateway, true)].some((flow) => !filled.includes(flow));
    return !toEmpty || [...reached(place, gateway, false)].some((flow) => filled.includes(flow));
  });
}

/** Where the tokens of a command lead that have left one element and not come to another yet. */
function tokensUnderWay(graph: ProcessGraph, events: readonly Event[]): readonly Node[] {
  const places: Node[] = [];
  for (const event of events) {
    const target = event.type === 'taken' ? graph.flows.get(event.flowId)?.target : undefined;
    if (target && !target.joins) places.push(target);
    const arrived = event.type === 'activated' && !event.consumed ? places.findIndex(({ id }) => id === event.elementId) : -1;
    if (arrived >= 0) places.splice(arrived, 1);
  }
  return places;
}

/** Whether a gateway still waits for tokens. */
function isWaiting(state: DossierState, gateway: Node): boolean {
  const scope = state.instances[state.roots[0] ?? ''];
  return scope?.resetting?.[gateway.id] !== undefined || gateway.incoming.some((flow) => (scope?.tokens?.[flow.id] ?? 0) > 0);
}

test.each([
  ['13.4.3: an inclusive gateway in any graph goes on', 'inclusive' as const], ['13.4.5: a complex gateway in any graph resets', 'complex' as const],
])('%s exactly when the rule says so', async (_, join) => {
  let fired = 0;
  let held = 0;
  await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 3, maxLength: 9 }), fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 6, maxLength: 12 }), async (pieces, answers) => {
    const graph = await graphOf(written(pieces, join));
    const gateways = [...graph.elements.values()].filter((node) => node.kind === join && node.joins);
    const events: Event[] = [];
    let state: DossierState | undefined;
    for (const [which, v] of answers) {
      const waits = Object.values(state?.waits ?? {});
      const wait = waits[which % Math.max(1, waits.length)];
      if (state && (!wait || state.status !== 'running')) break;
      const now = start + events.length * 86_400_000;
      const done = advance(graph, state, !wait ? { type: 'start', variables: { v } }
        : wait.kind === 'timer' ? { type: 'fireTimer', waitId: wait.id } : { type: 'completeTask', waitId: wait.id, variables: { v } }, { now, zone: 'UTC', maxSteps: 60 });
      if (!done.ok) break;
      for (const [index, event] of done.events.entries()) {
        const goesOn = join === 'complex' ? event.type === 'gatewayReset' : event.type === 'activated' && event.consumed !== undefined;
        const gateway = goesOn && 'elementId' in event ? gateways.find(({ id }) => id === event.elementId) : undefined;
        if (!gateway) continue;
        fired += 1;
        const before = replay(graph, undefined, [...events, ...done.events.slice(0, index)]);
        if (!mayGoOn(graph, before, gateway, tokensUnderWay(graph, done.events.slice(0, index)))) throw new Error(`${gateway.id} went on too early`);
      }
      events.push(...done.events);
      state = done.state;
      // What a bound stopped holds tokens that are on their way.
      if (Object.values(state.incidents).some(({ reason }) => reason.code === 'bpmn.stepBound')) break;
      for (const gateway of gateways) {
        if (mayGoOn(graph, state, gateway)) throw new Error(`${gateway.id} waits too long`);
        if (isWaiting(state, gateway)) held += 1;
      }
    }
  }), { numRuns: 250 });
  // A run that met no gateway would show nothing.
  expect(fired).toBeGreaterThan(30);
  expect(held).toBeGreaterThan(30);
}, 60_000);
