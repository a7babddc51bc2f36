import type { Dossier } from '../../../../../engine/simulation/world.ts';

/** The id of a wait or an incident among those of all dossiers of a trial: each dossier counts its own. */
export function idIn({ number }: Dossier, id: string): string {
  return `${number} ${id}`;
}

/** The dossier and its own id behind such an id. */
export function behindId(dossiers: readonly Dossier[], shown: string): { readonly dossier: Dossier; readonly id: string } | undefined {
  const at = shown.indexOf(' ');
  const dossier = dossiers.find(({ number }) => String(number) === shown.slice(0, at));
  return dossier && { dossier, id: shown.slice(at + 1) };
}
