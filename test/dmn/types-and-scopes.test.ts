import { decide } from '../../engine/dmn/index.ts';
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

  it('see their data under the names of their imports, each for itself', () => {
    const greeting = modelOf(fixture('greeting.dmn'));
    const model = modelOf(both, [modelOf(importing('one'), [greeting]), modelOf(importing('two'), [greeting])]);

    expect(decide(model, 'd', world({ One: { greeting: { 'Person name': 'An' } }, Two: { greeting: { 'Person name': 'Bình' } } })))
      .toMatchObject({ ok: true, value: 'one: Hello, An; two: Hello, Bình' });
    expect(decide(model, 'd', world({ One: { greeting: { 'Person name': 'An' } }, Two: {} })))
      .toMatchObject({ ok: false, refusal: { code: 'dmn.missingInput', params: { names: 'Person name' } } });
  });
});
