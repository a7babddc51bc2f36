import type { ProcessGraph } from '../graph.ts';
import type { Flow, Node } from '../node.ts';
import type { Problem } from '../problem.ts';
import { undecidedIn } from './activation.ts';
import { netOf } from './build-net.ts';
import { constantValueOf } from './constant-condition.ts';
import { deadEndsOf } from './dead-ends.ts';
import { endlessLoopsOf } from './endless.ts';
import { type Finding, problemsIn } from './finding.ts';
import type { Growth } from './explore.ts';
import { growthsOf, spawnsOf } from './growth.ts';
import { meetingsOf } from './meetings.ts';
import { reduce } from './reduce.ts';
import { repeatedEventsOf, returningEventsOf } from './repeated-events.ts';
import { search } from './search.ts';
import { unreachableIn } from './unreachable.ts';
import { waitsForAll } from './waits-for-all.ts';
import { WaysThere } from './way-there.ts';
import { reachableFrom } from './ways.ts';

/** How much is looked at in the whole file: states with their tokens. */
const mostWork = 900_000;

/** Most scopes that are looked at one because of the other. */
const mostNested = 150;

/**
 * Whether a model can go wrong by its shape, whatever data, people, clocks and messages do: deadlocks, branches that meet
 * unsynchronised, tokens without bound, loops without end, elements that never come alive. Each scope is explored on its
 * own, the inner ones first; a gateway may choose any way that is no contradiction in itself, an event may happen or not.
 * What is certain is an error, what may be meant is a warning, and where the bound ends the search that is said too.
 */
export function soundnessProblems(graph: ProcessGraph): readonly Problem[] {
  const results = new Map<Node, Result>();
  const open = new Set<Node>();
  let left = mostWork;
  const canComplete = (activity: Node): boolean => {
    const scope = activity.content ? activity : calledBy(graph, activity);
    return scope?.content === undefined || (resultOf(scope)?.completes ?? true);
  };
  const there = new WaysThere(canComplete);
  // What calls itself, or lies behind very many calls, is taken to end.
  const resultOf = (scope: Node): Result | undefined => {
    const known = results.get(scope);
    if (known || open.has(scope) || open.size > mostNested) return known;
    open.add(scope);
    const result = examineScope({ graph, there, canComplete }, scope, left);
    open.delete(scope);
    left = Math.max(0, left - result.work);
    results.set(scope, result);
    return result;
  };
  const scopes = [...graph.elements.values()].filter(({ content }) => content);
  for (const scope of scopes.toReversed()) resultOf(scope);
  const problemOf = problemsIn(graph, there);
  return scopes.flatMap((scope) => results.get(scope)?.findings ?? []).map(problemOf);
}

/** The process of the same file that an activity calls, where the file says which. */
function calledBy({ callable }: ProcessGraph, { call }: Node): Node | undefined {
  const processId = call ? constantValueOf(call.processId) : undefined;
  return typeof processId === 'string' ? callable.get(processId) : undefined;
}

interface Check {
  readonly graph: ProcessGraph;
  readonly there: WaysThere;
  readonly canComplete: (activity: Node) => boolean;
}

interface Result {
  readonly findings: readonly Finding[];
  /** Whether it can end in the usual way, or what keeps it from that is told already. */
  readonly completes: boolean;
  readonly work: number;
}

function examineScope({ graph, there, canComplete }: Check, scope: Node, left: number): Result {
  const net = netOf(scope, canComplete);
  reduce(net);
  const usual = search(net, true, left);
  const hasBeside = [...net.nodes].some((node) => node.options.some((option) => option.beside));
  const all = hasBeside ? search(net, false, left - usual.work) : usual;
  const flowOf = (id: string): Flow | undefined => graph.flows.get(id);
  const ends = distinct([...deadEndsOf(usual, flowOf), ...deadEndsOf(all, flowOf)]);
  const growths = distinct([
    ...growthsOf(usual, net.nodes), ...growthsOf(all, net.nodes).filter(({ severity }) => severity === 'error'),
    ...spawnsOf(there, scope, net.nodes, usual.live),
  ]);
  const meetings = distinct([...meetingsOf(usual, true, flowOf), ...meetingsOf(all, false, flowOf)])
    .filter(({ element }) => !growths.some((growth) => growth.element === element || (growth.elements?.includes(element.id) && beginsLoop(element))));
  const repeated = [...repeatedEventsOf(there, scope), ...returningEventsOf(there, scope, all.live)];
  const isWhole = !all.gaveUp && all.growths.length === 0;
  const findings = [
    ...ends, ...growths, ...meetings, ...repeated.filter(({ element }) => !meetings.some((meeting) => meeting.element === element)),
    ...endlessLoopsOf(scope, all.live, explainedBy(graph, [...ends, ...growths]), there).filter(({ elements }) => !growths.some(({ element }) => elements?.includes(element.id))),
    ...(isWhole ? unreachableIn(there, scope, all.live, ends.map(({ element }) => element)) : []),
  ];
  const isCertain = findings.some(({ severity }) => severity === 'error');
  const isAbridged = [...net.nodes].some((node) => node.abridged) && !waitsForAll(net);
  if ((usual.gaveUp || all.gaveUp || isAbridged || usual.growths.some(mayMatter)) && !isCertain) {
    findings.push({ severity: 'warning', code: 'soundness.gaveUp', element: scope, params: { states: all.visits.length }, path: [] });
  }
  const told = [...undecidedIn(scope).map(notDecided), ...doubtAfter(undecidedIn(scope), findings)];
  return {
    findings: scope.kind === 'adHoc' ? told.map((finding) => ({ ...finding, severity: 'warning' })) : told,
    completes: all.completes || !isWhole || isCertain || scope.kind === 'adHoc' || isInterruptible(scope), work: usual.work + (all === usual ? 0 : all.work),
  };
}

/** Whether tokens that become ever more, which are not followed further, come to a join. */
function mayMatter({ before }: Growth): boolean {
  return reachableFrom(before.map(({ element }) => element)).values().some(({ joins }) => joins);
}

/** Whether a loop is entered by an element: tokens that meet there are what the loop makes. */
function beginsLoop(element: Node): boolean {
  const round = reachableFrom([element]);
  return element.incoming.some(({ source }) => !round.has(source));
}

/** Elements at which it is told already why nothing goes on. */
function explainedBy(graph: ProcessGraph, findings: readonly Finding[]): readonly Node[] {
  return findings.flatMap(({ element, elements = [] }) => [element, ...elements.flatMap((id) => graph.elements.get(id) ?? [])]);
}

/** Whether an event subprocess can take a scope over and bring it to its end. */
function isInterruptible(scope: Node): boolean {
  return scope.content?.eventSubprocesses.some((inner) => inner.content?.starts.some((start) => start.interrupting)) ?? false;
}

function notDecided(gateway: Node): Finding {
  return { severity: 'warning', code: 'soundness.notDecided', element: gateway, section: '13.4.5', path: [gateway.id] };
}

/** What lies behind a join that data decides about may go otherwise. */
function doubtAfter(undecided: readonly Node[], findings: readonly Finding[]): readonly Finding[] {
  if (undecided.length === 0) return findings;
  return findings.map((finding) => (undecided.some(({ id }) => finding.path.includes(id)) ? { ...finding, severity: 'warning' } : finding));
}

/** Each finding once: the surest where the same is found twice. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) if (!kept.has(finding.element.id)) kept.set(finding.element.id, finding);
  return [...kept.values()];
}
