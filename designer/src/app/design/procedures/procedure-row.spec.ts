import type { ProcedureSummary } from '../../shared/api/contract.ts';
import { searchProcedures, stateOf } from './procedure-row.ts';

const draft = (status: 'editing' | 'submitted') => ({ status, savedAt: '2026-11-24T08:00:00+07:00', savedBy: { id: 'a', name: 'A' } });
const procedure = (part: Partial<ProcedureSummary>): ProcedureSummary => ({
  key: 'dang-ky-khai-sinh', name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' }, publishedVersion: null, draft: null, runningDossiers: 0, ...part,
});

describe('the state of a procedure', () => {
  it.each([
    [{ draft: draft('editing') }, 'draft'],
    [{ draft: draft('submitted') }, 'submitted'],
    [{ draft: draft('submitted'), publishedVersion: 2 }, 'submitted'],
    [{ draft: draft('editing'), publishedVersion: 2 }, 'editingNext'],
    [{ publishedVersion: 2 }, 'published'],
  ])('of %j is %s', (part, key) => {
    expect(stateOf(procedure(part)).key).toBe(key);
  });
});

describe('searching procedures', () => {
  it.each(['', 'khai sinh', 'KHAI SINH', 'dang ky', 'birth', 'sinh đăng'])('finds by %j', (search) => {
    expect(searchProcedures([procedure({})], search)).toHaveLength(1);
  });

  it('finds nothing where a word is missing', () => {
    expect(searchProcedures([procedure({})], 'khai tử')).toEqual([]);
  });
});
