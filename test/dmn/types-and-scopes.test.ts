import { compileDecisions, compileWithImports, decide, type DecisionModel } from '../../engine/dmn/index.ts';
import type { Value } from '../../engine/feel/index.ts';
import { world } from '../feel/world.ts';
import { decided, file, fixture, literalExpression as lit, modelOf, outcomeOf } from './model.ts';

const TYPES = `
  <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
  <itemDefinition name="tPerson">
    <itemComponent name="name"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="age"><typeRef>number</typeRef></itemComponent>
  </itemDefinition>
  <itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"high", "low"</text></allowedValues></itemDefinition>
  <itemDefinition name="tToText"><functionItem outputTypeRef="string"/></itemDefinition>
  <itemDefinition name="tFromLevel"><functionItem outputTypeRef="tLevel"><parameters name="x" typeRef="tLevel"/></functionItem></itemDefinition>
  <itemDefinition name="tSide"><typeRef>tLevel</typeRef><allowedValues><text>"left"</text></allowedValues></itemDefinition>
  <itemDefinition name="tSameLevel"><typeRef>tLevel</typeRef></itemDefinition>
  <itemDefinition name="tShort" isCollection="true"><typeRef>tLevel</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
  <itemDefinition name="tNested">
    <itemComponent name="part 2.1"><itemComponent name="in-out"><typeRef>number</typeRef></itemComponent></itemComponent>
  </itemDefinition>`;

const bkm = (id: string, parameters: string, body: string, typeRef = ''): string =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}" ${typeRef}/><encapsulatedLogic>${parameters}${body}</encapsulatedLogic></businessKnowledgeModel>`;

const using = (id: string, expression: string): string =>
  `<decision id="d" name="d"><knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>${lit(expression)}</decision>`;

describe('types inside expressions (10.3.2.9.4): what does not fit is null, one and the list of one stand for each other', () => {
  it.each<readonly [name: string, content: string, value: Value]>([
    ['an expression of its type', `<decision id="d" name="d"><literalExpression typeRef="number"><text>5 + 5</text></literalExpression></decision>`, 10],
    ['an expression of another type', `<decision id="d" name="d"><literalExpression typeRef="number"><text>"x"</text></literalExpression></decision>`, null],
    ['one for a list', `<decision id="d" name="d"><literalExpression typeRef="tNumbers"><text>10</text></literalExpression></decision>`, [10]],
    ['a list of one for one', `<decision id="d" name="d"><literalExpression typeRef="number"><text>[10]</text></literalExpression></decision>`, 10],
    ['a list with a stranger', `<decision id="d" name="d"><literalExpression typeRef="tNumbers"><text>[1, "x"]</text></literalExpression></decision>`, null],
    ['a text is no date inside', `<decision id="d" name="d"><literalExpression typeRef="date"><text>"2026-01-01"</text></literalExpression></decision>`, null],
    ['a date is the midnight of it in UTC where a moment is wanted', `<decision id="d" name="d"><literalExpression typeRef="date and time"><text>date("2026-01-02")</text></literalExpression></decision>`, '2026-01-02T00:00:00Z'],
    ['parameters of functions in expressions, from a date, a list of one and to a list', `<decision id="d" name="d">${lit('[(function(x: date and time) x)(date("2026-01-02")), (function(x: number) x)([1]), (function(x: list<number>) x)(1), (function(x: number) 5)("x")]')}</decision>`, ['2026-01-02T00:00:00Z', 1, [1], null]],
    ['parameters of types of the file, with their allowed values', `<decision id="d" name="d">${lit('[(function(x: tLevel) x)("low"), (function(x: tLevel) 5)("x"), (function(x: tLevel) x)(["high"])]')}</decision>`, ['low', null, 'high']],
    ['allowed values take the place of those of the type beneath', `<decision id="d" name="d"><list><literalExpression typeRef="tSide"><text>"left"</text></literalExpression><literalExpression typeRef="tSide"><text>"low"</text></literalExpression><literalExpression typeRef="tSameLevel"><text>"x"</text></literalExpression></list></decision>`, ['left', null, null]],
    ['allowed values are of each item, a type constraint of the list (DMN 1.5, 7.3.2)', `<decision id="d" name="d"><list><literalExpression typeRef="tShort"><text>["low", "high"]</text></literalExpression><literalExpression typeRef="tShort"><text>["low", "x"]</text></literalExpression><literalExpression typeRef="tShort"><text>["low", "low", "low"]</text></literalExpression></list></decision>`, [['low', 'high'], null, null]],
    ['a function of a function type checks what it takes and gives', `<decision id="d" name="d"><context><contextEntry><variable name="f" typeRef="tFromLevel"/>${lit('function(x) if x = "low" then "x" else x')}</contextEntry><contextEntry>${lit('[f("high"), f("low"), f("x")]')}</contextEntry></context></decision>`, ['high', null, null]],
    ['what is no function is of no function type', `<decision id="d" name="d"><literalExpression typeRef="tFromLevel"><text>1</text></literalExpression></decision>`, null],
    ['a boxed function of a function type', `<decision id="d" name="d"><context><contextEntry><variable name="f"/><functionDefinition typeRef="tFromLevel"><formalParameter name="x"/>${lit('x')}</functionDefinition></contextEntry><contextEntry>${lit('[f("high"), f("x")]')}</contextEntry></context></decision>`, ['high', null]],
    ['the logic of a knowledge model of a function type', `<businessKnowledgeModel id="f" name="f"><encapsulatedLogic typeRef="tToText"><formalParameter name="x"/>${lit('x')}</encapsulatedLogic></businessKnowledgeModel>` + using('f', '[f("a"), f(1)]'), ['a', null]],
    ['a service declares its parameters', `<decision id="i" name="i">${lit('0')}</decision><decision id="o" name="o"><informationRequirement><requiredDecision href="#i"/></informationRequirement>${lit('i')}</decision>
      <itemDefinition name="tService"><functionItem><parameters name="i" typeRef="tLevel"/></functionItem></itemDefinition>
      <decisionService id="s" name="s"><variable name="s" typeRef="tService"/><outputDecision href="#o"/><inputDecision href="#i"/></decisionService>` + using('s', '[s("low"), s("x"), s(null)]'), ['low', null, null]],
    ['a relation has types by its columns', `<decision id="d" name="d"><relation><column name="a" typeRef="tLevel"/><column name="b"/><row>${lit('"low"')}${lit('"x"')}</row><row>${lit('"x"')}${lit('1')}</row></relation></decision>`, [{ a: 'low', b: 'x' }, { a: null, b: 1 }]],
    ['an invocation has types by its parameters', `<decision id="d" name="d"><list><invocation>${lit('function(x) [x]')}<binding><parameter name="x" typeRef="tLevel"/>${lit('"low"')}</binding></invocation><invocation>${lit('function(x) [x]')}<binding><parameter name="x" typeRef="tLevel"/>${lit('"x"')}</binding></invocation></list></decision>`, [['low'], [null]]],
    ['an argument that fits', bkm('f', '<formalParameter name="p" typeRef="tPerson"/>', lit('p != null')) + using('f', 'f({name: "An", age: 3, more: 1})'), true],
    ['an argument that lacks an entry: nothing is called', bkm('f', '<formalParameter name="p" typeRef="tPerson"/>', lit('p != null')) + using('f', '[f({name: "An"}), f(null)]'), [null, false]],
    ['a value that is not allowed', bkm('f', '<formalParameter name="p" typeRef="tLevel"/>', lit('p')) + using('f', '[f("high"), f("middle")]'), ['high', null]],
    ['a result of another type', bkm('f', '<formalParameter name="p"/>', lit('p'), 'typeRef="tToText"') + using('f', '[f("x"), f(1)]'), ['x', null]],
    ['parameters of functions in expressions', `<decision id="d" name="d">${lit('for f in [function(a: number) a] return [f(1), f("x"), f([2])]')}</decision>`, [[1, null, 2]]],
    ['instance of a type of the file', `<decision id="d" name="d">${lit('[{name: "An", age: 3} instance of tPerson, {name: "An"} instance of tPerson, "low" instance of tLevel, "x" instance of tLevel, 1 instance of tLevel]')}</decision>`, [true, false, true, true, false]],
    ['instance of structures and lists (10.3.2.9.2)', `<decision id="d" name="d">${lit('[{name: null, age: 3} instance of tPerson, {name: 1, age: 3} instance of tPerson, null instance of tPerson]')}</decision>`, [true, false, false]],
  ])('%s', (_name, content, value) => {
    expect(decided(file(TYPES + content))).toEqual(value);
  });
});

describe('types of data from outside', () => {
  const echo = (typeRef: string): string => file(`${TYPES}<inputData id="i" name="i"><variable name="i" typeRef="${typeRef}"/></inputData>
    <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>${lit('i')}</decision>`);

  it('an entry that was left out counts as null, for forms leave out what they hide', () => {
    expect(decided(echo('tPerson'), { i: { name: 'An' } })).toEqual({ name: 'An', age: null });
  });

  it('an entry of another type is refused by its path', () => {
    expect(outcomeOf(echo('tPerson'), { i: { name: 'An', age: 'three' } }))
      .toMatchObject({ refusal: { code: 'dmn.wrongType', params: { name: 'i.age', type: 'number', value: '"three"' }, elementId: 'i' } });
  });
});

describe('names', () => {
  it('with dots and dashes are known, also inside structures', () => {
    const xml = file(`${TYPES}<inputData id="i" name="Bước 1.2"><variable name="Bước 1.2" typeRef="tNested"/></inputData>
      <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>${lit('Bước 1.2.part 2.1.in-out + 1')}</decision>`);
    expect(decided(xml, { 'Bước 1.2': { 'part 2.1': { 'in-out': 4 } } })).toBe(5);
  });
});

describe('files that import files', () => {
  const importing = (name: string): string => file(`<import name="greeting" namespace="http://hoso/greeting" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
    <decision id="say" name="Say"><variable name="Say" typeRef="string"/>
      <informationRequirement><requiredDecision href="http://hoso/greeting#greet"/></informationRequirement>${lit(`"${name}: " + greeting.Say hello`)}</decision>`,
  `xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="http://hoso/${name}"`);
  const both = file(`<import name="One" namespace="http://hoso/one"/><import name="Two" namespace="http://hoso/two"/>
    <decision id="d" name="d"><informationRequirement><requiredDecision href="http://hoso/one#say"/></informationRequirement>
      <informationRequirement><requiredDecision href="http://hoso/two#say"/></informationRequirement>${lit('One.Say + "; " + Two.Say')}</decision>`);

  it('without a name for the other file use what is in it like their own (DMN 1.5, 6.3.2)', () => {
    const library = modelOf(file(`<itemDefinition name="tSmall"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>
      <inputData id="n" name="n"><variable name="n" typeRef="tSmall"/></inputData>
      <decision id="twice" name="twice"><informationRequirement><requiredInput href="#n"/></informationRequirement>${lit('n * 2')}</decision>
      <businessKnowledgeModel id="plus" name="plus-one"><encapsulatedLogic><formalParameter name="x"/>${lit('x + 1')}</encapsulatedLogic></businessKnowledgeModel>`,
    'xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:library"'));
    const user = file(`<import name="" namespace="urn:library"/>
      <decision id="d" name="d"><variable name="d" typeRef="tSmall"/><informationRequirement><requiredDecision href="#twice"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="urn:library#plus"/></knowledgeRequirement>${lit('plus-one(twice)')}</decision>
      <decision id="lost" name="lost"><informationRequirement><requiredDecision href="#nowhere"/></informationRequirement>${lit('1')}</decision>`);
    const compiled = compileDecisions(user, [library]);
    const model = compiled.model as DecisionModel;

    expect(decide(model, 'd', world({ n: 3 }))).toMatchObject({ ok: true, value: 7 });
    expect(decide(model, 'd', world({ n: 5 }))).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed', elementId: 'd' } });
    expect(decide(model, 'd', world({ n: 10 }))).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed', elementId: 'n' } });
    expect(decide(model, 'd', world())).toMatchObject({ ok: false, refusal: { code: 'dmn.missingInput', params: { names: 'n' } } });
    expect(compiled.ok ? [] : compiled.problems.map(({ code }) => code)).toEqual(['dmn.unknownReference']);
  });

  it('show what they have merged to those who merge or import them', () => {
    const head = (name: string): string => `xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:${name}"`;
    const deepest = file(`<decision id="one" name="one">${lit('1')}</decision>`, head('deepest'));
    const middle = file('<import name="" namespace="urn:deepest"/>', head('middle'));
    const merging = file(`<import name="" namespace="urn:middle"/><decision id="d" name="d"><informationRequirement><requiredDecision href="#one"/></informationRequirement>${lit('one + 1')}</decision>`);
    const importing = file(`<import name="m" namespace="urn:middle"/><decision id="d" name="d"><informationRequirement><requiredDecision href="urn:middle#one"/></informationRequirement>${lit('m.one + 1')}</decision>`);
    for (const xml of [merging, importing]) {
      const { model } = compileWithImports(xml, [deepest, middle]);
      expect(decide(model as DecisionModel, 'd', world())).toMatchObject({ ok: true, value: 2 });
    }
  });

  it('in a circle do not see each other, and many that import the same are compiled once', () => {
    const head = (name: string): string => `xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:${name}"`;
    const merged = Array.from({ length: 60 }, (_, at) => file(
      `<import name="" namespace="urn:${at + 1}"/><import name="" namespace="urn:${at + 1}"/><decision id="d${at}" name="d"><variable name="d" typeRef="tNowhere"/><informationRequirement><requiredDecision href="#gone"/></informationRequirement>${lit('1')}</decision>`, head(String(at)),
    ));
    expect(compileWithImports(merged[0] ?? '', merged.slice(1))).toMatchObject({ ok: false, problems: [{ code: 'dmn.unknownReference', elementId: 'd0' }] });
    const towers = Array.from({ length: 60 }, (_, at) => file(
      `<import name="a" namespace="urn:${at + 1}"/><import name="b" namespace="urn:${at + 1}"/><decision id="d" name="d">${lit(String(at))}</decision>`, head(String(at)),
    ));
    const { model } = compileWithImports(towers[0] ?? '', [...towers.slice(1), file('<import name="z" namespace="urn:0"/>', head('60'))]);
    expect(decide(model as DecisionModel, 'd', world())).toMatchObject({ ok: true, value: 0 });
  });

  it('see their data under the names of their imports, each for itself', () => {
    const greeting = modelOf(fixture('greeting.dmn'));
    const model = modelOf(both, [modelOf(importing('one'), [greeting]), modelOf(importing('two'), [greeting])]);

    expect(decide(model, 'd', world({ One: { greeting: { 'Person name': 'An' } }, Two: { greeting: { 'Person name': 'Bình' } } })))
      .toMatchObject({ ok: true, value: 'one: Hello, An; two: Hello, Bình' });
    expect(decide(model, 'd', world({ One: { greeting: { 'Person name': 'An' } }, Two: {} })))
      .toMatchObject({ ok: false, refusal: { code: 'dmn.missingInput', params: { names: 'Person name' } } });
  });
});
