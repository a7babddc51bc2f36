import { compile, link, outwardCalls, type OutwardCall, type ProcessGraph } from '../bpmn/index.ts';
import { accept, type Refusal, type Result } from '../result.ts';

/** A BPMN file whose processes may be called. */
export interface ModelFile {
  /** Its path, for people. */
  readonly name: string;
  readonly xml: string;
}

/** Files that were not named, but lie where a process of this id is looked for. */
export type Beside = (processId: string) => Promise<readonly ModelFile[]>;

/** A file that compiles, and what it is compiled to for those who call one of its processes. */
interface Callable {
  readonly file: ModelFile;
  readonly graph: ProcessGraph;
}

/**
 * A model with the processes of other files that its call activities call, and those that these call. The ids of a called
 * file's elements begin with the called process and a slash: `payment/collect`; where it is called by a version tag,
 * `payment@2025/collect`. Of several files with the process, the one named last is the newest. What is found nowhere stays
 * as it is, and is an incident when it is called.
 */
export async function withCalled(main: ProcessGraph, files: readonly ModelFile[], beside: Beside): Promise<Result<ProcessGraph>> {
  const known: Callable[] = [];
  for (const file of files) {
    const { graph, problems } = await compile(file.xml);
    if (!graph) return refused(file, problems.filter(({ severity }) => severity === 'error'));
    known.unshift({ file, graph });
  }
  const places = new Map<string, ProcessGraph>();
  const links: { readonly callId: string; readonly graph: ProcessGraph }[] = [];

  async function follow(graph: ProcessGraph, way: readonly string[]): Promise<Refusal | undefined> {
    for (const call of outwardCalls(graph)) {
      const { calls, element } = call;
      if (calls === undefined) continue;
      if (way.includes(calls)) return { code: 'simulation.callCycle', params: { path: [...way, calls].join(' → ') }, elementId: element.id };
      const file = await fileOf(call);
      if (!file) continue;
      const prefix = call.binding === 'versionTag' ? `${calls}@${call.versionTag}/` : `${calls}/`;
      const met = places.get(prefix);
      const { graph: called = met } = met ? {} : await compile(file.xml, { prefix });
      if (!called) continue;
      places.set(prefix, called);
      links.push({ callId: element.id, graph: { ...called, processIds: [prefix + calls] } });
      const refusal = met ? undefined : await follow(called, [...way, calls]);
      if (refusal) return refusal;
    }
    return undefined;
  }

  async function fileOf(call: OutwardCall): Promise<ModelFile | undefined> {
    const isMeant = ({ graph }: Callable): boolean => {
      const process = graph.callable.get(call.calls ?? '');
      return process !== undefined && (call.binding !== 'versionTag' || process.versionTag === call.versionTag);
    };
    const named = known.find(isMeant);
    if (named) return named.file;
    for (const file of await beside(call.calls ?? '')) {
      const { graph } = await compile(file.xml);
      if (graph && isMeant({ file, graph })) {
        known.push({ file, graph });
        return file;
      }
    }
    return undefined;
  }

  const refusal = await follow(main, [...main.callable.keys()]);
  return refusal ? { ok: false, refusal } : accept(link(main, links));
}

function refused(file: ModelFile, problems: readonly Refusal[]): Result<never> {
  return { ok: false, refusal: { code: 'simulation.fileRefused', params: { file: file.name }, details: problems } };
}
