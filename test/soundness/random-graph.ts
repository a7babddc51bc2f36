import fc from 'fast-check';
import { process } from '../bpmn/model.ts';

/** A node of a random graph: its kind and where its flows lead, by number of nodes ahead (or back). */
interface Spot {
  readonly kind: 'userTask' | 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'terminate';
  readonly leaps: readonly number[];
}

export type Graph = readonly Spot[];

const kinds = ['userTask', 'userTask', 'exclusiveGateway', 'exclusiveGateway', 'parallelGateway', 'parallelGateway'] as const;

function spots(kind: fc.Arbitrary<Spot['kind']>, leap: fc.Arbitrary<number>, most: number): fc.Arbitrary<Graph> {
  return fc.array(fc.record({ kind, leaps: fc.array(leap, { minLength: 1, maxLength: 3 }) }), { minLength: 2, maxLength: most });
}

const ahead = fc.integer({ min: 1, max: 5 });

/** Graphs of gateways and tasks that only lead forward, without any structure; most are unsound. */
export const forwardGraphs = spots(fc.constantFrom<Spot['kind']>(...kinds), ahead, 14);
export const inclusiveGraphs = spots(fc.constantFrom<Spot['kind']>(...kinds, 'inclusiveGateway', 'inclusiveGateway'), ahead, 10);
/** Graphs with ways back as well. */
export const loopingGraphs = spots(fc.constantFrom<Spot['kind']>(...kinds), fc.oneof({ weight: 5, arbitrary: ahead }, { weight: 1, arbitrary: fc.integer({ min: -6, max: -1 }) }), 9);

/** Forward graphs in which some ends take everything with them. */
export const endingGraphs = spots(fc.constantFrom<Spot['kind']>(...kinds, 'terminate'), ahead, 12);

interface Edge {
  readonly from: number;
  readonly to: number;
}

/** A graph as a file. Node i is `n<i>`; what exceeds the graph leads to `e`. A split goes the way that the variable `c_n<i>` counts. */
export function modelOf(graph: Graph): string {
  if (graph[0]?.kind === 'terminate') return modelOf([{ ...graph[0], kind: 'userTask' }, ...graph.slice(1)]);
  const edges = edgesOf(graph);
  const out = (from: number): readonly Edge[] => edges.filter((edge) => edge.from === from);
  const nodes = graph.map(({ kind }, at) => {
    const needsDefault = (kind === 'exclusiveGateway' || kind === 'inclusiveGateway') && out(at).length > 1;
    if (kind === 'terminate') return `<endEvent id="n${at}"><terminateEventDefinition/></endEvent>`;
    return `<${kind} id="n${at}"${needsDefault ? ` default="${idOf(out(at)[0])}"` : ''}/>`;
  });
  const flows = edges.map((edge) => {
    const { kind } = graph[edge.from] ?? { kind: 'userTask' };
    const choice = out(edge.from).indexOf(edge);
    const condition = choice === 0 ? undefined
      : kind === 'exclusiveGateway' ? `= c_n${edge.from} = ${choice}` : kind === 'inclusiveGateway' ? `= c_n${edge.from}_${choice}` : undefined;
    const body = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
    return `<sequenceFlow id="${idOf(edge)}" sourceRef="${nameOf(graph, edge.from)}" targetRef="${nameOf(graph, edge.to)}">${body}</sequenceFlow>`;
  });
  return process(`<startEvent id="s"/><endEvent id="e"/>${nodes.join('')}<sequenceFlow id="s_n0" sourceRef="s" targetRef="n0"/>${flows.join('')}`);
}

/** Which way each exclusive gateway goes, as variables. */
export function variablesOf(graph: Graph, choose: (gateway: string, ways: readonly string[]) => number): Record<string, number | boolean> {
  const edges = edgesOf(graph);
  return Object.fromEntries(graph.flatMap(({ kind }, at): (readonly [string, number | boolean])[] => {
    const ways = edges.filter((edge) => edge.from === at).map(idOf);
    if (kind === 'exclusiveGateway') return [[`c_n${at}`, choose(`n${at}`, ways)]];
    return kind === 'inclusiveGateway' ? ways.slice(1).map((_, index) => [`c_n${at}_${index + 1}`, choose(`n${at}`, ways) % 2 === 0]) : [];
  }));
}

/** Each pair of nodes once; what nothing leads to hangs on the node before it. */
function edgesOf(graph: Graph): readonly Edge[] {
  const edges = graph.flatMap(({ leaps, kind }, from) => {
    if (kind === 'terminate') return [];
    const targets = leaps.map((leap) => Math.min(Math.max(from + leap, 0), graph.length)).filter((to) => to !== from);
    const distinct = [...new Set(targets.length > 0 ? targets : [from + 1])];
    return (kind === 'userTask' ? distinct.slice(0, 1) : distinct).map((to): Edge => ({ from, to }));
  });
  const orphans = graph.flatMap((_, to) => (to > 0 && !edges.some((edge) => edge.to === to) ? [{ from: graph.findLastIndex((spot, at) => at < to && spot.kind !== 'terminate'), to }] : []));
  return [...edges, ...orphans];
}

function nameOf(graph: Graph, at: number): string {
  return at >= graph.length ? 'e' : `n${at}`;
}

function idOf(edge: Edge | undefined): string {
  return edge ? `f${edge.from}_${edge.to}` : '';
}
