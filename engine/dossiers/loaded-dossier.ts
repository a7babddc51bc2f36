import { compile, link, type ProcessGraph } from '../bpmn/index.ts';
import { compileDecisionSet, type DecisionSet } from '../dmn/index.ts';
import type { CalledVersion, DossierDocument, VersionDocument } from '../store/documents.ts';
import type { Store } from '../store/port.ts';
import { placeOf, placesIn, prefixOf } from './calls/called-place.ts';
import { createMemory } from './memory.ts';

/** A published version with the graph that it runs by. */
export interface RunnableVersion {
  readonly version: VersionDocument;
  /** With the graphs of the versions that its calls go to, where it was found for a dossier. */
  readonly graph: ProcessGraph;
  /** The version that an element of the graph is in: this one, or one that it calls. */
  versionAt(elementId: string): VersionDocument;
  /** The decisions of the version that an element is in; undefined where that has none. */
  decisionsAt(elementId: string): DecisionSet | undefined;
}

/** A dossier with the version that it goes by, whatever was published since. */
export interface LoadedDossier extends RunnableVersion {
  readonly dossier: DossierDocument;
}

/** Versions and their graphs, compiled once each. */
export interface VersionShelf {
  /** A version by itself; its calls lead nowhere. Null where there is no such version. */
  find(procedureKey: string, number: number): Promise<RunnableVersion | null>;
  /** A version with those that its calls go to. */
  findWith(procedureKey: string, number: number, calls: readonly CalledVersion[] | undefined): Promise<RunnableVersion | null>;
  /** The newest version of each published procedure, by itself. */
  published(): Promise<readonly RunnableVersion[]>;
}

/**
 * Keeps the graphs used last, by the hash of their BPMN text. Versions are written once and never change,
 * so nothing on the shelf can grow stale.
 */
export function createVersionShelf(store: Store): VersionShelf {
  const versions = createMemory<VersionDocument | null>();
  const graphs = createMemory<ProcessGraph>();
  const decisions = createMemory<DecisionSet>();
  const runnables = createMemory<RunnableVersion>();

  async function versionOf(procedureKey: string, number: number): Promise<VersionDocument | null> {
    const name = `${procedureKey}\n${number}`;
    const version = await versions.recall(name, () => store.procedures.version(procedureKey, number));
    if (!version) versions.forget(name);
    return version;
  }

  const graphOf = (version: VersionDocument, prefix: string): Promise<ProcessGraph> =>
    graphs.recall(`${version.hash}\n${prefix}`, () => compileVersion(version, prefix));

  /** Not by the hash, which is of the BPMN text alone. */
  async function decisionsOf({ procedureKey, number, decisions: files = {} }: VersionDocument): Promise<DecisionSet | undefined> {
    if (Object.keys(files).length === 0) return undefined;
    return decisions.recall(`${procedureKey}\n${number}`, async () => compileDecisionSet(files));
  }

  async function runnable(version: VersionDocument, calls: readonly CalledVersion[]): Promise<RunnableVersion> {
    const called = await Promise.all(placesIn(calls).map(async (place) => {
      const found = await versionOf(place.procedureKey, place.version);
      if (!found) throw new Error(`Version ${place.version} of ${place.procedureKey} is gone, and dossiers call it`);
      const prefix = prefixOf(place);
      return { prefix, version: found, graph: await graphOf(found, prefix), decisions: await decisionsOf(found) };
    }));
    const byPrefix = new Map(called.map((one) => [one.prefix, one]));
    const links = calls.flatMap((call) => {
      const target = byPrefix.get(prefixOf(call));
      return target ? [{ callId: call.callId, graph: target.graph }] : [];
    });
    const own = { version, decisions: await decisionsOf(version) };
    const at = (elementId: string): { readonly version: VersionDocument; readonly decisions: DecisionSet | undefined } => {
      const place = placeOf(elementId);
      return (place && byPrefix.get(prefixOf(place))) ?? own;
    };
    return {
      version,
      graph: link(await graphOf(version, ''), links),
      versionAt: (elementId) => at(elementId).version,
      decisionsAt: (elementId) => at(elementId).decisions,
    };
  }

  async function findWith(procedureKey: string, number: number, calls: readonly CalledVersion[] = []): Promise<RunnableVersion | null> {
    const version = await versionOf(procedureKey, number);
    return version && runnables.recall(JSON.stringify([procedureKey, number, calls]), () => runnable(version, calls));
  }

  async function published(): Promise<readonly RunnableVersion[]> {
    const procedures = await store.procedures.list();
    const newest = await Promise.all(procedures.map(({ key, publishedVersion }) => (publishedVersion === null ? null : findWith(key, publishedVersion))));
    return newest.filter((version) => version !== null);
  }

  return { find: (procedureKey, number) => findWith(procedureKey, number), findWith, published };
}

async function compileVersion(version: VersionDocument, prefix: string): Promise<ProcessGraph> {
  const { graph, problems } = await compile(version.bpmn, { prefix });
  if (!graph) {
    const codes = problems.map((problem) => problem.code).join(', ');
    throw new Error(`${version.procedureKey} version ${version.number} was published but does not compile: ${codes}`);
  }
  return graph;
}
