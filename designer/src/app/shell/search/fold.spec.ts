import { fold, matches } from './fold.ts';
import { neighbour } from './search-entry.ts';

describe('searching without diacritics', () => {
  it('folds Vietnamese to plain letters', () => {
    expect(fold('Đăng ký khai sinh – Nguyễn Thị Ửng')).toBe('dang ky khai sinh – nguyen thi ung');
  });

  it.each([
    ['Đăng ký khai sinh', 'khai dang', true],
    ['Đăng ký khai sinh', 'KHAI', true],
    ['Đăng ký khai sinh', 'khai tử', false],
    ['Đăng ký khai sinh', '', true],
  ])('%p is found by %p: %p', (text, typed, expected) => {
    expect(matches(text, typed)).toBe(expected);
  });

  it('moves round the ends of the results', () => {
    expect([neighbour(3, 2, 1), neighbour(3, 0, -1), neighbour(0, 0, 1)]).toEqual([0, 2, 0]);
  });
});
