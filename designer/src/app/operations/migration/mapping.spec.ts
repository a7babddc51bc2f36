import { mappingOf, mappingRows, type MigrationPlan, reasonsOf } from './mapping.ts';

const plan: MigrationPlan = {
  procedureKey: 'p', from: 1, to: 2, running: 3,
  elements: [
    { id: 'same', name: 'Như cũ', type: 'UserTask', suggestion: 'same', because: 'sameId' },
    { id: 'old', name: 'Kiểm tra', type: 'UserTask', suggestion: 'new', because: 'sameName' },
    { id: 'gone', name: 'Xin ý kiến', type: 'UserTask', suggestion: null, because: null },
  ],
  targets: [
    { id: 'same', name: 'Như cũ', type: 'UserTask' }, { id: 'new', name: 'Kiểm tra', type: 'UserTask' }, { id: 'clock', type: 'BoundaryEvent' },
  ],
};

describe('the mapping of a migration', () => {
  it('takes the suggestions, offers steps of the same kind, and tells the server only what changes', () => {
    const rows = mappingRows(plan, new Map());

    expect(rows.map(({ becomes, settled }) => [becomes, settled])).toEqual([['same', true], ['new', false], [null, false]]);
    expect(rows[2]?.choices.map(({ id }) => id)).toEqual(['same', 'new']);
    expect(mappingOf(rows)).toEqual({ old: 'new' });
  });

  it('takes what somebody chose instead, also nothing', () => {
    expect(mappingOf(mappingRows(plan, new Map([['old', null], ['gone', 'same']])))).toEqual({ gone: 'same' });
  });

  it('counts the reasons that keep dossiers back', () => {
    const because = (...sentences: string[]) => ({ reasons: sentences.map((sentence) => ({ sentence })) });
    expect(reasonsOf([because('b'), because('a', 'b'), because()])).toEqual([{ sentence: 'b', count: 2 }, { sentence: 'a', count: 1 }]);
  });
});
