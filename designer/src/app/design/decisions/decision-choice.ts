import type { Decisions } from '../../shared/api/contract.ts';

/** A decision of the draft, for choosing one. */
export interface DecisionChoice {
  readonly decisionId: string;
  readonly name: string;
  /** Id of the file that it is in. */
  readonly file: string;
}

/** All decisions of a draft's files in order; a file that cannot be read has none. */
export function decisionChoices(decisions: Decisions): readonly DecisionChoice[] {
  return Object.keys(decisions).sort().flatMap((file) => {
    const xml = new DOMParser().parseFromString(decisions[file] ?? '', 'application/xml');
    return [...xml.getElementsByTagNameNS('*', 'decision')].flatMap((decision) => {
      const decisionId = decision.getAttribute('id');
      return decisionId ? [{ decisionId, name: decision.getAttribute('name') || decisionId, file }] : [];
    });
  });
}
