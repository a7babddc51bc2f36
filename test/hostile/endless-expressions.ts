/** Forty context entries, each made of the one before it. */
const doubled = (first: string, next: (before: string) => string): string =>
  Array.from({ length: 40 }, (_, place) => `a${place}: ${place === 0 ? first : next(`a${place - 1}`)}`).join(', ');

/** Expressions that would never end, or fill the memory, if nothing bounded them. */
export const endlessExpressions: readonly string[] = [
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
];

const tooMany = ['k4 bpmn.tooManyExpressions'];
const wrong = [...['k0', 'k1', 'k2', 'k3'].map((id) => `${id} bpmn.expressionWrong`), ...tooMany];

/** Sources that are long for what they say, and what a file of fifteen of them is refused for. */
export const crowdedSources: readonly (readonly [name: string, source: string, refused: readonly string[]])[] = [
  ['lists of thousands', `[${Array<string>(4_900).fill('a').join(',')}]`, tooMany],
  ['names that never end', "a'".repeat(4_990), wrong],
  ['quotes', '"'.repeat(9_990), wrong],
  ['signs', '? '.repeat(4_990), wrong],
];
