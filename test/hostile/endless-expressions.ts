/** Forty context entries, each made of the one before it. */
const doubled = (first: string, next: (before: string) => string): string =>
  Array.from({ length: 40 }, (_, place) => `a${place}: ${place === 0 ? first : next(`a${place - 1}`)}`).join(', ');

/** The same thing done in every round of a loop, as often as a short text holds it. */
const again = (known: string, body: string): string => `count({${known}, all: for i in 1..240000 return ${body}}.all)`;
const times = (count: number, part: string): string => Array<string>(count).fill(part).join('');
const parisian = 'd: date and time("2024-01-01T00:00:00@Europe/Paris")';
const letters = 'text: string join(for i in 1..40000 return "aaaaaaaaaaaaaaaaaaaaaaaa")';

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
  again('d: date("2024-01-01"), p: duration("P1D")', `d${times(40, '+p')}`),
  again(`${parisian}, p: duration("P1D")`, `d${times(40, '-p')}`),
  again('t: time("10:00:00@Europe/Paris"), p: duration("PT1H")', `t${times(40, '+p')}`),
  again('p: duration("P1Y")', `p${times(24, '*1.1')}`),
  again(parisian, `[d-d${times(15, ', d-d')}]`),
  again(`${parisian}, e: d + duration("P1D")`, `d<e${times(12, ' and d<e')}`),
  again(parisian, `[d.time offset${times(5, ', d.time offset')}]`),
  again('now: now', `[now()${times(12, ', now()')}]`),
  again(`${parisian}, many: for i in 1..900 return d`, 'max(many)'),
  again('many: context(for i in 1..20000 return {key: "key " + string(i), value: i})', 'many.other'),
  again(letters, `matches(text, "b|^b${times(200, '|^b')}")`),
  again(letters, 'replace(text, "a", "$0$0$0$0$0$0$0$0")'),
  again(letters, `replace(text, "${times(40, '(')}a{900}${times(40, ')')}", "b")`),
  again('a: 1', `matches("x", "${times(100, '[a-z-[b]]')}" + string(i))`),
  again('a: 1', 'add working hours(date and time("2024-01-02T08:00:00"), 1)'),
  `for ${Array.from({ length: 400 }, (_, place) => `v${place} in 1`).join(', ')}, z in 1..240000 return 1`,
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
