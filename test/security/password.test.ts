import { randomBytes } from 'node:crypto';
import { hashPassword, verifyPassword } from '../../engine/security/password.ts';

describe('passwords', () => {
  it('match their own hash and no other', async () => {
    const hash = await hashPassword('Hồ sơ số 7', randomBytes);

    expect(await verifyPassword('Hồ sơ số 7', hash)).toBe(true);
    expect(await verifyPassword('Hồ sơ số 8', hash)).toBe(false);
  });

  it('are stored as PHC strings with the parameters that OWASP recommends, salted each time', async () => {
    const [first, second] = await Promise.all([hashPassword('same', randomBytes), hashPassword('same', randomBytes)]);

    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
  });

  it('agree with the reference implementation of argon2id', async () => {
    // A vector of P-H-C/phc-winner-argon2, src/test.c: hashtest(0x13, 2, 16, 1, "password", "somesalt", …)
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

    expect(await verifyPassword('password', reference)).toBe(true);
  });

  it('are the same however the keyboard composed the Vietnamese marks', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFC'), randomBytes);

    expect(await verifyPassword('mật khẩu'.normalize('NFD'), hash)).toBe(true);
  });

  it.each([
    ['nobody by that name', undefined],
    ['an empty hash', ''],
    ['another algorithm', '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy'],
    ['a cut-off hash', '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA'],
  ])('never match %s', async (_, hash) => {
    expect(await verifyPassword('', hash)).toBe(false);
    expect(await verifyPassword('admin', hash)).toBe(false);
  });
});
