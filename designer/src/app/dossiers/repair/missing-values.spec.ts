import { type MissingValue, missingValues, unanswered } from './missing-values.ts';

const row = (name: string, kind: MissingValue['kind'], typed: string): MissingValue => ({ name, kind, typed });

describe('values that a dossier lacks', () => {
  it('are set by their names, each of its kind', () => {
    expect(missingValues([
      row('fee', 'number', '250000'), row(' ghi chú ', 'text', 'gấp'), row('late', 'boolean', 'false'), row('born', 'day', '24/11/2026'),
      row('communes', 'data', '["An Khê", "Bình Sơn"]'), row('', 'text', ''),
    ])).toEqual({ fee: 250000, 'ghi chú': 'gấp', late: false, born: '2026-11-24', communes: ['An Khê', 'Bình Sơn'] });
  });

  it.each([
    ['a name is missing', row('', 'text', 'x')],
    ['a name is a path', row('a.b', 'text', 'x')],
    ['a name begins with a digit', row('1a', 'text', 'x')],
    ['a value is missing', row('fee', 'number', '')],
    ['a value is not of its kind', row('fee', 'number', 'nhiều')],
    ['a list is not spelled as one', row('communes', 'data', '[An Khê')],
  ])('are refused where %s', (_, wrong) => {
    expect(missingValues([row('x', 'text', 'y'), wrong])).toBeNull();
  });

  it('are suggested by the forms that ask for them', () => {
    const words = new Map([['childName', { label: 'Họ và tên trẻ', options: new Map<string, string>() }], ['fee', { label: 'Lệ phí', options: new Map<string, string>() }], ['note', { label: 'Ghi chú', options: new Map<string, string>() }]]);
    expect(unanswered({ childName: 'An', note: null }, words)).toEqual([{ name: 'fee', label: 'Lệ phí' }, { name: 'note', label: 'Ghi chú' }]);
  });
});
