import type { ProcessGraph } from '../bpmn/index.ts';
import type { HistoryDocument } from '../store/documents.ts';
import type { LoadedDossier, VersionShelf } from './loaded-dossier.ts';

/** The graph that a dossier went by when an entry of its history was written. */
export type GraphAt = (entry: HistoryDocument) => ProcessGraph;

/** The versions that a dossier went by, in turn, read off its history. */
export async function courseOf(shelf: VersionShelf, loaded: LoadedDossier, history: readonly HistoryDocument[]): Promise<GraphAt> {
  const { dossier, graph } = loaded;
  const changes = history.filter(({ body }) => body.type === 'migrated');
  if (changes.length === 0) return () => graph;
  const graphs = new Map<number, ProcessGraph>();
  for (const { body } of changes) {
    if (body.type !== 'migrated') continue;
    const runnable = await shelf.find(dossier.procedureKey, body.from);
    if (runnable) graphs.set(body.from, runnable.graph);
  }
  return ({ sequence }) => {
    const next = changes.find((change) => change.sequence > sequence);
    return (next?.body.type === 'migrated' ? graphs.get(next.body.from) : undefined) ?? graph;
  };
}
