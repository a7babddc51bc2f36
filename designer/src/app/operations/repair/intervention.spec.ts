import { addingAt, attemptOf, placesFor, scopesFor, type Standing, type Token } from './intervention.ts';

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
    { elementId: 'each', elementName: 'Từng xã', type: 'UserTask', scopeIds: ['4', '5'] },
  ],
  places: [
    { scopeId: '1', path: [] },
    { scopeId: '4', path: [{ elementName: 'Xét', loop: 1, item: 'Hòa Bình' }] },
    { scopeId: '5', path: [{ elementName: 'Xét', loop: 2 }] },
  ],
};

describe('an intervention', () => {
  it('is asked of the server once all of it has been said', () => {
    expect(attemptOf({ kind: 'move', token, to: null })).toBeNull();
    expect(attemptOf({ kind: 'add', to: null, scopeId: null })).toBeNull();
    expect(attemptOf({ kind: 'add', to: 'each', scopeId: null })).toBeNull();
    expect(attemptOf({ kind: 'add', to: 'each', scopeId: '5' })).toEqual({ do: 'modify', changes: [{ do: 'add', elementId: 'each', scopeId: '5' }] });
    expect(attemptOf({ kind: 'correct', variables: {} })).toBeNull();
    expect(attemptOf({ kind: 'correct', variables: null })).toBeNull();
    expect(attemptOf({ kind: 'move', token, to: 'approve' })).toEqual({ do: 'modify', changes: [{ do: 'move', instanceId: '7', toElementId: 'approve' }] });
    expect(attemptOf({ kind: 'correct', variables: { a: null } })).toEqual({ do: 'correct', variables: { a: null } });
  });

  it('offers steps first, then the rest by sort, and only where a token can be put', () => {
    const ids = (kind: 'move' | 'add') => placesFor(standing, kind === 'move' ? { kind, token, to: null } : { kind, to: null, scopeId: null })
      .map(({ key, places }) => [key, places.map(({ id }) => id)]);

    expect(ids('move')).toEqual([['step', ['approve']], ['gateway', ['split']], ['outcome', ['end']]]);
    expect(ids('add')).toEqual([['step', ['approve', 'each']], ['gateway', ['split']], ['outcome', ['end']]]);
  });

  it('asks which turn is meant where several run, and does not where one does', () => {
    expect(addingAt(standing, 'approve')).toEqual({ kind: 'add', to: 'approve', scopeId: '1' });
    expect(scopesFor(standing, addingAt(standing, 'approve'))).toEqual([]);
    const adding = addingAt(standing, 'each');
    expect(adding).toEqual({ kind: 'add', to: 'each', scopeId: null });
    expect(scopesFor(standing, adding).map(({ scopeId }) => scopeId)).toEqual(['4', '5']);
    expect(addingAt(standing, null)).toEqual({ kind: 'add', to: null, scopeId: null });
  });
});
