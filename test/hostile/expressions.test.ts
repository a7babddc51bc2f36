import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { process, script } from '../bpmn/model.ts';
import { startEvent, users } from '../bpmn/parts.ts';
import { Play } from '../bpmn/play.ts';
import { course, refusals } from '../patterns/course.ts';
import { crowdedSources, endlessExpressions } from './endless-expressions.ts';

const computing = (feel: string): string => process(`${startEvent}${script('k', 'r', feel)}${users('u')}<sequenceFlow id="f" sourceRef="s" targetRef="k"/>`);

describe('FEEL that would never end, or fill the memory, is an incident at its element', () => {
  test.each(endlessExpressions)('%s', async (feel) => {
    const run = await course(computing(feel));
    expect([run.outcome, run.incidents]).toEqual(['incident', ['k bpmn.expressionFailed']]);
  });

  test.each([
    ['vi', 'Ở “k” không tính được “count(for i in 1..1000000, j in 1..1000000 return i)”: Biểu thức phải tính quá nhiều nên đã bị dừng. Hãy thu nhỏ danh sách hoặc khoảng lặp.'],
    ['en', 'At “k” the expression “count(for i in 1..1000000, j in 1..1000000 return i)” fails: The expression needs too much work and was stopped; make its lists or ranges smaller.'],
  ] as const)('that is told in one language, %s, with one full stop', async (language, sentence) => {
    const play = await Play.of(computing('count(for i in 1..1000000, j in 1..1000000 return i)'));
    const [incident] = Object.values(play.state?.incidents ?? {});
    expect(incident && sentenceOf({ elementId: incident.elementId, ...incident.reason }, language)).toBe(sentence);
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

  test.each(crowdedSources)('a file of %s is read, or refused by the element', async (_, feel, refused) => {
    const scripts = Array.from({ length: 15 }, (_none, place) => script(`k${place}`, 'r', feel));
    expect(await refusals(process(`${startEvent}${scripts.join('')}`))).toEqual(refused);
  });

  test.each([
    ['parentheses', `${'('.repeat(9_000)}1${')'.repeat(9_000)}`], ['lists', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    ['additions', Array<string>(10_000).fill('1').join('+')], ['short additions', Array<string>(2_500).fill('1').join('+')], ['steps', Array<string>(2_000).fill('a').join('.')], ['indexes', `a${'[1]'.repeat(3_000)}`], ['words', 'a '.repeat(4_000)], ['alternatives', `${'if x then 1 else '.repeat(1_000)}2`],
    ['negations', `${'-'.repeat(20_000)}1`], ['nothing that is FEEL', '{]}'],
  ])('a source of endless %s is refused at its element', async (_, feel) => {
    expect(await refusals(computing(feel))).toEqual(['k bpmn.expressionWrong']);
  });

  test('a source that is longer than all of a file may be is refused at its element, unread', async () => {
    expect(await refusals(computing('9'.repeat(50_000)))).toEqual(['k bpmn.tooManyExpressions']);
  });
});
