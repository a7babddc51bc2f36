import { type DossierState, keysNamed, keysTaken, type Letter } from '../bpmn/index.ts';

interface Keeping {
  readonly state: DossierState;
}

/**
 * A message that a dossier keeps, as its own file could take it, and that exactly one other dossier waits for by its very key:
 * it is for that one, as in the product.
 */
export function letterForAnother<Dossier extends Keeping>(running: readonly Dossier[]): { readonly dossier: Dossier; readonly letter: Letter } | undefined {
  if (running.length < 2) return undefined;
  for (const dossier of running) {
    const letter = dossier.state.mailbox?.find((kept) => !kept.to && running.filter((other) => other !== dossier && awaits(other, kept)).length === 1);
    if (letter) return { dossier, letter };
  }
  return undefined;
}

function awaits({ state }: Keeping, letter: Letter): boolean {
  const keys = keysNamed(letter);
  return keys.length > 0 && Object.values(state.waits).some((wait) =>
    wait.kind === 'message' && wait.name === letter.name && keysTaken(wait).some((key) => key !== undefined && keys.includes(key)));
}
