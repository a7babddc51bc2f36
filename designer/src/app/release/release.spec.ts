import type { Change, ProcedureSummary } from '../shared/api/contract.ts';
import { marksOf } from './change-marks.ts';
import { sortForRelease } from './waiting.ts';

const procedure = (key: string, vi: string, submittedAt?: string): ProcedureSummary => ({
  key, name: { vi, en: vi }, publishedVersion: 1, runningDossiers: 0,
  draft: submittedAt === undefined ? null : { status: 'submitted', savedAt: submittedAt, savedBy: { id: 'a', name: 'A' } },
});
const change = (kind: Change['kind'], elementId: string): Change => ({ kind, elementId, sentence: kind });

describe('what waits for release', () => {
  it('has submitted drafts first, the oldest on top, and the rest by their Vietnamese names', () => {
    const { submitted, others } = sortForRelease([
      procedure('c', 'Ưu đãi'), procedure('b', 'Đổi giấy phép'), procedure('a', 'Dân số'),
      procedure('new', 'Mới', '2026-11-24T09:00:00+07:00'), procedure('old', 'Cũ', '2026-11-23T09:00:00+07:00'),
    ], 'vi');

    expect(submitted.map(({ key }) => key)).toEqual(['old', 'new']);
    expect(others.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });
});

describe('marks of changes', () => {
  it('puts each element once under what happened to it; what was moved counts as changed', () => {
    const marks = marksOf([change('added', 'a'), change('removed', 'r'), change('changed', 'c'), change('moved', 'c'), change('moved', 'm')]);

    expect(marks).toEqual({ added: ['a'], removed: ['r'], changed: ['c', 'm'] });
  });
});
