import { compile, type ProcessGraph } from '../bpmn/index.ts';
import type { DossierDocument, VersionDocument } from '../store/documents.ts';
import type { Store } from '../store/port.ts';

/** A published version with the graph that it runs by. */
export interface RunnableVersion {
  readonly version: VersionDocument;
  readonly graph: ProcessGraph;
}

/** A dossier with the version that it goes by, whatever was published since. */
export interface LoadedDossier extends RunnableVersion {
  readonly dossier: DossierDocument;
}

/** Versions and their graphs, compiled once each. */
export interface VersionShelf {
  /** Null where there is no such version. */
  find(procedureKey: string, number: number): Promise<RunnableVersion | null>;
}

/** Graphs kept at once: an agency runs a few hundred procedures at most, each in few living versions. */
const shelfSize = 300;

/**
 * Keeps the graphs used last, by the hash of their BPMN text. Versions are written once and never change,
 * so nothing on the shelf can grow stale.
 */
export function createVersionShelf(store: Store): VersionShelf {
  const versions = new Map<string, Promise<VersionDocument | null>>();
  const graphs = new Map<string, Promise<ProcessGraph>>();

  return {
    async find(procedureKey, number) {
      const version = await remembered(versions, `${procedureKey}\n${number}`, async () => {
        const found = await store.procedures.version(procedureKey, number);
        return found;
      });
      if (!version) {
        versions.delete(`${procedureKey}\n${number}`);
        return null;
      }
      return { version, graph: await remembered(graphs, version.hash, () => compileVersion(version)) };
    },
  };
}

/** Reads through a map that forgets what was not asked for the longest; a failure is not kept. */
async function remembered<T>(shelf: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const kept = shelf.get(key);
  const value = kept ?? make();
  shelf.delete(key);
  shelf.set(key, value);
  if (shelf.size > shelfSize) {
    const [oldest] = shelf.keys();
    if (oldest !== undefined) shelf.delete(oldest);
  }
  try {
    return await value;
  } catch (error) {
    shelf.delete(key);
    throw error;
  }
}

async function compileVersion(version: VersionDocument): Promise<ProcessGraph> {
  const { graph, problems } = await compile(version.bpmn);
  if (!graph) {
    const codes = problems.map((problem) => problem.code).join(', ');
    throw new Error(`${version.procedureKey} version ${version.number} was published but does not compile: ${codes}`);
  }
  return graph;
}
