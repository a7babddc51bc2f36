import type { JsonObject } from '../../shared/api/contract.ts';
import { factsOf, fieldWords } from './facts.ts';

const forms: Record<string, JsonObject> = {
  start: {
    components: [
      { key: 'childName', label: 'Họ và tên trẻ' },
      { key: 'birthDate', dateLabel: 'Ngày sinh' },
      { type: 'group', components: [{ key: 'sex', label: 'Giới tính', values: [{ value: 'f', label: 'Nữ' }] }] },
    ],
  },
  later: { components: [{ key: 'childName', label: 'Tên khác' }] },
};

describe('the data of a dossier', () => {
  it('stands under the words of the form that asked for it, choices by their words, days as people write them', () => {
    const facts = factsOf({ childName: 'An', birthDate: '2026-11-20', sex: 'f' }, fieldWords(forms));

    expect(facts.map(({ name, text, asked }) => [name, text, asked])).toEqual([
      ['Họ và tên trẻ', 'An', true],
      ['Ngày sinh', '20/11/2026', true],
      ['Giới tính', 'Nữ', true],
    ]);
  });

  it('leaves out what is empty, and marks what no form asked for', () => {
    const facts = factsOf({ note: '', gone: null, late: false, count: 2, at: '2026-11-24T07:30:00Z', list: [1, 2], deep: { er: 'x' } }, new Map());

    expect(facts.map(({ name, kind, text, asked }) => [name, kind, text, asked])).toEqual([
      ['late', 'no', '', false],
      ['count', 'text', '2', false],
      ['at', 'text', '24/11/2026, 14:30', false],
      ['list', 'text', '1, 2', false],
      ['deep · er', 'text', 'x', false],
    ]);
  });
});
