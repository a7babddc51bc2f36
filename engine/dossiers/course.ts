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
  const until = await Promise.all(changes.map(async ({ sequence, body }) => {
    const runnable = body.type === 'migrated' ? await shelf.findWith(dossier.procedureKey, body.from, body.calls) : null;
    return { sequence, graph: runnable?.graph };
  }));
  return ({ sequence }) => until.find((change) => change.sequence > sequence)?.graph ?? graph;
}
