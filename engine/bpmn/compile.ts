import type { ModdleElement } from 'bpmn-moddle';
import { processesBegunByHand } from './begin-by-hand.ts';
import { addProcess, type Build } from './compile/build.ts';
import { check } from './compile/checks/check.ts';
import { connect } from './compile/connect.ts';
import { parse, type Parse } from './compile/parse.ts';
import { Problems, worthTelling } from './compile/problems.ts';
import { many, one } from './compile/xml.ts';
import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';

/** A graph where no problem is an error; the problems either way. */
export interface Compilation {
  readonly graph?: ProcessGraph;
  readonly problems: readonly Problem[];
}

/**
 * Compiles BPMN 2.0 XML. Never throws for bad input: what is wrong comes back as problems. With a prefix, every id of
 * the file carries it, so that `link` can run several files as one.
 */
export async function compile(xml: string, options: { readonly prefix?: string } = {}): Promise<Compilation> {
  return compileParsed(await parse(xml), options);
}

/** Compiles a file that is read already. */
export function compileParsed(parsed: Parse, options: { readonly prefix?: string } = {}): Compilation {
  if (!parsed.ok) return { problems: parsed.problems };
  const problems = new Problems();
  for (const problem of parsed.problems) problems.all.push(problem);
  const build: Build = { prefix: options.prefix ?? '', nodes: new Map(), flows: new Map(), sources: new Map(), handlers: new Set(), senders: sendersOf(parsed.definitions), problems };
  const processes = executableProcesses(parsed.definitions, problems);
  for (const process of processes) addProcess(build, process);
  addCalled(build, parsed.definitions);
  connect(build, parsed.definitions);
  check(build);
  const told = worthTelling(problems.all);
  if (told.some((problem) => problem.severity === 'error')) return { problems: told };
  return { graph: graphOf(build, processes), problems: told };
}

/** Processes marked executable; where the file says nothing about it, all that hold something. */
function executableProcesses(definitions: ModdleElement, problems: Problems): readonly ModdleElement[] {
  const processes = many(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process');
  const marked = processes.filter((process) => process.isExecutable === true);
  if (marked.length > 0) return marked;
  const unmarked = processes.filter((process) => process.isExecutable === undefined && many(process, 'flowElements').length > 0);
  for (const process of unmarked) problems.warning(process, 'bpmn.notMarkedExecutable', undefined, '10.2');
  if (unmarked.length === 0) problems.error(processes[0] ?? definitions, 'bpmn.noExecutableProcess', undefined, '10.2');
  return unmarked;
}

/** Ids of the elements that message flows begin at. */
function sendersOf(definitions: ModdleElement): ReadonlySet<string> {
  const messageFlows = many(definitions, 'rootElements').flatMap((root) => many(root, 'messageFlows'));
  return new Set(messageFlows.flatMap((messageFlow) => one(messageFlow, 'sourceRef')?.id ?? []));
}

/** Adds the processes of the file that are only called, and what those call. */
function addCalled(build: Build, definitions: ModdleElement): void {
  const callable = many(definitions, 'rootElements').filter((root) => /^bpmn:(Process|Global.*Task)$/.test(root.$type));
  const rest = new Map(callable.map((root) => [root.id ?? '', root]));
  // A map is walked to its end, also through what is added on the way.
  for (const node of build.nodes.values()) {
    const called = rest.get(node.call?.processId.source ?? '');
    if (called && !build.nodes.has(called.id ?? '')) addProcess(build, called);
  }
}

function graphOf(build: Build, processes: readonly ModdleElement[]): ProcessGraph {
  const nodes = [...build.nodes.values()] as readonly Node[];
  const executable = new Set(processes.map((process) => build.prefix + (process.id ?? '')));
  const graph: ProcessGraph = {
    processIds: [...executable],
    elements: new Map(nodes.map((node) => [node.id, node])),
    flows: new Map([...build.flows.values()].map((flow) => [flow.id, flow])),
    callable: new Map(nodes.flatMap((node) => (!node.scope ? [[node.id.slice(build.prefix.length), node] as const] : []))),
    hasConditions: nodes.some((node) => node.inputSets?.some((set) => set.required.length > 0) || node.triggers.some((trigger) => trigger.type === 'condition')),
    hasSubscriptions: nodes.some((node) => node.triggers.some((trigger) => trigger.type === 'message' && trigger.keys?.some((key) => key.inProcess))),
    instantiating: nodes.filter((node) => node.scope?.kind === 'process' && executable.has(node.scope.id) && begins(node)),
  };
  const [first] = processesBegunByHand(graph);
  return { ...graph, processIds: [...new Set([...(first === undefined ? [] : [first]), ...executable])] };
}

function begins(node: Node): boolean {
  if (node.kind === 'start') return node.triggers.length > 0;
  return node.incoming.length === 0 ? node.kind === 'receive' && node.instantiate : node.incoming.some((flow) => flow.source.instantiate);
}
