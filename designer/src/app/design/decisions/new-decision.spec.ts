import { decisionChoices } from './decision-choice.ts';
import { newTable } from './new-decision.ts';

const table = newTable({
  decisionId: 'le-phi', name: 'Lệ phí & "miễn giảm"', resultVariable: 'lePhi', resultLabel: 'Kết quả',
  fields: [
    { key: 'channel', label: 'Cách nộp <hồ sơ>', kind: 'choice', choices: [{ value: 'online', label: 'Trực tuyến' }, { value: 'counter', label: 'Tại quầy' }] },
    { key: 'capital', label: 'Vốn', kind: 'number', choices: [] },
  ],
});

describe('a new decision table', () => {
  it('is a decision of the draft by its name', () => {
    expect(decisionChoices({ fees: table })).toEqual([{ decisionId: 'le-phi', name: 'Lệ phí & "miễn giảm"', file: 'fees' }]);
  });

  it('has a column for each answer, with its type and its choices', () => {
    const xml = new DOMParser().parseFromString(table, 'application/xml');
    const inputs = [...xml.getElementsByTagName('input')].map((input) => [
      input.getAttribute('label'), input.querySelector('inputExpression')?.getAttribute('typeRef'),
      input.querySelector('inputExpression')?.textContent, input.querySelector('inputValues')?.textContent,
    ]);
    expect(inputs).toEqual([['Cách nộp <hồ sơ>', 'string', 'channel', '"online", "counter"'], ['Vốn', 'number', 'capital', undefined]]);
  });
});

it('a file that cannot be read has no decisions', () => {
  expect(decisionChoices({ broken: '<no', empty: '' })).toEqual([]);
});
