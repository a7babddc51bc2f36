import type { CalledVersion } from '../../store/documents.ts';

/** A version of a procedure. */
export interface Place {
  readonly procedureKey: string;
  readonly version: number;
}

/** What begins the ids of a called version's elements inside a dossier. The keys of procedures have no such characters. */
export function prefixOf({ procedureKey, version }: Place): string {
  return `${procedureKey}@${version}/`;
}

/** The called version that an element of a dossier is in; undefined for the procedure's own. */
export function placeOf(elementId: string): Place | undefined {
  const [, procedureKey, version] = /^([a-z0-9-]+)@(\d+)\//.exec(elementId) ?? [];
  return procedureKey === undefined ? undefined : { procedureKey, version: Number(version) };
}

/** The versions that calls go to, each once. */
export function placesIn(calls: readonly CalledVersion[]): readonly Place[] {
  return [...new Map(calls.map((call) => [prefixOf(call), call])).values()];
}
