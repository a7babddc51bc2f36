import { compileWithImports, decide, type DecisionModel } from '../../engine/dmn/index.ts';
import type { Value, Variables } from '../../engine/feel/index.ts';
import { world } from '../feel/world.ts';
import { file, literalExpression as lit } from './model.ts';

const named = (name: string, ...content: readonly string[]): string =>
  file(content.join(''), `xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:${name}"`);
const merges = (name: string): string => `<import name="" namespace="urn:${name}"/>`;
const uses = (name: string): string => `<import name="${name}" namespace="urn:${name}"/>`;
const says = (name: string, text: string, id = name): string => `<decision id="${id}" name="${name}">${lit(`"${text}"`)}</decision>`;
/** Gives what a decision of that name gives. */
const asks = (name: string, other: string, href = other): string =>
  `<decision id="${name}" name="${name}"><informationRequirement><requiredDecision href="#${href}"/></informationRequirement>${lit(other)}</decision>`;

const CASES: readonly (readonly [name: string, main: string, others: readonly string[], asked: string, value: Value, data?: Variables])[] = [
  ['gives what it has merged to whoever asks, by id', named('a', merges('b')), [named('b', says('fee', 'b', 'b1'))], 'b1', 'b'],
  ['gives what it has merged to whoever asks, by name', named('a', merges('b')), [named('b', merges('c')), named('c', says('fee', 'c', 'c1'))], 'fee', 'c'],
  ['merges data and functions too', named('a', merges('b')), [named('b', `<inputData id="n" name="n"/><businessKnowledgeModel id="twice" name="twice"><encapsulatedLogic><formalParameter name="n"/>${lit('n * 2')}</encapsulatedLogic></businessKnowledgeModel>`)], 'twice', 8, { n: 4 }],
  ['keeps what the merged file itself imports under a name', named('a', merges('b')), [named('b', uses('c'), `<decision id="d" name="d"><informationRequirement><requiredDecision href="urn:c#fee"/></informationRequirement>${lit('c.fee')}</decision>`), named('c', says('fee', 'c'))], 'd', 'c'],
  ['merging itself has what it asks for', named('a', merges('a'), asks('d', 'fee'), says('fee', 'a')), [], 'd', 'a'],
  ['goes deep before it goes wide', named('a', merges('b'), merges('d'), asks('x', 'fee')), [named('b', merges('c')), named('c', says('fee', 'c')), named('d', says('fee', 'd'))], 'x', 'c'],
  ['takes the nearer of two', named('a', merges('b'), asks('x', 'fee')), [named('b', merges('c'), says('fee', 'b')), named('c', says('fee', 'c'))], 'x', 'b'],
  ['reaches one file on two ways', named('a', merges('b'), merges('c'), `<decision id="x" name="x"><informationRequirement><requiredDecision href="#p"/><requiredDecision href="#q"/></informationRequirement>${lit('p + q')}</decision>`), [named('b', merges('d'), asks('p', 'fee')), named('c', merges('d'), asks('q', 'fee')), named('d', says('fee', 'd'))], 'x', 'dd'],
  ['has its own element counted by what is merged, too', named('a', merges('b'), asks('x', 'y'), says('fee', 'a')), [named('b', asks('y', 'fee'), says('fee', 'b'))], 'x', 'a'],
  ['… under another id', named('a', merges('b'), asks('x', 'y'), says('fee', 'a', 'own')), [named('b', asks('y', 'fee'), says('fee', 'b'))], 'x', 'a'],
  ['… through a service', named('a', merges('b'), says('fee', 'a')), [named('b', '<decisionService id="s" name="s"><outputDecision href="#y"/></decisionService>', asks('y', 'fee'), says('fee', 'b'))], 's', 'a'],
  ['… as what a service gives', named('a', merges('b'), says('fee', 'a')), [named('b', '<decisionService id="s" name="s"><outputDecision href="#fee"/></decisionService>', says('fee', 'b'))], 's', 'a'],
  ['has the first of two merged ones counted by the others', named('a', merges('b'), merges('c')), [named('b', says('fee', 'b')), named('c', asks('y', 'fee', 'c1'), says('fee', 'c', 'c1'))], 'y', 'b'],
];

describe('a file that imports others without a name (DMN 1.5, 6.3.2)', () => {
  it.each(CASES.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest: [main, others, asked, value, data = {}] }) => {
    const compiled = compileWithImports(main, others);
    expect(compiled).toMatchObject({ ok: true });
    expect(decide(compiled.model as DecisionModel, asked, world(data))).toMatchObject({ ok: true, value });
  });

  it('leaves those files as they are for others that import them', () => {
    const merging = named('a', merges('b'), says('fee', 'a'));
    const merged = named('b', asks('y', 'fee'), says('fee', 'b'));
    const both = `<decision id="x" name="x"><informationRequirement><requiredDecision href="urn:a#y"/><requiredDecision href="urn:b#y"/></informationRequirement>${lit('a.y + b.y')}</decision>`;
    const { model } = compileWithImports(named('x', uses('a'), uses('b'), both), [merging, merged]);
    expect(decide(model as DecisionModel, 'x', world())).toMatchObject({ ok: true, value: 'ab' });
  });
});
