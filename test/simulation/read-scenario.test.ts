import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { readScenario } from '../../engine/simulation/index.ts';

function refusalOf(text: string): { readonly codes: readonly string[]; readonly sentences: readonly string[] } {
  const read = readScenario(text);
  if (read.ok) throw new Error('was accepted');
  const refusals = read.refusal.details ?? [read.refusal];
  return {
    codes: refusals.map(({ code, params }) => `${code} ${params?.['path'] ?? ''}`.trim()),
    sentences: refusals.flatMap((refusal) => [sentenceOf(refusal, 'vi'), sentenceOf(refusal, 'en')]),
  };
}

describe('a scenario file', () => {
  it('given an empty file, then it is a scenario that starts the one process of a file', () => {
    expect(readScenario('')).toMatchObject({ ok: true, value: { answers: {}, events: [], zone: 'Asia/Ho_Chi_Minh' } });
  });

  it('given the example of the documentation, then it is read', () => {
    const read = readScenario(`
      start: [{ process: birth, variables: { late: false } }]
      answers:
        check: { complete: { complete: true }, after: PT2H }
        lookUp: [{ fail: "register is down" }, { throwError: NOT_FOUND }]
        opinion: { never: true }
        notify: { publish: { message: paid, key: 7 } }
        sign: { complete: }
      events: [{ at: PT2H, message: paid, key: "7", variables: {} }, { at: P1D, signal: storm }, { at: 2026-01-06T08:00:00+07:00, set: { x: 1 } }]
      until: P90D
      expect: { path: [register, check, approve], outcome: completed, variables: { granted: true } }`);
    expect(read).toMatchObject({
      ok: true,
      value: {
        answers: {
          check: { complete: { complete: true }, after: 'PT2H' },
          lookUp: [{ fail: 'register is down' }, { throwError: { code: 'NOT_FOUND' } }],
          notify: { publish: [{ message: 'paid', key: '7' }] },
          sign: { complete: {} },
        },
        until: 'P90D',
      },
    });
  });

  it('given the whole example of the reference, then it is read, and every word of it stands in the table', () => {
    const reference = readFileSync(new URL('../../engine/simulation/README.md', import.meta.url), 'utf8');
    const [, example = ''] = /<!-- example -->\n```yaml\n([\s\S]*?)```/.exec(reference) ?? [];
    expect(readScenario(example)).toMatchObject({ ok: true, value: { expect: { ends: ['noticed'], waits: ['opinion'], incidents: [] } } });
    for (const word of example.match(/^\w+(?=:)/gm) ?? []) expect(reference).toContain(`\`${word}\``);
  });

  it.each([
    ['until: soon', 1], ['now: 2026-01-05T08:00:00+07:00\n\nuntil: soon', 3], ['answers:\n  a: {}\n  b:\n    after: 2h\n', 4],
    ['events:\n  - { at: P1D, signal: a }\n  - { signal: b }', 3], ['{\n"expect": {\n"path": 5 } }', 3], ['starts: []\n', 1], ['answers:\n  a:\n  - {}\n  - { nevr: true }', 4],
  ])('given %j, then its line is told', (text, line) => {
    const read = readScenario(text);
    expect(!read.ok && read.refusal.params?.['line']).toBe(line);
  });

  it('given JSON, then it is read as well', () => {
    expect(readScenario('{"start":{"process":"p"},"expect":{"outcome":"waiting"}}')).toMatchObject({ ok: true });
  });

  it.each([
    ['no YAML', 'start: [', 'scenario.notYaml'],
    ['a list instead of a scenario', '[1, 2]', 'scenario.wrongType /'],
    ['an alias', 'a: &a {}\nanswers: { x: *a }', 'scenario.alias'],
    ['a bomb of aliases', 'a: &a [x]\nb: &b [*a, *a]\nstart: *b', 'scenario.alias'],
    ['a million characters', `# ${'x'.repeat(1_000_000)}`, 'scenario.tooLong'],
    ['five hundred levels', `start:\n  variables:\n    x: ${'['.repeat(500)}${']'.repeat(500)}`, 'scenario.tooDeep'],
    ['five thousand levels', `start:\n  ${'- '.repeat(5000)}y`, 'scenario.tooDeep'],
    ['a number that JSON lacks', 'start: { variables: { x: .inf } }', 'scenario.wrongType start.variables.x'],
    ['a word twice', 'until: P1D\nuntil: P2D', 'scenario.keyTwice'],
    ['an unknown word', 'starts: []', 'scenario.unknownKey /'],
    ['an unknown word in an answer', 'answers: { check: { complte: {} } }', 'scenario.unknownKey answers.check'],
    ['an unknown word in a list of answers', 'answers: { check: [{}, { complte: {} }] }', 'scenario.unknownKey answers.check[1]'],
    ['two answers at once', 'answers: { check: { complete: {}, never: true } }', 'scenario.twoAnswers answers.check'],
    ['a duration that is none', 'answers: { check: { after: 2h } }', 'scenario.notDuration answers.check.after'],
    ['a duration into the past', 'answers: { check: { after: -PT1H } }', 'scenario.notDuration answers.check.after'],
    ['a moment without offset', 'now: 2026-01-05T08:00:00', 'scenario.notMoment now'],
    ['a bound that is neither', 'until: tomorrow', 'scenario.notDurationOrMoment until'],
    ['a zone that is none', 'zone: Asia/Hanoi', 'scenario.notZone zone'],
    ['an outcome that is none', 'expect: { outcome: done }', 'scenario.notOneOf expect.outcome'],
    ['an event without its moment', 'events: [{ signal: storm }]', 'scenario.missing events[0].at'],
    ['variables that are a list', 'start: [{ variables: [1] }]', 'scenario.wrongType start[0].variables'],
  ])('given %s, then a sentence says where and what', (_, text, code) => {
    const { codes, sentences } = refusalOf(text);
    expect(codes).toEqual([code]);
    for (const sentence of sentences) {
      expect(sentence).not.toContain('{');
      expect(sentence).not.toMatch(/^scenario\./);
    }
  });

  it('given any text, then it is read or refused, and nothing is thrown', () => {
    const piece = fc.constantFrom('start', 'answers', ': ', '\n', '  ', '- ', '{', '}', '[', ']', '"', "'", '&a', '*a', '!!', '|', '>', '?', ',', '#', '%', '\t', 'P1D', '0x1', '~', '\0');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      expect([true, false]).toContain(readScenario(pieces.join('')).ok);
    }));
  });

  it('given several things wrong, then all are told at once', () => {
    expect(refusalOf('{ starts: [], until: soon }').codes).toEqual(['scenario.notDurationOrMoment until', 'scenario.unknownKey /']);
  });
});
