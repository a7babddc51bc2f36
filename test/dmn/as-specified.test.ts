import fc from 'fast-check';
import { compileDecisions, decide, type DecisionModel, type DecisionOutcome } from '../../engine/dmn/index.ts';
import type { Value, Variables } from '../../engine/feel/index.ts';
import { world } from '../feel/world.ts';
import { decision, file, literalExpression as lit, modelOf, outcomeOf, tableXml } from './model.ts';

function asSpecified(xml: string, variables: Variables = {}, id = 'd'): DecisionOutcome {
  return decide(modelOf(xml), id, world(variables), { asSpecified: true });
}

const needs = (...ids: readonly string[]): string => ids.map((id) => `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`).join('');
const requires = (...ids: readonly string[]): string => ids.map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`).join('');

const LEVEL = '<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>';
const level = file(`${LEVEL}<inputData id="i" name="i"><variable name="i" typeRef="tLevel"/></inputData><decision id="d" name="Phí">${needs('i')}${lit('[i, 1]')}</decision>`);
const table = (more: Partial<Parameters<typeof tableXml>[0]>): string => decision(tableXml({ inputs: ['n'], outputs: [{ name: 'o' }], rules: [], ...more }));
const typed = '<input><inputExpression typeRef="date"><text>n</text></inputExpression></input>';

/** What the specification has as null, and a procedure must not pass over. */
const CASES: readonly (readonly [name: string, xml: string, data: Variables, value: Value, code: string])[] = [
  ['data that is missing (10.3.2.4)', decision(lit('if n = null then "none" else n')), {}, 'none', 'dmn.missingInput'],
  ['data that its type does not allow (10.3.2.9.4)', level, { i: 'middle' }, [null, 1], 'dmn.notAllowed'],
  ['data of another type (10.3.2.9.4)', level, { i: 3 }, [null, 1], 'dmn.wrongType'],
  ['a result of another type (10.3.2.9.4)', file(`${LEVEL}<decision id="d" name="Phí"><variable name="Phí" typeRef="tLevel"/>${lit('"middle"')}</decision>`), {}, null, 'dmn.notAllowed'],
  ['an input outside of its column’s values, which another rule may ask for (8.3.2)', table({ inputs: ['n : 1, 2'], rules: ['1 | "one"', 'null | "other"'] }), { n: 3 }, 'other', 'dmn.notAllowed'],
  ['a text that is no date in a column of dates', decision(`<decisionTable id="t">${typed}<output name="o"/><rule><inputEntry><text>null</text></inputEntry><outputEntry><text>"undated"</text></outputEntry></rule></decisionTable>`), { n: 'soon' }, 'undated', 'dmn.wrongType'],
  ['an output outside of its column’s values, beside another that stays (8.3.3)', table({ outputs: [{ name: 'o', values: '"a", "b"' }, { name: 'p' }], rules: ['- | "c" | "c"'] }), { n: 1 }, { o: null, p: 'c' }, 'dmn.notAllowed'],
  ['rules that hit together in a UNIQUE table (8.2.8)', table({ rules: ['> 1 | 1', '> 2 | 2'] }), { n: 3 }, null, 'dmn.notUnique'],
  ['rules that differ in an ANY table (8.2.8)', table({ hitPolicy: 'ANY', rules: ['> 1 | 1', '> 2 | 2'] }), { n: 3 }, null, 'dmn.notAny'],
  ['an output without a place in the priorities (8.2.8)', table({ hitPolicy: 'PRIORITY', outputs: [{ name: 'o', values: '1, 2' }], rules: ['> 1 | 3'] }), { n: 3 }, null, 'dmn.noPriority'],
  ['outputs that cannot be added (8.2.8)', table({ hitPolicy: 'COLLECT', aggregation: 'SUM', rules: ['> 1 | 1', '> 2 | "x"'] }), { n: 3 }, null, 'dmn.cannotAggregate'],
  ['a call of what is no function (10.3.2.13)', decision(`<context><contextEntry><variable name="f"/>${lit('1')}</contextEntry><contextEntry>${lit('f(2)')}</contextEntry></context>`), {}, null, 'feel.notAFunction'],
  ['a broken table inside a context', decision(`<context><contextEntry><variable name="a"/>${tableXml({ inputs: ['n'], outputs: [{ name: 'o' }], rules: ['> 1 | 1', '> 2 | 2'] })}</contextEntry><contextEntry><variable name="b"/>${lit('1')}</contextEntry></context>`), { n: 3 }, { a: null, b: 1 }, 'dmn.notUnique'],
];

describe('to the letter of the specification, mistakes of data and rules are null', () => {
  it.each(CASES)('given %s, then it is null with a warning; a careful caller is refused in the same words', (_name, xml, data, value, code) => {
    const outcome = asSpecified(xml, data);

    expect(outcome).toMatchObject({ ok: true, value, warnings: [{ code }] });
    const [warning] = outcome.ok ? outcome.warnings : [];
    expect(warning?.elementId).toMatch(/^[di]$/);
    expect(outcomeOf(xml, data)).toEqual({ ok: false, refusal: warning });
  });

  it('given nothing wrong, then nothing is told', () => {
    expect(asSpecified(level, { i: 'low' })).toMatchObject({ ok: true, value: ['low', 1], warnings: [] });
    expect(outcomeOf(level, { i: 'low' })).toMatchObject({ ok: true, value: ['low', 1], warnings: [] });
  });

  it('given any table and data, then a careful caller is refused with the first warning, and without one both decide alike', () => {
    const small = fc.integer({ min: 0, max: 3 });
    const rule = fc.tuple(fc.constantFrom('-', '<', '>', '='), small, fc.constantFrom('1', '2', '3', '"x"', 'null', 'n'))
      .map(([operator, bound, output]) => `${operator === '-' ? '-' : operator + String(bound)} | ${output}`);
    const policy = fc.constantFrom(...['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'].map((hitPolicy) => ({ hitPolicy })), { hitPolicy: 'COLLECT', aggregation: 'SUM' });
    fc.assert(fc.property(policy, fc.array(rule, { maxLength: 4 }), fc.boolean(), fc.option(small, { nil: undefined }), (how, rules, isLimited, n) => {
      const xml = table({ ...how, inputs: [isLimited ? 'n : 0, 1' : 'n'], outputs: [{ name: 'o', values: '1, 2' }], rules });
      const data: Variables = n === undefined ? {} : { n };
      const [careful, lenient] = [outcomeOf(xml, data), asSpecified(xml, data)];

      if (!lenient.ok) throw new Error(JSON.stringify(lenient.refusal));
      const [first] = lenient.warnings;
      expect(careful).toEqual(first ? { ok: false, refusal: first } : lenient);
    }));
  });

  it('given two wrong decisions, then each has its warning, its record and the rules that hit', () => {
    const rows = tableXml({ inputs: ['n'], outputs: [{ name: 'o' }], rules: ['> 1 | 1', '> 2 | 2'] });
    const xml = file(`<decision id="a" name="a">${rows}</decision><decision id="b" name="b">${requires('a')}${rows}</decision>
      <decision id="d" name="d">${requires('a', 'b')}${lit('[a, b]')}</decision>`);

    expect(asSpecified(xml, { n: 3 })).toMatchObject({
      value: [null, null],
      warnings: [{ code: 'dmn.notUnique', elementId: 'a' }, { code: 'dmn.notUnique', elementId: 'b' }],
      records: [{ decisionId: 'a', value: null, hits: [{ rules: ['r1', 'r2'] }] }, { decisionId: 'b', value: null, hits: [{ rules: ['r1', 'r2'] }] }, { decisionId: 'd', hits: [] }],
    });
  });

  it.each([
    ['a knowledge model', `<businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="x" typeRef="tLevel"/>${lit('5')}</encapsulatedLogic></businessKnowledgeModel>`],
    ['a decision service', `<inputData id="x" name="x"><variable name="x" typeRef="tLevel"/></inputData><decision id="five" name="five">${needs('x')}${lit('5')}</decision>
      <decisionService id="f" name="f"><outputDecision href="#five"/><inputData href="#x"/></decisionService>`],
  ])('given an argument that %s does not take, then its result is null', (_name, content) => {
    expect(asSpecified(file(LEVEL + content), { x: 'low' }, 'f')).toMatchObject({ ok: true, value: 5, warnings: [] });
    expect(asSpecified(file(LEVEL + content), { x: 'middle' }, 'f')).toMatchObject({ ok: true, value: null, warnings: [{ code: 'dmn.notAllowed' }] });
  });

  it('given a type that does not exist, then nothing is of it; the file has the problem, and a careful caller is refused', () => {
    const compiled = compileDecisions(decision(lit('[1 instance of numbre, (function(x: numbre) x)(2)]')));
    const unknown = { code: 'feel.unknownType', params: { name: 'numbre' }, elementId: 'd', elementName: 'Phí' };
    expect(compiled).toMatchObject({ ok: false, problems: [unknown, unknown] });
    expect(decide(compiled.model as DecisionModel, 'd', world(), { asSpecified: true })).toMatchObject({ ok: true, value: [false, 2], warnings: [unknown, unknown] });
    expect(decide(compiled.model as DecisionModel, 'd', world())).toEqual({ ok: false, refusal: unknown });
  });

  it.each([
    ['work without end', 'for i in 1..9999999 return i', 'feel.tooMuchWork'],
    ['a function as result, by the decision’s name', 'function(x) x', 'feel.functionAsResult'],
  ])('given %s, then it stays refused', (_name, expression, code) => {
    expect(asSpecified(decision(lit(expression)))).toMatchObject({ ok: false, refusal: { code, elementId: 'd', elementName: 'Phí' } });
  });
});

describe('to the letter of the specification, a required decision may be given as data', () => {
  const fee = file(`${LEVEL}<inputData id="i" name="i"/><decision id="rate" name="Mức"><variable name="Mức" typeRef="number"/>${needs('i')}${lit('i * 2')}</decision>
    <decision id="d" name="Phí">${requires('rate')}${lit('Mức + 1')}</decision>
    <decisionService id="s" name="s"><outputDecision href="#d"/><encapsulatedDecision href="#rate"/><inputData href="#i"/></decisionService>`);

  it.each<readonly [name: string, id: string, data: Variables, value: Value, warned: readonly string[]]>([
    ['it is not decided, and what only it needs is not missed', 'd', { Mức: 9 }, 10, []],
    ['null is a value', 'd', { Mức: null }, null, []],
    ['its type counts', 'd', { Mức: 'x' }, null, ['dmn.wrongType']],
    ['nothing is given: it is decided', 'd', { i: 3 }, 7, []],
    ['the decision that is asked for is decided all the same', 'd', { i: 3, Phí: 100 }, 7, []],
    ['what a service decides inside is its own matter (10.4)', 's', { i: 3, Mức: 9 }, 7, []],
  ])('%s', (_name, id, data, value, warned) => {
    const outcome = asSpecified(fee, data, id);
    expect(outcome).toMatchObject({ ok: true, value });
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual(warned);
  });

  it('a procedure decides again whatever stands under that name', () => {
    expect(outcomeOf(fee, { i: 3, Mức: 9 })).toMatchObject({ ok: true, value: 7 });
    expect(outcomeOf(fee, { Mức: 9 })).toMatchObject({ ok: false, refusal: { code: 'dmn.missingInput', params: { names: 'i' } } });
  });
});
