import type { ProcedureSummary } from '../shared/api/contract.ts';

/** Procedures apart by what the admin has to do about them. */
export interface Waiting {
  /** Submitted drafts, the one that waits longest first. */
  readonly submitted: readonly ProcedureSummary[];
  /** The rest, by name. */
  readonly others: readonly ProcedureSummary[];
}

/** Sorts procedures for the release page; names by the rules of a language. */
export function sortForRelease(procedures: readonly ProcedureSummary[], language: 'vi' | 'en'): Waiting {
  const isSubmitted = ({ draft }: ProcedureSummary) => draft?.status === 'submitted';
  return {
    submitted: procedures.filter(isSubmitted).sort((one, other) => Date.parse(one.draft?.savedAt ?? '') - Date.parse(other.draft?.savedAt ?? '')),
    others: procedures.filter((procedure) => !isSubmitted(procedure)).sort((one, other) => one.name[language].localeCompare(other.name[language], language)),
  };
}
