import { repairables, repairsOf } from './repairs.ts';

const words = new Map([
  ['childName', { label: 'Họ và tên trẻ', options: new Map<string, string>() }],
  ['sex', { label: 'Giới tính', options: new Map([['f', 'Nữ'], ['m', 'Nam']]) }],
]);
const fields = repairables({ count: 2, late: false, dossier: { code: 'x' }, list: [1], childName: 'An', sex: 'f', born: '2026-11-20', note: null }, words);

describe('putting variables right', () => {
  it('offers what can be typed, what people filled in first', () => {
    expect(fields.map(({ key, label, kind, typed }) => [key, label, kind, typed])).toEqual([
      ['childName', 'Họ và tên trẻ', 'text', 'An'],
      ['sex', 'Giới tính', 'choice', 'f'],
      ['count', 'count', 'number', '2'],
      ['late', 'late', 'boolean', 'false'],
      ['born', 'born', 'day', '20/11/2026'],
      ['note', 'note', 'text', ''],
    ]);
  });

  it('sends only what was changed, each of its own kind', () => {
    const typed = new Map([['childName', ''], ['sex', 'm'], ['count', '3.5'], ['late', 'true'], ['born', '21/11/2026'], ['note', '']]);

    expect(repairsOf(fields, typed)).toEqual({ childName: null, sex: 'm', count: 3.5, late: true, born: '2026-11-21' });
    expect(repairsOf(fields, new Map())).toEqual({});
  });

  it.each([['count', ''], ['count', 'hai'], ['born', '31/02/2026'], ['born', '']])('refuses for %s what was typed as %p', (key, wrong) => {
    expect(repairsOf(fields, new Map([[key, wrong]]))).toBeNull();
  });
});
