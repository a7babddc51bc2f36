import { process, script } from '../bpmn/model.ts';
import { startEvent, users } from '../bpmn/parts.ts';
import { course, refusals } from '../patterns/course.ts';

const computing = (feel: string): string => process(`${startEvent}${script('k', 'r', feel)}${users('u')}<sequenceFlow id="f" sourceRef="s" targetRef="k"/>`);

describe('FEEL that would never end, or fill the memory, is an incident at its element', () => {
  test.each([
    'count(for a in 1..1000000, b in 1..1000000 return a)',
    'for a in 1..1000000000 return a',
    'for a in 1..300 return for b in 1..300 return for c in 1..300 return a',
    'for a in 1..100000 return partial',
    'for i in 1..60 return if i = 1 then "aaaaaaaaaa" else partial[-1] + partial[-1]',
    'some a in 1..100000, b in 1..100000 satisfies a + b < 0',
    'every a in 1..100000, b in 1..100000 satisfies a + b > 0',
    'count(distinct values(for i in 1..20000 return {a: i}))',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a|a)*$")',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(.*)*x$")',
    'replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$", "b")',
    'split("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")',
    `{${Array.from({ length: 40 }, (_, place) => (place === 0 ? 'a0: "xxxxxxxxxx"' : `a${place}: a${place - 1} + a${place - 1}`)).join(', ')}}.a39`,
    `{${Array.from({ length: 40 }, (_, place) => (place === 0 ? 'a0: [1]' : `a${place}: [a${place - 1}, a${place - 1}]`)).join(', ')}}`,
    'working days between(date("0001-01-01"), date("9999-12-31"))',
    'add working days(date("2020-01-01"), 999999999)',
  ])('%s', async (feel) => {
    const run = await course(computing(feel));
    expect([run.outcome, run.incidents]).toEqual(['incident', ['k bpmn.expressionFailed']]);
  });

  test.each([
    ['2 ** 1000000000', null], ['decimal(1/3, 100000000)', null], ['round up(1.5, 999999999)', null], ['date(999999999, 1, 1)', null],
    ['duration("P999999999999Y")', null], ['substring("abc", 1, 1000000000)', 'abc'], ['5 in [1..1000000000]', true],
    ['{}.constructor', null], ['{}.__proto__', null], ['"a".constructor.constructor', null], ['get value({}, "constructor")', null],
    ['string length("a\\u0000b")', 3],
  ])('%s is %j, and nothing else', async (feel, value) => {
    const run = await course(computing(feel));
    expect([run.outcome, run.variables['r']]).toEqual(['completed', value]);
  });

  test.each([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`], ['lists', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    ['additions', Array<string>(20_000).fill('1').join('+')], ['alternatives', `${'if x then 1 else '.repeat(5_000)}2`],
    ['digits', '9'.repeat(50_000)], ['negations', `${'-'.repeat(20_000)}1`], ['nothing that is FEEL', '{]}'],
  ])('a source of endless %s is refused at its element', async (_, feel) => {
    expect(await refusals(computing(feel))).toEqual(['k bpmn.expressionWrong']);
  });
});
