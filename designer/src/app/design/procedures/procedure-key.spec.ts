import fc from 'fast-check';
import { isKey, suggestKey } from './procedure-key.ts';

describe('suggesting a key', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang-ky-khai-sinh'],
    ['Cấp giấy phép xây dựng nhà ở riêng lẻ (mới)', 'cap-giay-phep-xay-dung-nha-o-rieng-le-moi'],
    ['  Đổi GPLX — hạng A1/B2 ', 'doi-gplx-hang-a1-b2'],
    ['', ''],
    ['—', ''],
  ])('makes of %j the key %j', (name, key) => {
    expect(suggestKey(name)).toBe(key);
  });

  it('numbers a key that another procedure has', () => {
    expect(suggestKey('Khai sinh', new Set(['khai-sinh', 'khai-sinh-2']))).toBe('khai-sinh-3');
  });

  it('is always a key that the server takes, and never one that is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const key = suggestKey(name);
        if (key === '') return;
        expect(isKey(key)).toBe(true);
        const next = suggestKey(name, new Set([key]));
        expect(isKey(next)).toBe(true);
        expect(next).not.toBe(key);
      }),
    );
  });
});
