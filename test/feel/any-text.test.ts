import fc from 'fast-check';
import { compileExpression, compileUnaryTests } from '../../engine/feel/index.ts';
import { builtIns } from '../../engine/feel/functions/index.ts';
import { world } from './world.ts';

const atoms = fc.constantFrom(
  '1', '0', '-1', '2.5', '1e400', '-1e-400', '9007199254740993', '1e6144', '"a"', '""', '"2026-01-01"', 'true', 'false', 'null', '[]', '[1, 2, 3]', '["a"]', '[null]', '[[1], [2]]', '{}', '{a: {b: [1]}}',
  '@"2026-01-01"', '@"P1D"', '@"P1M"', '@"10:00:00"', '@"2026-01-01T00:00:00Z"', 'duration("P999999999Y")', '[1..3]', '(> 5)', '[@"2026-01-01"..@"2026-01-09"]', 'x', 'y', 'missing', '?', 'abs',
  'function(a) a', 'function(a, b) a < b',
);

/** Expressions whose parts fit together in their grammar and in nothing else. */
const expressions = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  const made = (template: string, ...more: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(fc.array(any, { minLength: 3, maxLength: 3 }), ...more).map(([parts, word = '']) => template.replaceAll('$', () => parts.pop() ?? '').replace('%', () => word));
  return {
    any: fc.oneof({ depthSize: 'small', withCrossShrink: true }, atoms,
      made('($ % $)', fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or', 'in')), made('($ between $ and $)'), made('(if $ then $ else $)'), made('$[$]'), made('[$, $]'), made('[$..$]'),
      made('{a: $, b: $}'), made('($).%', fc.constantFrom('a', 'year', 'start', 'hours', 'timezone')), made('(for i in $ return %)', fc.constantFrom('i', 'partial', 'i + 1')), made('(% i in $ satisfies $)', fc.constantFrom('some', 'every')),
      made('($ instance of %)', fc.constantFrom('number', 'list<number>', 'range<number>', 'context<a: number>', 'Any')),
      fc.tuple(fc.constantFrom(...builtIns.keys()), fc.array(any, { maxLength: 3 })).map(([name, args]) => `${name}(${args.join(', ')})`),
    ),
  };
}).any;

const scraps = fc.array(fc.oneof(atoms, fc.constantFrom('(', ')', '[', ']', '{', '}', '..', '.', ',', ':', '+', '**', 'if ', 'then ', 'for ', 'in ', 'return ', ' and ', 'not(', '"', '@', '/*', '//', '\\', '\u0000', '\ud83d'), fc.string()), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('whatever the text, there is a value that JSON can hold, or a reason in words', () => {
  it.each([['expressions that make no sense', expressions], ['scraps of expressions', scraps]])('%s', (_, texts) => {
    fc.assert(fc.property(texts, (source) => {
      for (const compiled of [compileExpression(source), compileUnaryTests(source)]) {
        const outcome = compiled.ok ? compiled.expression.evaluate(world({ x: 1, y: [{ a: 1 }, { a: null }] })) : compiled;
        if ('value' in outcome) expect(JSON.parse(JSON.stringify(outcome.value))).toEqual(outcome.value);
        else expect(outcome.ok ? undefined : outcome.reason).toMatch(/^[A-Z“].*\.$/s);
      }
    }), { numRuns: 2_000 });
  });
});
