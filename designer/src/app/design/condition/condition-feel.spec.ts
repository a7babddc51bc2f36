import fc from 'fast-check';
import type { Condition, Literal, Operator, Test } from './condition.ts';
import { readCondition, writeCondition } from './condition-feel.ts';

const field = fc.constantFrom('late', 'child.name', 'số_giấy', 'papers2', 'applicant.address.ward');
const date: fc.Arbitrary<Literal> = fc.constantFrom({ date: '2026-11-24' }, { date: '1999-02-28' });
const scalar: fc.Arbitrary<Literal> = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(1.5, -0.25));
const comparing = fc.constantFrom<Operator>('equals', 'differs', 'less', 'atMost', 'more', 'atLeast');
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ field, operator: comparing, value: fc.oneof(scalar, date) }),
  fc.record({ field, operator: fc.constantFrom<Operator>('contains', 'includes'), value: scalar }),
  fc.record({ field, operator: fc.constantFrom<Operator>('isFilled', 'isEmpty') }),
);

describe('a condition as FEEL', () => {
  it('reads back what it wrote, whatever is in the values', () => {
    fc.assert(
      fc.property(fc.constantFrom('and', 'or'), fc.array(test, { minLength: 1, maxLength: 4 }), (join, tests) => {
        const condition: Condition = { join: tests.length === 1 ? 'and' : join, tests };
        expect(readCondition(writeCondition(condition))).toEqual(condition);
      }),
    );
  });

  it.each<[string, Condition]>([
    ['=late = true', { join: 'and', tests: [{ field: 'late', operator: 'equals', value: true }] }],
    [' = late=true ', { join: 'and', tests: [{ field: 'late', operator: 'equals', value: true }] }],
    ['=late', { join: 'and', tests: [{ field: 'late', operator: 'equals', value: true }] }],
    ['=not(late) and paid', { join: 'and', tests: [{ field: 'late', operator: 'equals', value: false }, { field: 'paid', operator: 'equals', value: true }] }],
    ['=fee > 0 or fee = null', { join: 'or', tests: [{ field: 'fee', operator: 'more', value: 0 }, { field: 'fee', operator: 'isEmpty' }] }],
    ['=list contains(papers, "cmnd")', { join: 'and', tests: [{ field: 'papers', operator: 'includes', value: 'cmnd' }] }],
    ['=date(birth) < date("2026-01-01")', { join: 'and', tests: [{ field: 'birth', operator: 'less', value: { date: '2026-01-01' } }] }],
  ])('understands %s', (text, condition) => {
    expect(readCondition(text)).toEqual(condition);
  });

  it.each([
    '', '=', '=not(late or paid)', '=not late', '=a = b', '=a = 1 and b = 2 or c = 3', '=a = 1 and', '=count(papers) > 1',
    '=(a = 1)', '=a + 1 = 2', '=birth < date("2026-01-01")', '=true = true', '=a = "open', '=a = 1 b = 2',
  ])('leaves %s to the expert field', (text) => {
    expect(readCondition(text)).toBeNull();
  });
});
