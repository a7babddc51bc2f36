import type { ModdleElement } from 'bpmn-moddle';
import { addProcess, type Build } from './compile/build.ts';
import { check } from './compile/check.ts';
import { connect } from './compile/connect.ts';
import { parse } from './compile/parse.ts';
import { Problems } from './compile/problems.ts';
import { many } from './compile/xml.ts';
import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';

/** A graph where no problem is an error; the problems either way. */
export interface Compilation {
  readonly graph?: ProcessGraph;
  readonly problems: readonly Problem[];
}

/** Compiles BPMN 2.0 XML. Never throws for bad input: what is wrong comes back as problems. */
export async function compile(xml: string): Promise<Compilation> {
  const parsed = await parse(xml);
  if (!parsed.ok) return { problems: [parsed.problem] };
  const problems = new Problems();
  problems.all.push(...parsed.problems);
  const build: Build = { nodes: new Map(), flows: new Map(), sources: new Map(), problems };
  const processes = executableProcesses(parsed.definitions, problems);
  for (const process of processes) addProcess(build, process);
  connect(build, parsed.definitions);
  check(build);
  if (problems.all.some((problem) => problem.severity === 'error')) return { problems: problems.all };
  return { graph: graphOf(build, processes), problems: problems.all };
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

function graphOf(build: Build, processes: readonly ModdleElement[]): ProcessGraph {
  const elements = build.nodes as ReadonlyMap<string, Node>;
  const instantiating = [...elements.values()].filter((node) => node.scope?.kind === 'process' && begins(node));
  return {
    processIds: processes.flatMap((process) => process.id ?? []),
    elements,
    flows: build.flows,
    hasConditions: [...elements.values()].some((node) => node.triggers.some((trigger) => trigger.type === 'condition')),
    instantiating,
  };
}

function begins(node: Node): boolean {
  if (node.kind === 'start') return node.triggers.length > 0;
  return node.incoming.length === 0 ? node.kind === 'receive' && node.instantiate : node.incoming.some((flow) => flow.source.instantiate);
}
