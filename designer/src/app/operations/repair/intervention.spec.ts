import { attemptOf, placesFor, type Standing, type Token } from './intervention.ts';

const token: Token = {
  instanceId: '7', elementId: 'check', elementName: 'Kiểm tra', type: 'UserTask', since: null, assignee: null, movableTo: ['approve', 'end', 'split'],
};
const standing: Standing = {
  dossierId: 'd', code: 'H-1', applicantName: 'An', procedureKey: 'p', version: 1, revision: 3, status: 'running', suspended: null,
  tokens: [token], held: [], scopes: [], incidents: [],
  targets: [
    { elementId: 'end', elementName: 'Đã trả', type: 'EndEvent', scopeIds: ['1'] },
    { elementId: 'approve', elementName: 'Phê duyệt', type: 'UserTask', scopeIds: ['1'] },
    { elementId: 'split', type: 'ParallelGateway', scopeIds: ['1'] },
    { elementId: 'inner', elementName: 'Trong', type: 'UserTask', scopeIds: [] },
  ],
};

describe('an intervention', () => {
  it('is asked of the server once all of it has been said', () => {
    expect(attemptOf({ kind: 'move', token, to: null })).toBeNull();
    expect(attemptOf({ kind: 'add', to: null })).toBeNull();
    expect(attemptOf({ kind: 'correct', variables: {} })).toBeNull();
    expect(attemptOf({ kind: 'correct', variables: null })).toBeNull();
    expect(attemptOf({ kind: 'move', token, to: 'approve' })).toEqual({ do: 'modify', changes: [{ do: 'move', instanceId: '7', toElementId: 'approve' }] });
    expect(attemptOf({ kind: 'correct', variables: { a: null } })).toEqual({ do: 'correct', variables: { a: null } });
  });

  it('offers steps first, then the rest by sort, and only where a token can be put without asking which place is meant', () => {
    const ids = (kind: 'move' | 'add') => placesFor(standing, kind === 'move' ? { kind, token, to: null } : { kind, to: null })
      .map(({ key, places }) => [key, places.map(({ id }) => id)]);

    expect(ids('move')).toEqual([['step', ['approve']], ['gateway', ['split']], ['outcome', ['end']]]);
    expect(ids('add')).toEqual(ids('move'));
  });
});
