import type { Value } from '../../engine/feel/index.ts';
import { decided, decision, file, outcomeOf, problemsOf, type Table, tableXml } from './model.ts';

const fee: Table = {
  inputs: ['age', 'kind'],
  outputs: [{ name: 'fee' }],
  rules: ['< 18 | - | 0', '>= 18 | "fast" | 50000', '>= 60 | - | 10000', '- | "fast" | 50000'],
};

function result(table: Partial<Table>, variables = { age: 70, kind: 'fast' }): Value {
  return decided(decision(tableXml({ ...fee, ...table })), variables);
}

function refusal(table: Partial<Table>, variables = { age: 70, kind: 'fast' }): unknown {
  const outcome = outcomeOf(decision(tableXml({ ...fee, ...table })), variables);
  return outcome.ok ? outcome : outcome.refusal;
}

describe('UNIQUE (8.2.8)', () => {
  it('gives the output of the rule that hits', () => {
    expect(result({}, { age: 30, kind: 'slow' })).toBeNull();
    expect(result({}, { age: 65, kind: 'slow' })).toBe(10_000);
  });

  it('refuses when two rules hit, and says which', () => {
    expect(refusal({})).toEqual({ code: 'dmn.notUnique', params: { rules: '2, 3, 4' }, elementId: 'd', elementName: 'Phí' });
  });

  it('is what a table has that names no policy', () => {
    expect(refusal({ hitPolicy: 'UNIQUE' })).toEqual(refusal({}));
  });
});

describe('values of columns (8.3.2, 8.3.3)', () => {
  const column = (values: string): Partial<Table> => ({ outputs: [{ name: 'fee', values }], rules: ['- | - | amount'] });

  it.each([
    ['0, 5', 5], ['[0..10]', 5], ['? > 3', 5], ['not(1)', 5], ['-', 5], ['', 5],
  ])('outputs among %s are given', (values, fees) => {
    expect(decided(decision(tableXml({ ...fee, ...column(values) })), { age: 1, kind: 'fast', amount: fees })).toBe(5);
  });

  it('an output that is not among them is refused, null is not', () => {
    const xml = decision(tableXml({ ...fee, ...column('0, 10') }));
    expect(outcomeOf(xml, { age: 1, kind: 'fast', amount: 5 })).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed', params: { name: 'fee', value: '5' }, elementId: 'd' } });
    expect(decided(xml, { age: 1, kind: 'fast', amount: null })).toBeNull();
  });

  const typed = (hitPolicy: string, rules: string): string => file(`<itemDefinition name="tColour"><typeRef>string</typeRef><allowedValues><text>"red", "green"</text></allowedValues></itemDefinition>
    <decision id="d" name="d"><decisionTable hitPolicy="${hitPolicy}"><input><inputExpression typeRef="tColour"><text>light</text></inputExpression></input><output name="o" typeRef="tColour"/>${rules}</decisionTable></decision>`);
  const rule = (test: string, output: string): string => `<rule><inputEntry><text>${test}</text></inputEntry><outputEntry><text>${output}</text></outputEntry></rule>`;

  it('a cell may have a type of its own, and a table no input at all (10.2.1.5)', () => {
    const table = (output: string): string => file(`<itemDefinition name="tColour"><typeRef>string</typeRef><allowedValues><text>"red", "green"</text></allowedValues></itemDefinition>
      <decision id="d" name="d"><decisionTable><output/><rule><outputEntry typeRef="tColour"><text>${output}</text></outputEntry></rule></decisionTable></decision>`);
    expect(decided(table('["red"]'))).toBe('red');
    expect(outcomeOf(table('"blue"'))).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed', params: { value: '"blue"' } } });
  });

  it('a type of the file says what may come in and out, and in which order', () => {
    const ranked = typed('OUTPUT ORDER', rule('-', '"green"') + rule('"red"', '"red"'));
    expect(decided(ranked, { light: 'red' })).toEqual(['red', 'green']);
    expect(outcomeOf(ranked, { light: 'blue' })).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed' } });
    expect(outcomeOf(typed('FIRST', rule('-', '"blue"')), { light: 'red' })).toMatchObject({ ok: false, refusal: { code: 'dmn.notAllowed', params: { name: 'o', value: '"blue"' } } });
  });
});

describe('ANY (8.2.8)', () => {
  it('takes rules that agree', () => {
    expect(result({ hitPolicy: 'ANY' }, { age: 30, kind: 'fast' })).toBe(50_000);
  });

  it('refuses when they differ', () => {
    expect(refusal({ hitPolicy: 'ANY' })).toMatchObject({ code: 'dmn.notAny', params: { rules: '2, 3, 4' } });
  });
});

describe('FIRST (8.2.8)', () => {
  it('takes the first in the order of the table', () => {
    expect(result({ hitPolicy: 'FIRST' })).toBe(50_000);
    expect(result({ hitPolicy: 'FIRST' }, { age: 3, kind: 'fast' })).toBe(0);
  });
});

describe('PRIORITY and OUTPUT ORDER (8.2.8)', () => {
  const byImportance: Partial<Table> = { outputs: [{ name: 'fee', values: '10000, 50000, 0' }] };
  const twoOutputs: Table = {
    inputs: ['age'],
    outputs: [{ name: 'level', values: '"high", "low"' }, { name: 'days', values: '1, 2, 3' }],
    rules: ['- | "low" | 1', '> 1 | "high" | 3', '> 2 | "high" | 2'],
  };

  it('PRIORITY takes the most important output', () => {
    expect(result({ ...byImportance, hitPolicy: 'PRIORITY' })).toBe(10_000);
  });

  it('the first column decides, then the next', () => {
    expect(result({ ...twoOutputs, hitPolicy: 'PRIORITY' })).toEqual({ level: 'high', days: 2 });
  });

  it('OUTPUT ORDER lists all by importance', () => {
    expect(result({ ...byImportance, hitPolicy: 'OUTPUT ORDER' })).toEqual([10_000, 50_000, 50_000]);
    expect(result({ ...twoOutputs, hitPolicy: 'OUTPUT ORDER' })).toEqual([
      { level: 'high', days: 2 }, { level: 'high', days: 3 }, { level: 'low', days: 1 },
    ]);
  });

  it('refuses an output that has no place in the order', () => {
    expect(refusal({ outputs: [{ name: 'fee', values: '10000, 0' }], hitPolicy: 'PRIORITY' }))
      .toMatchObject({ code: 'dmn.noPriority', params: { rule: 2, output: 'fee' } });
  });

  it.each(['PRIORITY', 'OUTPUT ORDER'])('%s without output values is no table that could be run', (hitPolicy) => {
    expect(problemsOf(decision(tableXml({ ...fee, hitPolicy })))).toEqual(['dmn.noOutputValues']);
  });
});

describe('RULE ORDER and COLLECT (8.2.8)', () => {
  it.each(['RULE ORDER', 'COLLECT'])('%s lists the outputs in the order of the rules', (hitPolicy) => {
    expect(result({ hitPolicy })).toEqual([50_000, 10_000, 50_000]);
  });

  it.each([
    ['SUM', 110_000], ['COUNT', 3], ['MIN', 10_000], ['MAX', 50_000],
  ])('COLLECT %s', (aggregation, value) => {
    expect(result({ hitPolicy: 'COLLECT', aggregation })).toBe(value);
  });

  it('sums money exactly', () => {
    expect(result({ hitPolicy: 'COLLECT', aggregation: 'SUM', rules: ['- | - | 0.1', '- | - | 0.2'] })).toBe(0.3);
  });

  it.each([['COUNT', 0], ['SUM', null], [undefined, null]])('COLLECT %s of nothing', (aggregation, value) => {
    expect(result({ hitPolicy: 'COLLECT', rules: ['"x" | - | 1'], ...(aggregation ? { aggregation } : {}) })).toBe(value);
  });

  it('refuses to add what are no numbers', () => {
    expect(refusal({ hitPolicy: 'COLLECT', aggregation: 'SUM', rules: ['- | - | 1', '- | - | "x"'] })).toMatchObject({
      code: 'dmn.cannotAggregate', params: { aggregation: 'SUM', rules: '1, 2' },
    });
  });

  it('cannot aggregate several outputs', () => {
    const table = { ...fee, hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [{ name: 'a' }, { name: 'b' }], rules: ['- | - | 1 | 2'] };
    expect(problemsOf(decision(tableXml(table)))).toEqual(['dmn.aggregationOfSeveral']);
  });
});

describe('where no rule hits (8.2.11)', () => {
  it('the defaults are the result', () => {
    expect(result({ outputs: [{ name: 'fee', default: '7 * 1000' }] }, { age: 30, kind: 'slow' })).toBe(7_000);
  });

  it('an output without a default is null beside one with', () => {
    const table = { inputs: ['age'], outputs: [{ name: 'a', default: '"x"' }, { name: 'b' }], rules: ['1 | 1 | 2'] };
    expect(result(table)).toEqual({ a: 'x', b: null });
  });
});

describe('cells', () => {
  it('an empty cell and a dash let all pass; an empty output is null', () => {
    expect(result({ inputs: ['age', 'kind'], rules: ['|-|'] })).toBeNull();
  });

  it('what cannot be told does not hit', () => {
    expect(result({ rules: ['> "x" | - | 1'] })).toBeNull();
  });

  it('outputs are expressions over the inputs', () => {
    expect(result({ rules: ['- | - | age * 1000 + 0.5'] })).toBe(70_000.5);
  });

  it('cells may ask for other variables and use ?', () => {
    expect(result({ rules: ['? > limit and ? < 100 | starts with(?, "fa") | "ok"'] }, { age: 70, kind: 'fast', limit: 60 } as never)).toBe('ok');
  });

  it('an input that its column does not allow is refused', () => {
    expect(refusal({ inputs: ['age : [0..150]', 'kind'] }, { age: 200, kind: 'fast' })).toMatchObject({
      code: 'dmn.notAllowed', params: { name: 'age', value: '200' }, elementId: 'd',
    });
  });

  it('tells which rules hit', () => {
    const outcome = outcomeOf(decision(tableXml({ ...fee, hitPolicy: 'COLLECT' })), { age: 70, kind: 'slow' });
    expect(outcome).toMatchObject({
      records: [{ decisionId: 'd', decisionName: 'Phí', value: [10_000], hits: [{ tableId: 't', rules: ['r3'] }] }],
    });
  });
});
