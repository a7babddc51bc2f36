import fc from 'fast-check';
import { Applicant } from '../../../engine/contract/dossier.ts';
import { applicantOf, NO_APPLICANT, wrongFields } from '../../src/app/dossiers/register/applicant-fields.ts';

describe('the applicant at the counter', () => {
  it.each([
    [{}, ['name']],
    [{ name: '  ' }, ['name']],
    [{ name: 'Nguyễn Văn A', identityNumber: '0123 4567 8901' }, []],
    [{ name: 'A', identityNumber: '123' }, ['identityNumber']],
    [{ name: 'A', phone: '0912 345 678' }, []],
    [{ name: 'A', phone: 'xin' }, ['phone']],
    [{ name: 'A', email: 'a@b' }, ['email']],
  ])('%p is wrong in %p', (typed, wrong) => {
    expect(wrongFields({ ...NO_APPLICANT, ...typed })).toEqual(wrong);
  });

  it('is accepted by the server wherever nothing is wrong with names and numbers', () => {
    const fields = fc.record({
      name: fc.string({ maxLength: 210 }),
      identityNumber: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9 ]{10,14}$/)),
      phone: fc.oneof(fc.constant(''), fc.stringMatching(/^[+0-9 .()x-]{6,22}$/)),
      email: fc.constant(''),
      address: fc.string({ maxLength: 510 }),
    });
    fc.assert(
      fc.property(fields, (typed) => {
        expect(wrongFields(typed).length === 0).toBe(Applicant.safeParse(applicantOf(typed)).success);
      }),
    );
  });
});
