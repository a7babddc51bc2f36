import fc from 'fast-check';
import { textTokens } from '../../engine/text-tokens.ts';

test.each<[string, readonly string[]]>([
  ['Nguyễn Thị Ánh Đào', ['nguyen', 'thi', 'anh', 'dao']],
  ['H29.18.5-261124-0007', ['h29', '18', '5', '261124', '0007']],
  ['  ĐẶNG, đặng; Dang  ', ['dang']],
  ['', []],
])('%p', (text, tokens) => {
  expect(textTokens(text)).toEqual(tokens);
});

test('composed and decomposed letters are one word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(textTokens(text.normalize('NFD'))).toEqual(textTokens(text.normalize('NFC')));
    }),
  );
});

test('tokens of a text find it again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Trần', 'văn', 'ĐỨC', 'Yến', '12', 'ở')), (words) => {
      const tokens = textTokens(words.join(' '));
      expect(textTokens(...tokens)).toEqual(tokens);
      expect(new Set(tokens).size).toBe(tokens.length);
    }),
  );
});
