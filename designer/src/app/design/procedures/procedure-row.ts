import type { Account, ProcedureSummary } from '../../shared/api/contract.ts';

/** What stands in the state column: a key of `design.state` and the colour of its tag. */
export interface ProcedureState {
  readonly key: 'submitted' | 'draft' | 'editingNext' | 'published';
  readonly tone: '' | 'blue' | 'amber' | 'jade';
}

/** The state of a procedure in one word; what waits for somebody comes before what runs. */
export function stateOf({ draft, publishedVersion }: ProcedureSummary): ProcedureState {
  if (draft?.status === 'submitted') return { key: 'submitted', tone: 'blue' };
  if (publishedVersion === null) return { key: 'draft', tone: '' };
  return draft ? { key: 'editingNext', tone: '' } : { key: 'published', tone: 'jade' };
}

/** Procedures whose name or key has every word of the search, marks and case aside. */
export function searchProcedures(procedures: readonly ProcedureSummary[], search: string): readonly ProcedureSummary[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return procedures.filter(({ key, name }) => {
    const text = plain(`${key} ${name.vi} ${name.en}`);
    return words.every((word) => text.includes(word));
  });
}

/** Whether this person draws procedures, or only looks at them. */
export function maySaveDrafts(account: Account | null): boolean {
  return account?.roles.includes('processOwner') ?? false;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
