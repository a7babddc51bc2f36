import { compileDecisions } from '../../engine/dmn/index.ts';
import type { Value, Variables } from '../../engine/feel/index.ts';
import { decided, decision, literalExpression as lit, problemsOf, tableXml } from './model.ts';

const CASES: readonly (readonly [name: string, xml: string, value: Value, variables?: Variables])[] = [
  ['a literal expression', lit('amount * 1.1'), 1.1, { amount: 1 }],
  ['a context is its entries', `<context><contextEntry><variable name="a"/>${lit('1')}</contextEntry><contextEntry><variable name="b c"/>${lit('a + 1')}</contextEntry></context>`, { a: 1, 'b c': 2 }],
  ['a context with a result', `<context><contextEntry><variable name="số ngày"/>${lit('n')}</contextEntry><contextEntry>${lit('số ngày * 2')}</contextEntry></context>`, 6, { n: 3 }],
  ['a list', `<list>${lit('1')}${lit('n')}</list>`, [1, 3], { n: 3 }],
  ['a relation', `<relation><column name="x"/><column name="y"/><row>${lit('1')}${lit('"a"')}</row><row>${lit('n')}${lit('"b"')}</row></relation>`, [{ x: 1, y: 'a' }, { x: 3, y: 'b' }], { n: 3 }],
  ['a function in a context', `<context><contextEntry><variable name="twice"/><functionDefinition><formalParameter name="x"/>${lit('x * 2')}</functionDefinition></contextEntry><contextEntry>${lit('twice(n)')}</contextEntry></context>`, 6, { n: 3 }],
  ['an invocation of a function of the context', `<context><contextEntry><variable name="minus"/><functionDefinition><formalParameter name="x"/><formalParameter name="y"/>${lit('x - y')}</functionDefinition></contextEntry><contextEntry><invocation>${lit('minus')}<binding><parameter name="y"/>${lit('1')}</binding><binding><parameter name="x"/>${lit('n')}</binding></invocation></contextEntry></context>`, 2, { n: 3 }],
  ['an invocation of a built-in function', `<invocation>${lit('upper case')}<binding><parameter name="string"/>${lit('"a"')}</binding></invocation>`, 'A'],
  ['a conditional', `<conditional><if>${lit('n > 2')}</if><then>${lit('"much"')}</then><else>${lit('"little"')}</else></conditional>`, 'much', { n: 3 }],
  ['a conditional on null', `<conditional><if>${lit('null')}</if><then>${lit('1')}</then><else>${lit('2')}</else></conditional>`, 2],
  ['a for', `<for iteratorVariable="x"><in>${lit('[1, 2, 3]')}</in><return>${lit('x + sum(concatenate([0], partial))')}</return></for>`, [1, 3, 7]],
  ['a for over a range', `<for iteratorVariable="x"><in>${lit('[1..3]')}</in><return>${lit('x * x')}</return></for>`, [1, 4, 9]],
  ['some', `<some iteratorVariable="x"><in>${lit('[1, 2]')}</in><satisfies>${lit('x > 1')}</satisfies></some>`, true],
  ['every', `<every iteratorVariable="x"><in>${lit('[1, 2]')}</in><satisfies>${lit('x > 1')}</satisfies></every>`, false],
  ['every with what cannot be told', `<every iteratorVariable="x"><in>${lit('[1, null]')}</in><satisfies>${lit('x > 0')}</satisfies></every>`, null],
  ['a filter', `<filter><in>${lit('[{a: 1}, {a: 5}]')}</in><match>${lit('a > 2')}</match></filter>`, [{ a: 5 }]],
  ['a conditional on what is no condition (10.2.1.9)', `<conditional><if>${lit('"yes"')}</if><then>${lit('1')}</then><else>${lit('2')}</else></conditional>`, null],
  ['a filter by what is no condition (10.2.1.10)', `<filter><in>${lit('[1, 5]')}</in><match>${lit('if item > 2 then "yes" else true')}</match></filter>`, null],
  ['a filter by what cannot be told', `<filter><in>${lit('[1, null]')}</in><match>${lit('item > 0')}</match></filter>`, [1]],
  ['some of what is no condition (10.2.1.12)', `<some iteratorVariable="x"><in>${lit('[1, 2]')}</in><satisfies>${lit('if x > 1 then true else "no"')}</satisfies></some>`, null],
  ['a function beside the type of its results', `<context><contextEntry><variable name="twice" typeRef="number"/>${lit('function(x) x * 2')}</contextEntry><contextEntry>${lit('twice(n)')}</contextEntry></context>`, 6, { n: 3 }],
  ['a filter by item', `<filter><in>${lit('[1, 5]')}</in><match>${lit('item > 2')}</match></filter>`, [5]],
  ['a table within a context', `<context><contextEntry><variable name="level"/>${tableXml({ inputs: ['n'], outputs: [{ name: 'o' }], rules: ['> 2 | "high"'] })}</contextEntry><contextEntry>${lit('level + "!"')}</contextEntry></context>`, 'high!', { n: 3 }],
];

describe('boxed expressions (7.3, 10.2)', () => {
  it.each(CASES.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest: [xml, value, variables = {}] }) => {
    expect(decided(decision(xml), variables)).toEqual(value);
  });
});

describe('what cannot be compiled is named', () => {
  it.each([
    ['a decision without logic', '', 'dmn.noLogic'],
    ['an empty literal expression', '<literalExpression><text/></literalExpression>', 'dmn.noExpression'],
    ['a part that is missing', `<conditional><if>${lit('true')}</if><then>${lit('1')}</then></conditional>`, 'dmn.noExpression'],
    ['another language', '<literalExpression expressionLanguage="groovy"><text>1</text></literalExpression>', 'dmn.language'],
    ['Java', `<context><contextEntry><variable name="f"/><functionDefinition kind="Java">${lit('1')}</functionDefinition></contextEntry></context>`, 'feel.externalFunction'],
    ['no FEEL', lit('1 +'), 'feel.incomplete'],
    ['a function that nobody defined', `<invocation>${lit('nobody')}<binding><parameter name="x"/>${lit('1')}</binding></invocation>`, 'feel.unknownFunction'],
    ['a row that is too short', `<relation><column name="x"/><column name="y"/><row>${lit('1')}</row></relation>`, 'dmn.rowLength'],
    ['a rule that is too short', tableXml({ inputs: ['a', 'b'], outputs: [{ name: 'o' }], rules: ['1 | 2'] }), 'dmn.ruleLength'],
    ['a table without outputs', tableXml({ inputs: ['a'], outputs: [], rules: [] }), 'dmn.noOutput'],
    ['an unknown hit policy', tableXml({ hitPolicy: 'BEST', inputs: ['a'], outputs: [{ name: 'o' }], rules: [] }), 'dmn.hitPolicy'],
    ['a wrong cell', tableXml({ inputs: ['a'], outputs: [{ name: 'o' }], rules: ['1 | 2', '> | 2'] }), 'dmn.cell'],
    ['a wrong input expression', tableXml({ inputs: ['a +'], outputs: [{ name: 'o' }], rules: [] }), 'dmn.cellInHead'],
  ])('%s', (_case, xml, code) => {
    expect(problemsOf(decision(xml))).toEqual([code]);
  });

  it('all wrong cells of a table are told', () => {
    const xml = decision(tableXml({ inputs: ['a +', 'tuổi'], outputs: [{ name: 'o' }], rules: ['1 | > 1.000.000 | 2', '- | 5 | “a”', '- | 6 | 7'] }));
    const compiled = compileDecisions(xml);
    expect(compiled.ok || compiled.problems.map(({ params, elementId }) => [params?.['rule'], params?.['column'], elementId])).toEqual([[0, 'a +', 'd'], [1, 'tuổi', 'd'], [2, 'o', 'd']]);
  });

  it('a wrong cell is told with its row, its column and why', () => {
    const xml = decision(tableXml({ inputs: ['tuổi'], outputs: [{ name: 'o' }], rules: ['1 | 2', '> | 2'] }));
    expect(compileDecisions(xml)).toMatchObject({
      ok: false,
      problems: [{
        code: 'dmn.cell', params: { column: 'tuổi', rule: 2, text: '>' }, elementId: 'd', elementName: 'Phí', details: [{ code: 'feel.incomplete', params: {} }],
      }],
    });
  });
});
