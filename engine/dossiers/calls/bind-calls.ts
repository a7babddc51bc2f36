import { type OutwardCall, outwardCalls, type ProcessGraph } from '../../bpmn/index.ts';
import { accept, refuse, type Refusal, type Result } from '../../result.ts';
import type { CalledVersion, ProcedureDocument } from '../../store/documents.ts';
import type { Store } from '../../store/port.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { prefixOf } from './called-place.ts';

/** A procedure whose calls are to be bound. */
export interface Caller {
  readonly procedureKey: string;
  readonly graph: ProcessGraph;
  /** Where its calls lead that were bound when it was published; none while it is being published. */
  readonly bound?: readonly CalledVersion[] | undefined;
}

/** Calls that cannot be bound which are told at once; a file of thousands is not worth looking up each. */
const mostTold = 50;

/** Where procedures and their versions are found. */
export interface Catalogue {
  readonly store: Store;
  readonly shelf: VersionShelf;
}

/**
 * Decides to which version each call activity of a procedure goes, and those of the called ones in turn: the newest
 * now, the newest of a tag, or the one that was the newest when the calling version was published. Every call that
 * cannot be bound is among the details of the refusal `call.unbound`; procedures that call each other in a circle
 * are refused with `call.cycle`, which names the way.
 * @param kept calls that stay with their version, where they still go to the same procedure.
 */
export async function bindCalls(
  catalogue: Catalogue, caller: Caller, kept: readonly CalledVersion[] = [],
): Promise<Result<readonly CalledVersion[]>> {
  const calls: CalledVersion[] = [];
  const problems: Refusal[] = [];
  const seen = new Set<string>();
  const procedureOf = procedureFinder(catalogue);

  async function visit({ procedureKey, graph, bound }: Caller, prefix: string, path: readonly string[]): Promise<void> {
    for (const call of outwardCalls(graph)) {
      if (problems.length >= mostTold) return;
      const callId = prefix + call.element.id;
      const way = [...path, procedureKey];
      const going = await bindCall({ shelf: catalogue.shelf, procedureOf }, call, bound, way);
      if (!going.ok) {
        problems.push(going.refusal);
        continue;
      }
      const key = going.value.procedureKey;
      const stays = kept.find((one) => one.callId === callId && one.procedureKey === key);
      const called: CalledVersion = { callId, procedureKey: key, version: stays?.version ?? going.value.version };
      calls.push(called);
      const inner = prefixOf(called);
      if (seen.has(inner)) continue;
      seen.add(inner);
      const next = await catalogue.shelf.find(key, called.version);
      if (next && !beginsByItself(next.graph)) problems.push(refuse('call.noStart', { name: next.version.name.vi }, call.element).refusal);
      if (next) await visit({ procedureKey: key, graph: next.graph, bound: next.version.calls ?? [] }, inner, way);
    }
  }

  await visit(caller, '', []);
  return problems.length > 0 ? { ok: false, refusal: { code: 'call.unbound', details: problems } } : accept(calls);
}

/** A process that only an event begins cannot be called (BPMN 10.3.6). */
function beginsByItself({ elements, processIds }: ProcessGraph): boolean {
  return (elements.get(processIds[0] ?? '')?.content?.starts.length ?? 0) > 0;
}

/** Of a published procedure's own calls, those that go where they went when it was published. */
export function boundAtPublication(graph: ProcessGraph, calls: readonly CalledVersion[]): readonly CalledVersion[] {
  const deployed = new Set(outwardCalls(graph).filter(({ binding }) => binding === 'deployment').map(({ element }) => element.id));
  return calls.filter(({ callId }) => deployed.has(callId));
}

async function bindCall(
  { shelf, procedureOf }: { readonly shelf: VersionShelf; readonly procedureOf: ProcedureFinder }, { element, calls, binding, versionTag }: OutwardCall,
  bound: readonly CalledVersion[] | undefined, way: readonly string[],
): Promise<Result<Omit<CalledVersion, 'callId'>>> {
  if (calls === undefined) return refuse('call.notConstant', {}, element);
  const procedure = await procedureOf(calls);
  if (!procedure) return refuse('call.noProcedure', { key: calls }, element);
  const { key: procedureKey, publishedVersion, name } = procedure;
  if (way.includes(procedureKey)) return refuse('call.cycle', { path: [...way, procedureKey].join(' → ') }, element);
  const deployed = binding === 'deployment' ? bound?.find(({ callId }) => callId === element.id) : undefined;
  if (deployed) return accept({ procedureKey: deployed.procedureKey, version: deployed.version });
  if (publishedVersion === null) return refuse('call.notPublished', { name: name.vi }, element);
  if (binding !== 'versionTag') return accept({ procedureKey, version: publishedVersion });
  for (let version = publishedVersion; version > 0; version -= 1) {
    const found = await shelf.find(procedureKey, version);
    const [processId = ''] = found?.graph.processIds ?? [];
    if (found?.graph.elements.get(processId)?.versionTag === versionTag) return accept({ procedureKey, version });
  }
  return refuse('call.noSuchTag', { name: name.vi, tag: versionTag ?? '' }, element);
}

/** The procedure with this key; else the published one whose process has this id, where it is the only one: what models of other tools name. */
type ProcedureFinder = (calls: string) => Promise<ProcedureDocument | undefined>;

/** Looks each procedure up once, and at the processes of all only where a call names no key. */
function procedureFinder({ store, shelf }: Catalogue): ProcedureFinder {
  const found = new Map<string, Promise<ProcedureDocument | undefined>>();
  let processes: Promise<readonly (readonly [string | undefined, ProcedureDocument])[]> | undefined;

  async function everyProcess(): Promise<readonly (readonly [string | undefined, ProcedureDocument])[]> {
    const all = await store.procedures.list();
    return Promise.all(all.map(async (procedure) => {
      const version = procedure.publishedVersion === null ? null : await shelf.find(procedure.key, procedure.publishedVersion);
      return [version?.graph.processIds[0], procedure] as const;
    }));
  }

  async function find(calls: string): Promise<ProcedureDocument | undefined> {
    const byKey = await store.procedures.load(calls);
    if (byKey) return byKey;
    processes ??= everyProcess();
    const [only, ...others] = (await processes).filter(([processId]) => processId === calls);
    return others.length === 0 ? only?.[1] : undefined;
  }

  return (calls) => {
    const known = found.get(calls) ?? find(calls);
    found.set(calls, known);
    return known;
  };
}
