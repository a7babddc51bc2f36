import { compileDecisions, decide } from '../../engine/dmn/index.ts';
import { file, literalExpression as lit } from '../dmn/model.ts';
import { world } from '../feel/world.ts';

const many = (count: number, each: (place: number) => string): string => Array.from({ length: count }, (_, place) => each(place)).join('');
const requiring = (id: string, others: readonly string[], text = '1'): string => `<decision id="${id}" name="${id}">${
  others.map((other) => `<informationRequirement><requiredDecision href="#${other}"/></informationRequirement>`).join('')}${lit(text)}</decision>`;
const type = (name: string, other: string, attributes = ''): string => `<itemDefinition name="${name}" ${attributes}><typeRef>${other}</typeRef></itemDefinition>`;

function codesOf(xml: string): readonly string[] {
  const compiled = compileDecisions(xml);
  return compiled.ok ? [] : [...new Set(compiled.problems.map(({ code }) => code))];
}

describe('decision files that must not be walked', () => {
  test.each([
    ['nothing', '', 'dmn.notXml'],
    ['entities that double', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${file(requiring('d', []))}`, 'dmn.doctype'],
    ['entities that nothing declares', file(`<decision id="d" name="d"><literalExpression><text>${'&lol;'.repeat(500_000)}</text></literalExpression></decision>`), 'dmn.notXml'],
    ['a million elements', file('<a/>'.repeat(1_000_000)), 'dmn.tooLarge'],
    ['a hundred thousand attributes', file(`<decision ${many(100_000, (place) => `a${place}="" `)}/>`), 'dmn.tooLarge'],
    ['a hundred thousand levels', file('<decision>'.repeat(100_000)), 'dmn.tooDeep'],
    ['five thousand decisions in a row', file(many(5_000, (place) => requiring(`d${place}`, place === 0 ? [] : [`d${place - 1}`]))), 'dmn.tooDeep'],
    ['a circle of five thousand decisions', file(many(5_000, (place) => requiring(`d${place}`, [`d${(place + 1) % 5_000}`]))), 'dmn.tooDeep'],
    ['five thousand types in a row', file(many(5_000, (place) => type(`t${place}`, `t${place + 1}`))), 'dmn.tooDeep'],
    ['types that hold one another in a row', file(many(5_000, (place) => `<itemDefinition name="t${place}"><itemComponent name="a"><typeRef>t${place + 1}</typeRef></itemComponent></itemDefinition>`)), 'dmn.tooDeep'],
    ['a type that is itself', file(type('t', 't')), 'dmn.typeCircle'],
    ['types that are lists of one another', file(type('a', 'b', 'isCollection="true"') + type('b', 'a')), 'dmn.typeCircle'],
  ])('%s', (_, xml, code) => {
    expect(codesOf(xml)).toContain(code);
  });

  test('a type may hold itself further inside, and decisions may be a hundred levels deep', () => {
    const tree = '<itemDefinition name="tTree"><itemComponent name="left"><typeRef>tTree</typeRef></itemComponent></itemDefinition>';
    const compiled = compileDecisions(file(tree + many(100, (place) => requiring(`d${place}`, place === 0 ? [] : [`d${place - 1}`], place === 0 ? '1' : `d${place - 1} + 1`))));
    expect(compiled.ok && decide(compiled.model, 'd99', world({}))).toMatchObject({ ok: true, value: 100 });
  });
});
