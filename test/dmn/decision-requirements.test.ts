import { compileDecisions, decide } from '../../engine/dmn/index.ts';
import { world } from '../feel/world.ts';
import { decided, file, fixture, literalExpression as lit, modelOf, outcomeOf, problemsOf } from './model.ts';

const permit = fixture('building-permit.dmn');
const fees = fixture('fees.dmn');
const importing = fixture('importing.dmn');

describe('a file as the modeler writes it', () => {
  it('lists what can be decided', () => {
    expect(modelOf(permit).decisions).toEqual([{ id: 'deadline', name: 'deadline' }, { id: 'class', name: 'house class' }]);
  });

  it.each([
    [{ storeys: 2, signedOn: '2026-01-01', received: '2026-11-24' }, { days: 15, due: '2026-12-09' }],
    [{ storeys: 5, signedOn: '2026-01-01', received: '2026-11-24' }, { days: 30, due: '2026-12-24' }],
    [{ storeys: 5, signedOn: '2026-08-01', received: '2026-11-24' }, { days: 20, due: '2026-12-14' }],
  ])('%j gives %j', (variables, value) => {
    expect(decided(permit, variables, 'deadline')).toEqual(value);
  });

  it('records each decision once, in the order in which they were made, with the rules that hit', () => {
    const outcome = outcomeOf(permit, { storeys: 2, signedOn: '2026-01-01', received: '2026-11-24' }, 'deadline');
    expect(outcome).toMatchObject({
      records: [
        { decisionId: 'class', value: { simple: true, extension: 0 }, hits: [{ tableId: 'classTable', rules: ['rule1'] }] },
        { decisionId: 'deadline', value: { days: 15, due: '2026-12-09' }, hits: [] },
      ],
    });
  });
});

describe('numbers between decisions (10.3.2.3.1)', () => {
  const budget = file(`<decision id="total" name="total">${lit('9007199254740992 + 1')}</decision>
    <decision id="d" name="share"><informationRequirement><requiredDecision href="#total"/></informationRequirement>${lit('total - 9007199254740000')}</decision>`);

  it('keep all their digits; in a record, those that no variable holds stand as text', () => {
    expect(outcomeOf(budget)).toMatchObject({ value: 993, records: [{ decisionId: 'total', value: '9007199254740993' }, { decisionId: 'd', value: 993 }] });
  });

  it('are refused by name where one would become a variable and lose digits', () => {
    expect(outcomeOf(budget, {}, 'total')).toMatchObject({ ok: false, refusal: { code: 'feel.numberTooLong', params: { number: '9007199254740993' } } });
  });
});

describe('what can be asked for by itself', () => {
  const library = file(`<inputData id="i" name="day"><variable name="day" typeRef="date"/></inputData>
    <decision id="a" name="Label"><variable name="a name"/><informationRequirement><requiredInput href="#i"/></informationRequirement>${lit('day + duration("P1D")')}</decision>
    <decisionService id="s" name="S"><outputDecision href="#a"/><inputData href="#i"/></decisionService>
    <businessKnowledgeModel id="b" name="B"><encapsulatedLogic>
      <formalParameter name="day" typeRef="date"/><formalParameter name="days" typeRef="number"/>${lit('day + duration("P1D") * days')}
    </encapsulatedLogic></businessKnowledgeModel>`);

  it.each([
    ['a decision by its id', 'a', '2026-01-02'], ['a decision by its name', 'Label', '2026-01-02'], ['a decision by its variable', 'a name', '2026-01-02'],
    ['a decision service', 'S', '2026-01-02'], ['a business knowledge model, its parameters read by their types', 'B', '2026-01-04'],
  ])('%s', (_case, id, value) => {
    expect(decided(library, { day: '2026-01-01', days: 3 }, id)).toBe(value);
  });

  it.each([
    ['a parameter that is missing', 'B', { day: '2026-01-01' }, 'dmn.missingInput'], ['a parameter of another type', 'B', { day: 'x', days: 1 }, 'dmn.wrongType'],
    ['an input of a service of another type', 'S', { day: 1 }, 'dmn.wrongType'], ['data', 'i', { day: '2026-01-01' }, 'dmn.unknownDecision'],
  ])('%s is refused', (_case, id, variables, code) => {
    expect(outcomeOf(library, variables, id)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a file with something wrong in it', () => {
  const decisions = [
    ['fine', lit('1 + 1')], ['needsFine', required('fine') + lit('fine * 2')], ['wrong', lit('1 +')], ['needsWrong', required('wrong') + lit('wrong + 1')],
    ['empty', ''], ['lost', required('nobody') + lit('1')], ['round', required('about') + lit('about')], ['about', required('round') + lit('round')],
    ['called', '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>' + lit('f(1)')],
    ['typed', '<informationRequirement><requiredInput href="#i"/></informationRequirement>' + lit('i')],
    ['foreign', '<informationRequirement><requiredDecision href="urn:other#x"/></informationRequirement>' + lit('1')],
  ] as const;
  const xml = file(`<import name="other" namespace="urn:other"/><itemDefinition name="tWrong"><typeRef>number</typeRef><allowedValues><text>1 +</text></allowedValues></itemDefinition>
    <inputData id="i" name="i"><variable name="i" typeRef="tWrong"/></inputData>
    <businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="x"/>${lit('x +')}</encapsulatedLogic></businessKnowledgeModel>
    <decisionService id="s" name="s"><outputDecision href="#gone"/></decisionService>
    ${decisions.map(([id, content]) => `<decision id="${id}" name="${id}">${content}</decision>`).join('')}`);
  const compilation = compileDecisions(xml);
  const refusalOf = (id: string): unknown => {
    const outcome = !compilation.ok && compilation.model ? decide(compilation.model, id, world({ i: 1 })) : undefined;
    return outcome && (outcome.ok ? outcome.value : [outcome.refusal.code, outcome.refusal.elementId]);
  };

  it('is not published: each problem is told', () => {
    expect([...new Set(problemsOf(xml))].sort()).toEqual(['dmn.circle', 'dmn.noLogic', 'dmn.unknownImport', 'dmn.unknownReference', 'feel.incomplete']);
  });

  it('decides what does not need it', () => {
    expect([refusalOf('fine'), refusalOf('needsFine')]).toEqual([2, 4]);
  });

  it.each([
    ['wrong', 'feel.incomplete', 'wrong'], ['needsWrong', 'feel.incomplete', 'wrong'], ['empty', 'dmn.noLogic', 'empty'], ['lost', 'dmn.unknownReference', 'lost'],
    ['round', 'dmn.circle', 'round'], ['called', 'feel.incomplete', 'f'], ['typed', 'feel.incomplete', 'i'], ['foreign', 'dmn.unknownReference', 'foreign'],
    ['s', 'dmn.unknownReference', 's'],
  ])('refuses %s by %s of %s', (id, code, elementId) => {
    expect(refusalOf(id)).toEqual([code, elementId]);
  });

  function required(id: string): string {
    return `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
  }
});

describe('a decision that gives a function', () => {
  const xml = file(`<decision id="twice" name="twice">${lit('function(x: number) x * 2')}</decision>
    <decision id="count" name="count">${lit('5')}</decision>
    <decision id="d" name="d"><informationRequirement><requiredDecision href="#twice"/></informationRequirement><informationRequirement><requiredDecision href="#count"/></informationRequirement>
    ${lit('[twice(4), count([1, 2]), count]')}</decision>`);

  it('is called like one, and a name of a built-in function stays one beside a decision of that name', () => {
    expect(decided(xml)).toEqual([8, 2, 5]);
  });
});

describe('data from outside', () => {
  it('that is missing is named, all of it at once', () => {
    expect(outcomeOf(permit, { storeys: 2 }, 'deadline')).toEqual({
      ok: false,
      refusal: { code: 'dmn.missingInput', params: { names: 'signedOn, received' }, elementId: 'deadline', elementName: 'deadline' },
    });
  });

  it('may be null', () => {
    expect(decided(permit, { storeys: null, signedOn: null, received: '2026-11-24' }, 'deadline')).toEqual({ days: 20, due: '2026-12-14' });
  });

  it('may be missing where the expression asks whether it is there', () => {
    const xml = file(`<decision id="d" name="d">${lit('if is defined(note) then 1 else get or else(other, 2)')}</decision>`);
    expect(decided(xml)).toBe(2);
  });

  it.each([
    ['a date that is none', permit, 'deadline', { storeys: 2, signedOn: '2026-13-01', received: '2026-11-24' }, 'dmn.wrongType', 'class'],
    ['a number for a date', permit, 'deadline', { storeys: 2, signedOn: null, received: 5 }, 'dmn.wrongType', 'received'],
    ['a value outside of those allowed', fees, 'base', { kind: 'fax' }, 'dmn.notAllowed', 'kind'],
    ['a date deep inside', fees, 'reduced', { applicant: { born: '1970-01-01', children: [{ born: 'x' }] } }, 'dmn.wrongType', 'applicant'],
    ['a list that is too long', fees, 'total', { kind: 'post', amounts: [1, 2, 3, 4], applicant: null }, 'dmn.notAllowed', 'amounts'],
  ])('%s is refused', (_case, xml, id, variables, code, elementId) => {
    expect(outcomeOf(xml, variables, id)).toMatchObject({ ok: false, refusal: { code, elementId } });
  });
});

describe('types (7.3.2)', () => {
  it('make dates of texts, however deep', () => {
    const applicant = { born: '1970-01-01', children: [{ born: '2021-05-01' }] };
    expect(decided(fees, { applicant }, 'reduced')).toBe(true);
    expect(decided(fees, { applicant: { ...applicant, children: [] } }, 'reduced')).toBe(false);
  });

  it('take a single value for a list', () => {
    expect(decided(fees, { kind: 'post', amounts: 5, applicant: { born: '1960-01-01', children: [] } }, 'total')).toBe(10_005);
  });

  it('refuse a result of another type', () => {
    const xml = file(`<decision id="d" name="d"><variable name="d" typeRef="number"/>${lit('"x"')}</decision>`);
    expect(outcomeOf(xml)).toMatchObject({ refusal: { code: 'dmn.wrongType', params: { name: 'd', type: 'number', value: '"x"' }, elementId: 'd' } });
  });
});

describe('decision services (10.4)', () => {
  it('are functions of their inputs', () => {
    expect(decided(fees, {}, 'useService')).toEqual([10_001, null]);
  });

  it('can be decided themselves', () => {
    expect(decided(fees, { kind: 'counter', amounts: [500], reduced: false }, 'service')).toBe(10_500);
  });

  it('need their inputs', () => {
    expect(outcomeOf(fees, { kind: 'counter' }, 'service')).toMatchObject({ refusal: { code: 'dmn.missingInput', params: { names: 'amounts, reduced' } } });
  });
});

describe('business knowledge models (6.2.2)', () => {
  it('may call themselves', () => {
    expect(decided(fees, { size: 5 }, 'useFactorial')).toBe(120);
  });

  it('end when they would call themselves for ever', () => {
    expect(outcomeOf(fees, { size: 1e6 }, 'useFactorial')).toMatchObject({ refusal: { code: 'feel.tooDeep', elementId: 'useFactorial' } });
  });
});

describe('imports (7.3.3)', () => {
  it("bring decisions, knowledge and types of another file under the import's name", () => {
    const model = modelOf(importing, [modelOf(fees)]);
    const applicant = { born: '1970-01-01', children: [] };

    expect(decide(model, 'rounded', world({ fees: { kind: 'post', amounts: [1], applicant } }))).toMatchObject({ ok: true, value: 21_006 });
    expect(decide(model, 'rounded', world({ kind: 'post', amounts: [1], applicant }))).toMatchObject({ ok: true, value: 21_006 });
    expect(decide(model, 'checked', world({ way: 'fax' }))).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed' } });
  });

  it('of a file that is not there are a problem', () => {
    expect(problemsOf(importing)).toContain('dmn.unknownImport');
  });
});

describe('a graph that leads nowhere is refused', () => {
  const requiring = (id: string, other: string): string =>
    `<decision id="${id}" name="${id}"><informationRequirement><requiredDecision href="#${other}"/></informationRequirement>${lit('1')}</decision>`;

  it.each([
    ['a circle', requiring('a', 'b') + requiring('b', 'a'), ['dmn.circle', 'dmn.circle']],
    ['itself', requiring('a', 'a'), ['dmn.circle']],
    ['something that is not there', requiring('a', 'b'), ['dmn.unknownReference']],
    ['the same id twice', `<decision id="a" name="a">${lit('1')}</decision><decision id="a" name="b">${lit('1')}</decision>`, ['dmn.idTwice']],
  ])('%s', (_case, content, codes) => {
    expect(problemsOf(file(content))).toEqual(codes);
  });

  it('an unknown decision is refused', () => {
    expect(outcomeOf(fees, {}, 'nobody')).toEqual({ ok: false, refusal: { code: 'dmn.unknownDecision', params: { id: 'nobody' } } });
  });

  it('a decision does not see what it does not require', () => {
    const xml = file(`<decision id="a" name="a">${lit('1')}</decision><decision id="d" name="d">${lit('a + 1')}</decision>`);
    expect(outcomeOf(xml)).toMatchObject({ refusal: { code: 'dmn.missingInput', params: { names: 'a' } } });
    expect(decided(xml, { a: 5 })).toBe(6);
  });
});

describe('files', () => {
  it.each([
    ['20151101/dmn.xsd', 'http'], ['20180521/MODEL/', 'http'], ['20191111/MODEL/', 'https'], ['20211108/MODEL/', 'https'], ['20230324/MODEL/', 'https'],
  ])('of the namespace %s are read', (version, scheme) => {
    const xml = file(`<decision id="d" name="d">${lit('1')}</decision>`, `xmlns="${scheme}://www.omg.org/spec/DMN/${version}" namespace="x"`);
    expect(decided(xml)).toBe(1);
  });

  const deep = '<context><contextEntry>'.repeat(20_000);
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]>`;

  it.each([
    ['nothing', '', 'dmn.notXml'], ['no XML', 'decide!', 'dmn.notXml'], ['half a file', permit.slice(0, 3_000), 'dmn.notXml'],
    ['BPMN', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'dmn.notDmn'],
    ['entities', `${bomb}<x>&a0;</x>`, 'dmn.doctype'],
    ['an undefined entity', file('<decision id="&x;"/>'), 'dmn.notXml'],
    ['depth', file(`<decision id="d" name="d">${deep}`), 'dmn.tooDeep'],
    ['a million elements', file('<decision/>'.repeat(400_000)), 'dmn.tooLarge'],
    ['expressions of megabytes', file(Array.from({ length: 200 }, (_, at) => `<decision id="d${at}" name="d${at}">${lit(`[${'1,'.repeat(4_500)}1]`)}</decision>`).join('')), 'feel.tooMuchText'],
    ['ten megabytes', file(`<description>${'x'.repeat(10_000_000)}</description>`), 'dmn.tooLarge'],
  ])('of %s are refused', (_case, xml, code) => {
    const compilation = compileDecisions(xml);
    expect(compilation.ok ? [] : [...new Set(compilation.problems.map((problem) => problem.code))]).toEqual([code]);
  });
});
