import { cpuUsage } from 'node:process';
import { process, script } from '../bpmn/model.ts';
import { startEvent, users } from '../bpmn/parts.ts';
import { course, refusals } from '../patterns/course.ts';

const computing = (feel: string): string => process(`${startEvent}${script('k', 'r', feel)}${users('u')}<sequenceFlow id="f" sourceRef="s" targetRef="k"/>`);

/** Forty context entries, each made of the one before it. */
const doubled = (first: string, next: (before: string) => string): string =>
  Array.from({ length: 40 }, (_, place) => `a${place}: ${place === 0 ? first : next(`a${place - 1}`)}`).join(', ');

/** Processor time since then, which does not depend on what else the machine does. */
function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1e6;
}

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
    `{${doubled('"xxxxxxxxxx"', (before) => `${before} + ${before}`)}}.a39`,
    `{${doubled('[1]', (before) => `[${before}, ${before}]`)}}`,
    'working days between(date("0001-01-01"), date("9999-12-31"))',
    'add working days(date("2020-01-01"), 999999999)',
    'for x in 1..10**12 return x',
    'for x in 1..10000, y in 1..10000 return x',
    'count(for x in 1..10000 return count(for y in 1..10000 return x))',
    'for x in 1e30..2e30 return x',
    'sum(for x in 0.1..1e9 return x)',
    `count(for i in 1..240000 return ${Array<string>(2_000).fill('i').join('+')})`,
    `count(for i in 1..240000 return [${Array<string>(2_000).fill('i').join(',')}])`,
    'count(for i in 1..240000 return i / 7 + 1 / i)',
    'count(for i in 1..240000 return i ** 0.5)',
    'count(for i in 1..240000 return exp(i / 100))',
    'count(for i in 1..240000 return modulo(1e6000, 7e-6000))',
    'count(for i in 1..240000 return string(1e6000))',
    'count(for i in 1..240000 return duration("P1D") * 1e6000)',
    'count(for i in 1..240000 return years and months duration(@"0001-01-01", @"9999-12-31"))',
    `string join(for i in 1..200000 return "a", "${'y'.repeat(5_000)}")`,
    `{${doubled('"aaaaaaaaaa"', (before) => `replace(${before}, "a", "aa")`)}}.a39`,
    `{${doubled('[1]', (before) => `concatenate(${before}, ${before})`)}}.a39`,
    `{${doubled('{a: 1}', (before) => `{a: ${before}, b: ${before}}`)}}.a39`,
    `string({${doubled('[1]', (before) => `[${before}, ${before}]`)}}.a39)`,
    `count(for i in 1..100000 return split("${'a,'.repeat(2_000)}", ","))`,
    '(function(f, x) f(f, x + x))(function(f, x) f(f, x + x), "ab")',
    '(function(f, n) if n = 0 then 1 else f(f, n - 1) + f(f, n - 1))(function(f, n) if n = 0 then 1 else f(f, n - 1) + f(f, n - 1), 60)',
    `matches("${'a'.repeat(2_000)}", "(((((((((a{0,99}){0,99}){0,99}){0,99}){0,99})))))b")`,
    'every x in 1..1000000000000 satisfies x > 0',
    'for d in date("-9999-01-01")..date("9999-12-31") return d',
    'for i in 1..100000 return [partial, partial]',
  ])('%s', async (feel) => {
    const before = cpuUsage();
    const run = await course(computing(feel));
    expect(seconds(before)).toBeLessThan(1);
    expect([run.outcome, run.incidents]).toEqual(['incident', ['k bpmn.expressionFailed']]);
  });

  test.each([
    ['2 ** 1000000000', null], ['9 ** 9 ** 9 ** 9 ** 9', null], ['0.5 ** 1e30', 0], ['duration("P999999999D") * 1e300', null], ['list contains([1..1000000000], 5)', false], ['decimal(1/3, 100000000)', null], ['round up(1.5, 999999999)', null], ['date(999999999, 1, 1)', null],
    ['duration("P999999999999Y")', null], ['substring("abc", 1, 1000000000)', 'abc'], ['5 in [1..1000000000]', true],
    ['{}.constructor', null], ['{}.__proto__', null], ['"a".constructor.constructor', null], ['get value({}, "constructor")', null],
    ['string length("a\\u0000b")', 3],
  ])('%s is %j, and nothing else', async (feel, value) => {
    const run = await course(computing(feel));
    expect([run.outcome, run.variables['r']]).toEqual(['completed', value]);
  });

  test.each([
    ['lists of thousands', `[${Array<string>(4_900).fill('a').join(',')}]`], ['names that never end', `${"a'".repeat(4_990)}`], ['quotes', '"'.repeat(9_990)], ['signs', '? '.repeat(4_990)],
  ])('a file of %s is read, or refused, within a second', async (_, feel) => {
    const before = cpuUsage();
    await refusals(process(`${startEvent}${Array.from({ length: 15 }, (_none, place) => script(`k${place}`, 'r', feel)).join('')}`));
    expect(seconds(before)).toBeLessThan(1);
  });

  test.each([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`], ['lists', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    ['additions', Array<string>(10_000).fill('1').join('+')], ['short additions', Array<string>(2_500).fill('1').join('+')], ['steps', Array<string>(2_000).fill('a').join('.')], ['indexes', `a${'[1]'.repeat(3_000)}`], ['words', 'a '.repeat(4_000)], ['alternatives', `${'if x then 1 else '.repeat(5_000)}2`],
    ['digits', '9'.repeat(50_000)], ['negations', `${'-'.repeat(20_000)}1`], ['nothing that is FEEL', '{]}'],
  ])('a source of endless %s is refused at its element', async (_, feel) => {
    expect(await refusals(computing(feel))).toEqual(['k bpmn.expressionWrong']);
  });
});
