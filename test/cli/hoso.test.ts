import { readFileSync } from 'node:fs';
import { extensions, flows, process } from '../bpmn/model.ts';
import { command } from './terminal.ts';

const good = process(`<startEvent id="s"/><userTask id="check" name="Kiểm tra"/><endEvent id="e"/>${flows('s -> check -> e')}`);
const bad = process(`<startEvent id="s"/><scriptTask id="calc" name="Tính" scriptFormat="javascript"><script>1</script></scriptTask><endEvent id="e"/>${flows('s -> calc -> e')}`);

const named = process(`<startEvent id="s"/><userTask id="thẩm_định"/><endEvent id="kết_thúc"/>${flows('s -> thẩm_định -> kết_thúc')}`);

const ruled = process(`<startEvent id="s"/><businessRuleTask id="fee">
  ${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="toPay"/>')}</businessRuleTask><endEvent id="e"/>${flows('s -> fee -> e')}`);

const paid = '<message id="m" name="paid"/>';
const fee = process(`<startEvent id="s"/><endEvent id="told" name="Báo đã thu"><messageEventDefinition messageRef="m"/></endEvent>${flows('s -> told')}`, paid);
const books = process(`<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><userTask id="book" name="Ghi sổ"/>${flows('s -> book')}`, paid).replace('id="p"', 'id="books"');

const files = {
  'fee.bpmn': fee,
  'books.bpmn': books,
  'ruled.bpmn': ruled,
  'fees.dmn': readFileSync(new URL('models/fees.dmn', import.meta.url), 'utf8'),
  'ruled.yaml': 'start: { variables: { age: 20, copies: 3 } }\nexpect: { outcome: completed, variables: { toPay: 24000.5 } }',
  'answered.yaml': 'answers: { fee: { complete: { toPay: 7 } } }\nexpect: { outcome: completed, variables: { toPay: 7 } }',
  'ignorant.yaml': 'expect: { outcome: incident }',
  'good.bpmn': good,
  'bad.bpmn': bad,
  'named.bpmn': named,
  'named.yaml': 'answers: { thẩm_định: { complete: { đạt: true } } }\nexpect: { path: [thẩm_định], outcome: completed, variables: { đạt: true } }',
  'letter.bpmn': 'Kính gửi quý cơ quan',
  'plain.yaml': '{}',
  'expecting.yaml': 'expect: { path: [check], outcome: completed }',
  'wrong.yaml': 'expect: { path: [approve], outcome: waiting, variables: { granted: true } }',
  'refused.yaml': 'expect: { outcome: refused }',
  'other.yaml': 'start: [{ process: other }]',
  'typo.yaml': 'expects: {}',
  'late.yaml': 'now: 2026-01-05T08:00:00+07:00\nanswers:\n  check:\n    complte: {}\n',
  'calling.bpmn': process(`<startEvent id="s"/><callActivity id="pay" calledElement="payment"/><endEvent id="e"/>${flows('s -> pay -> e')}`),
  'cash.bpmn': good.replace('id="p"', 'id="payment"'),
  'procedures/permit/procedure.bpmn': process(`<startEvent id="s"/><callActivity id="pay" calledElement="payment"/><endEvent id="e"/>${flows('s -> pay -> e')}`),
  'procedures/permit/../payment/procedure.bpmn': good.replace('id="p"', 'id="payment"'),
  'called.yaml': 'expect: { path: [payment/check, pay], outcome: completed }',
};

describe('hoso, called wrongly', () => {
  it.each([
    [['chek', 'good.bpmn'], 'there is no command “chek”'],
    [['--verbose'], 'there is no option “--verbose”'],
    [['check'], 'MODEL.bpmn is missing'],
    [['check', 'good.bpmn', '--scenario', 'x'], 'there is no option “--scenario”'],
    [['check', 'good.bpmn', 'more.bpmn'], '“more.bpmn” is too much'],
    [['check', 'good.bpmn', '--json=yes'], '“--json” takes no value'],
    [['check', 'none.bpmn'], 'there is no file none.bpmn'],
    [['simulate', 'good.bpmn'], '--scenario is missing'],
    [['simulate', 'good.bpmn', '--scenario'], '“--scenario” needs a value'],
    [['simulate', 'good.bpmn', '--scenario', 'none.yaml'], 'there is no file none.yaml'],
    [['simulate', 'good.bpmn', '--scenario', 'typo.yaml'], 'no “expects”'],
    [['simulate', 'good.bpmn', '--scenario', 'late.yaml'], 'Line 4, answers.check: a scenario has no “complte” there'],
    [['simulate', 'calling.bpmn', '--with', 'none.bpmn', '--scenario', 'called.yaml'], 'there is no file none.bpmn'],
    [['simulate', 'calling.bpmn', '--with', 'letter.bpmn', '--scenario', 'called.yaml'], 'The file letter.bpmn cannot run'],
  ])('given %j, then one sentence and exit code 2', async (words, sentence) => {
    const { code, out, err } = await command(words, files);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^hoso: /);
    expect(err).toContain(sentence);
  });

  it('given nothing, then it says what there is, and exit code 2', async () => {
    expect(await command([])).toMatchObject({ code: 2, out: expect.stringContaining('simulate') });
  });
});

describe('hoso --help', () => {
  it.each([[['--help']], [['help']], [['check', '--help']], [['help', 'simulate']], [['simulate', '-h']]])('given %j, then it helps in both languages', async (words) => {
    const [en, vi] = [await command(words), await command(words, {}, 'vi')];
    expect([en.code, vi.code]).toEqual([0, 0]);
    expect(en.out).toContain('Exit codes');
    expect(vi.out).toContain('Mã thoát');
  });
});

describe('hoso check', () => {
  it('given a model that runs, then it says so', async () => {
    expect(await command(['check', 'good.bpmn'], files)).toEqual({ code: 0, out: 'good.bpmn: can run. Warnings: 0.', err: '' });
  });

  it('given ids in Vietnamese, then the model runs and its scenario names them', async () => {
    expect(await command(['check', 'named.bpmn'], files)).toMatchObject({ code: 0 });
    const run = await command(['simulate', 'named.bpmn', '--scenario', 'named.yaml'], files);
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('[thẩm_định]') });
  });

  it('given a model that does not, then each reason names its element', async () => {
    const { code, out } = await command(['check', 'bad.bpmn'], files, 'vi');
    expect(code).toBe(1);
    expect(out).toContain('lỗi [calc] ');
    expect(out).not.toContain('bpmn.');
  });

  it('given --json, then one line with the outcome and the problems', async () => {
    const { code, out } = await command(['check', 'bad.bpmn', '--json'], files);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'refused', problems: [{ severity: 'error', element: 'calc', name: 'Tính', message: expect.any(String) }] });
    expect(JSON.parse((await command(['check', 'good.bpmn', '--json'], files)).out)).toEqual({ outcome: 'accepted', problems: [] });
  });

  it('given something that is no BPMN, then that is the reason', async () => {
    const { code, out } = await command(['check', 'letter.bpmn'], files);
    expect(code).toBe(1);
    expect(out).toContain('error');
  });
});

describe('hoso simulate', () => {
  const simulate = (model: string, scenario: string, ...more: string[]) =>
    command(['simulate', model, '--scenario', scenario, ...more], files);

  it('given a message for another file, then it begins that one where it is given, and else is kept, and the story tells it', async () => {
    expect((await simulate('fee.bpmn', 'plain.yaml', '--with', 'books.bpmn')).out).toMatch(/done\s+Ghi sổ \[books\/book\]/);
    expect((await simulate('fee.bpmn', 'plain.yaml')).out).toMatch(/kept\s+paid/);
  });

  it('given --json, then each line is JSON, and the last is the outcome', async () => {
    const { code, out } = await simulate('good.bpmn', 'expecting.yaml', '--json');
    const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    for (const line of lines) expect(line).toMatchObject({ at: expect.stringMatching(/Z$/), event: expect.any(String) });
    expect(lines.map(({ event, element }) => `${event} ${element}`)).toEqual(expect.arrayContaining(
      ['activated s', 'completed s', 'taken s_check', 'activated check', 'waiting check', 'completed check', 'taken check_e', 'completed e']));
    expect(lines.at(-1)).toMatchObject({ outcome: 'completed', waits: [], variables: {}, differences: [] });
  });

  it('given words for people, then the path with its moments', async () => {
    const { code, out } = await simulate('good.bpmn', 'plain.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/^05\/01\/2026 08:00 {2}done .*Kiểm tra \[check\]$/m);
    expect(out).toContain('Outcome: completed.');
  });

  it('given a task that nobody answers, then it says for what it waits, and for whom', async () => {
    const { out } = await command(['simulate', 'good.bpmn', '--scenario', 'never.yaml'], { ...files, 'never.yaml': 'answers: { check: { never: true } }' }, 'vi');
    expect(out).toContain('Kết quả: còn chờ.\n  còn chờ: Kiểm tra [check] (cán bộ)');
  });

  it.each([
    ['good.bpmn', 'expecting.yaml', 0],
    ['good.bpmn', 'wrong.yaml', 1],
    ['good.bpmn', 'other.yaml', 1],
    ['good.bpmn', 'refused.yaml', 1],
    ['bad.bpmn', 'plain.yaml', 1],
    ['bad.bpmn', 'refused.yaml', 0],
    ['bad.bpmn', 'expecting.yaml', 1],
    ['letter.bpmn', 'plain.yaml', 1],
  ])('given %s and %s, then exit code %i', async (model, scenario, code) => {
    expect((await simulate(model, scenario)).code).toBe(code);
    expect((await simulate(model, scenario, '--json')).code).toBe(code);
  });

  it('given another path than expected, then each difference is told', async () => {
    const { out } = await simulate('good.bpmn', 'wrong.yaml');
    expect(out.split('\n').filter((line) => line.startsWith('DIFFERS'))).toEqual([
      'DIFFERS outcome: expected "waiting", got "completed"',
      'DIFFERS path: expected ["approve"], got ["check"]',
      'DIFFERS variables.granted: expected true, got null',
    ]);
  });

  it.each([
    ['with its decisions, the rules decide', 'ruled.yaml', ['--decisions', 'fees.dmn']],
    ['without them, the scenario answers', 'answered.yaml', []],
    ['with data missing for the rules, an incident', 'ignorant.yaml', ['--decisions', 'fees.dmn']],
  ])('given a business rule task, then %s', async (_, scenario, more) => {
    expect(await simulate('ruled.bpmn', scenario, ...more)).toMatchObject({ code: 0, err: '' });
  });

  it('given decisions that are wrong, then a sentence and exit code 2', async () => {
    const { code, err } = await simulate('ruled.bpmn', 'ruled.yaml', '--decisions', 'letter.bpmn');
    expect(code).toBe(2);
    expect(err).toMatch(/^hoso: .+/);
  });

  it('given a model that cannot run, then the last line says refused, and why', async () => {
    const { out } = await simulate('bad.bpmn', 'expecting.yaml', '--json');
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'refused', problems: [{ element: 'calc' }], differences: [{ what: 'outcome', expected: 'completed', actual: 'refused' }],
    });
  });
});

describe('hoso simulate, calls into other files', () => {
  it.each([
    ['given by --with', ['calling.bpmn', '--with', 'cash.bpmn'], 0],
    ['of the procedure beside it', ['procedures/permit/procedure.bpmn'], 0],
    ['that is nowhere: an incident', ['calling.bpmn'], 1],
  ])('%s', async (_, words, code) => {
    expect(await command(['simulate', ...words, '--scenario', 'called.yaml'], files)).toMatchObject({ code });
  });

  it('whose id is a path is not looked for', async () => {
    const xml = files['calling.bpmn'].replace('"payment"', '"../secret/payment"');
    const asked: string[] = [];
    const all = new Proxy({ 'calling.bpmn': xml, 'called.yaml': files['called.yaml'] } as Record<string, string>, {
      get: (target, name: string) => { asked.push(name); return target[name]; },
    });
    await command(['simulate', 'calling.bpmn', '--scenario', 'called.yaml'], all);
    expect(asked).toEqual(['calling.bpmn', 'called.yaml']);
  });
});
