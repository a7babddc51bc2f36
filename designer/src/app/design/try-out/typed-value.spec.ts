import { shownValue, typedValue } from './typed-value.ts';

describe('a value that somebody types', () => {
  it.each([
    ['8000', 8000], [' true ', true], ['có', true], ['Không', false], ['[1, 2]', [1, 2]], ['{"a": 1}', { a: 1 }],
    ['H29.18', 'H29.18'], ['Nguyễn Văn An', 'Nguyễn Văn An'], ['"8000"', '8000'], ['null', null], ['', ''],
  ])('%s', (text, value) => {
    expect(typedValue(text)).toEqual(value);
  });

  it.each([[8000], [true], ['An'], [[1, 2]]])('%j is shown as it can be typed', (value) => {
    expect(typedValue(shownValue(value))).toEqual(value);
  });
});
