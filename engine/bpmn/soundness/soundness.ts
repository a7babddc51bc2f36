import type { ProcessGraph } from '../graph.ts';
import type { Flow, Node } from '../node.ts';
import type { Problem } from '../problem.ts';
import { undecidedIn } from './activation.ts';
import { netOf } from './build-net.ts';
import { deadEndsOf } from './dead-ends.ts';
import { endlessLoopsOf } from './endless.ts';
import { type Finding, problemsIn } from './finding.ts';
import { growthsOf, spawnsOf } from './growth.ts';
import { meetingsOf } from './meetings.ts';
import { reduce } from './reduce.ts';
import { search } from './search.ts';
import { unreachableIn } from './unreachable.ts';

/** How much is looked at in the whole file: states with their tokens. */
const mostWork = 900_000;

/**
 * Whether a model can go wrong by its shape, whatever data, people, clocks and messages do: deadlocks, branches that meet
 * unsynchronised, tokens without bound, loops without end, elements that never come alive. Each scope is explored on its
 * own, the inner ones first; a gateway may choose any way that is no contradiction in itself, an event may happen or not.
 * What is certain is an error, what may be meant is a warning, and where the bound ends the search that is said too.
 */
export function soundnessProblems(graph: ProcessGraph): readonly Problem[] {
  const found = new Map<Node, readonly Finding[]>();
  const completes = new Map<Node, boolean>();
  let left = mostWork;
  for (const scope of [...graph.elements.values()].toReversed()) {
    if (!scope.content) continue;
    const result = examineScope(graph, scope, (activity) => completes.get(activity) ?? true, left);
    left = Math.max(0, left - result.work);
    found.set(scope, result.findings);
    completes.set(scope, result.completes);
  }
  const problemOf = problemsIn(graph);
  return [...graph.elements.values()].flatMap((scope) => found.get(scope) ?? []).map(problemOf);
}

interface Result {
  readonly findings: readonly Finding[];
  readonly completes: boolean;
  readonly work: number;
}

function examineScope(graph: ProcessGraph, scope: Node, canComplete: (activity: Node) => boolean, left: number): Result {
  const net = netOf(scope, canComplete);
  reduce(net);
  const usual = search(net, true, left);
  const hasBeside = [...net.nodes].some((node) => node.options.some((option) => option.beside));
  const all = hasBeside ? search(net, false, left - usual.work) : usual;
  const flowOf = (id: string): Flow | undefined => graph.flows.get(id);
  const ends = distinct([...deadEndsOf(usual, flowOf), ...deadEndsOf(all, flowOf)]);
  const growths = distinct([
    ...growthsOf(usual, net.nodes), ...growthsOf(all, net.nodes).filter(({ severity }) => severity === 'error'),
    ...spawnsOf(scope, net.nodes, usual.live),
  ]);
  const meetings = distinct([...meetingsOf(usual, true, flowOf), ...meetingsOf(all, false, flowOf)])
    .filter((meeting) => !growths.some(({ element }) => element === meeting.element));
  const isWhole = !all.gaveUp && all.growths.length === 0;
  const findings = [
    ...ends, ...growths, ...meetings,
    ...endlessLoopsOf(scope, all.live).filter(({ elements }) => !growths.some(({ element }) => elements?.includes(element.id))),
    ...(isWhole ? unreachableIn(scope, all.live, ends.map(({ element }) => element)) : []),
  ];
  const isCertain = findings.some(({ severity }) => severity === 'error');
  const isAbridged = [...net.nodes].some((node) => node.abridged);
  if ((usual.gaveUp || all.gaveUp || isAbridged) && !isCertain) {
    findings.push({ severity: 'warning', code: 'soundness.gaveUp', element: scope, params: { states: all.visits.length }, path: [] });
  }
  const told = [...undecidedIn(scope).map(notDecided), ...doubtAfter(undecidedIn(scope), findings)];
  return {
    findings: scope.kind === 'adHoc' ? told.map((finding) => ({ ...finding, severity: 'warning' })) : told,
    completes: all.completes || !isWhole || scope.kind === 'adHoc' || isInterruptible(scope), work: usual.work + (all === usual ? 0 : all.work),
  };
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
