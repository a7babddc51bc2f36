import { readFileSync } from 'node:fs';
import { command, type Said } from './terminal.ts';

const fees = readFileSync(new URL('models/fees.dmn', import.meta.url), 'utf8');
const today = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Today" namespace="urn:today">
  <decision id="due" name="Due"><variable name="Due"/><literalExpression><text>add working days(today(), 3)</text></literalExpression></decision>
</definitions>`;
const discount = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Discount" namespace="urn:discount">
  <import name="fees" namespace="urn:fees" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
  <decision id="half" name="Half"><variable name="Half"/>
    <informationRequirement><requiredDecision href="urn:fees#price"/></informationRequirement>
    <literalExpression><text>fees.Price of a copy / 2</text></literalExpression></decision>
</definitions>`;
const library = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Library" namespace="urn:library">
  <businessKnowledgeModel id="later" name="Later"><encapsulatedLogic><formalParameter name="day" typeRef="date"/><formalParameter name="days" typeRef="number"/>
    <literalExpression><text>day + duration("P1D") * days</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
  <inputData id="day" name="day"><variable name="day" typeRef="date"/></inputData>
  <decision id="same" name="Same day"><informationRequirement><requiredInput href="#day"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="#later"/></knowledgeRequirement><literalExpression><text>Later(day, 7)</text></literalExpression></decision>
  <decision id="left" name="Days left"><informationRequirement><requiredDecision href="#same"/></informationRequirement>
    <literalExpression><text>Same day - date("2026-01-05")</text></literalExpression></decision>
  <decision id="twice" name="Twice"><literalExpression><text>function(x) x * 2</text></literalExpression></decision>
  <decisionService id="week" name="Next week"><outputDecision href="#same"/><outputDecision href="#left"/><inputData href="#day"/></decisionService>
</definitions>`;
const voucher = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Voucher" namespace="urn:voucher">
  <import name="discount" namespace="urn:far" locationURI="./far/discount.dmn" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
  <decision id="voucher" name="Voucher"><informationRequirement><requiredDecision href="urn:far#half"/></informationRequirement>
    <literalExpression><text>discount.Half + 1</text></literalExpression></decision>
</definitions>`;
const files = {
  'fees.dmn': fees, 'today.dmn': today, 'discount.dmn': discount, 'context.json': '{"age": 17, "copies": 2}',
  '-': '{"age": 17, "copies": 2}', 'library.dmn': library, 'voucher.dmn': voucher, 'far/discount.dmn': discount.replace('"urn:discount"', '"urn:far"'),
  'lonely.dmn': discount.replaceAll('urn:fees', 'urn:nowhere'),
  'broken.dmn': fees.replace('Price of a copy * copies', 'Price of a copy * * copies'), 'letter.dmn': 'Kính gửi',
};

function decide(...words: string[]): Promise<Said> {
  return command(['decide', ...words], files);
}

describe('hoso decide', () => {
  it.each([
    ['a decision by its id', ['fees.dmn', 'fee', '--context', '{"age":20,"copies":3}'], 24000.5],
    ['a decision by its name', ['fees.dmn', 'Price of a copy', '--context', '{"age":17}'], 0],
    ['data from a file', ['fees.dmn', 'fee', '--context', '@context.json'], 0.2],
    ['a moment', ['today.dmn', 'due', '--now', '2026-02-12T09:00:00+07:00'], '2026-02-24'],
    ['the present moment', ['today.dmn', 'due'], '2026-01-08'],
    ['a file that imports another', ['discount.dmn', 'half', '--import', 'fees.dmn', '--context', '{"age":20}'], 4000.05],
    ['a file that imports one beside it', ['discount.dmn', 'half', '--context', '{"age":20}'], 4000.05],
    ['imports of imports, one of them in a folder', ['voucher.dmn', 'voucher', '--context', '{"age":20}'], 4001.05],
    ['data from the input', ['fees.dmn', 'fee', '--context', '-'], 0.2],
    ['a business knowledge model', ['library.dmn', 'Later', '--context', '{"day":"2026-01-01","days":3}'], '2026-01-04'],
    ['a decision service', ['library.dmn', 'Next week', '--context', '{"day":"2026-01-01"}'], { 'Days left': 'P3D', 'Same day': '2026-01-08' }],
    ['what does not need the wrong part of a file', ['broken.dmn', 'Price of a copy', '--context', '{"age":17}'], 0],
  ])('given %s, then it is decided', async (_, words, result) => {
    const { code, out, err } = await decide(...words, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'decided', decision: words[1], result });
  });

  it('given hundreds of imports that are nowhere, then each file beside it is read once', async () => {
    const imports = Array.from({ length: 300 }, (_, place) => `<import name="m${place}" namespace="urn:${place}" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`);
    const read: string[] = [];
    const files = new Proxy<Record<string, string>>({ 'many.dmn': fees.replace(/(<definitions[^>]*>)/, `$1${imports.join('')}`), 'other.dmn': fees }, {
      get: (texts, name) => {
        read.push(String(name));
        return texts[String(name)];
      },
    });
    await command(['decide', 'many.dmn', 'fee', '--json'], files);
    expect(read.toSorted()).toEqual(['many.dmn', 'many.dmn', 'other.dmn']);
  });

  it('given numbers with more digits than a double has, then each is read, reckoned with and printed to the last', async () => {
    const { code, out } = await decide('fees.dmn', 'fee', '--context', '{"age":20,"copies":12345678901234567890123}', '--json');
    expect(code).toBe(0);
    expect(out).toContain('"result":98766665777766666577773012.5');
    expect(out).toContain('"decisionName":"Fee","value":98766665777766666577773012.5');
  });

  it('given words for people, then each decision with the rules that hit, and the result', async () => {
    const { out } = await decide('fees.dmn', 'fee', '--context', '{"age":20,"copies":3}');
    expect(out.split('\n')).toEqual(['Price of a copy = 8000.1 (rules adult)', 'Fee = 24000.5', '24000.5']);
  });

  it.each([
    ['data that is missing, and no forbearance', ['fees.dmn', 'fee', '--context', '{"age":20}', '--strict'], 'copies'],
    ['an expression that is wrong', ['broken.dmn', 'fee', '--context', '@context.json'], '* copies'],
    ['an import that is nowhere', ['lonely.dmn', 'half', '--context', '@context.json'], 'urn:nowhere'],
    ['a text that is no date, and no forbearance', ['library.dmn', 'Later', '--context', '{"day":"soon","days":3}', '--strict'], '“day” must be a date'],
    ['a function as result', ['library.dmn', 'Twice'], 'is a function'],
    ['something that is no DMN', ['letter.dmn', 'fee'], 'is no XML'],
  ])('given %s, then a sentence that names it, and exit code 1', async (_, words, named) => {
    const [said, json] = [await decide(...words), await decide(...words, '--json')];
    expect([said.code, json.code]).toEqual([1, 1]);
    expect(said.out).toContain(named);
    expect(said.out).not.toContain('dmn.');
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(named) })]) });
  });

  it.each([
    ['data that is missing', ['fees.dmn', 'fee', '--context', '{"age":20}'], null, { code: 'dmn.missingInput', element: 'fee', name: 'Fee' }, 'copies'],
    ['a text that is no date', ['library.dmn', 'Later', '--context', '{"day":"soon","days":3}'], null, { code: 'dmn.wrongType', element: 'later', name: 'Later' }, '“day” must be a date'],
  ])('given %s, then null as DMN says, a note that names it, and exit code 0', async (_, words, result, warning, named) => {
    const [said, json] = [await decide(...words), await decide(...words, '--json')];
    expect([said.code, json.code]).toEqual([0, 0]);
    expect(said.out).toMatch(new RegExp(`^Note: .*${named}`, 'm'));
    expect(JSON.parse(json.out)).toMatchObject({ outcome: 'decided', result, warnings: [{ ...warning, message: expect.stringContaining(named) as string }] });
  });

  it('given the value of a required decision, then it stands in the place of deciding it', async () => {
    expect(JSON.parse((await decide('fees.dmn', 'fee', '--context', '{"Price of a copy":5,"copies":3}', '--json')).out)).toMatchObject({ result: 15.2, warnings: [] });
  });

  it.each([
    ['no decision', ['fees.dmn'], 'DECISION is missing'],
    ['a decision that is not there', ['fees.dmn', 'tax'], 'tax'],
    ['no file', ['none.dmn', 'fee'], 'there is no file none.dmn'],
    ['an import that is no file', ['fees.dmn', 'fee', '--import', 'none.dmn'], 'there is no file none.dmn'],
    ['data that is a list', ['fees.dmn', 'fee', '--context', '[1]'], '--context must be a JSON object'],
    ['data that is no JSON', ['fees.dmn', 'fee', '--context', '{age: 17}'], 'no JSON from line 1, column 2'],
    ['a number with a comma', ['fees.dmn', 'fee', '--context', '{"age": 17,5}'], 'no JSON from line 1, column 12'],
    ['data that ends too early', ['fees.dmn', 'fee', '--context', '{"age": 17'], '--context is no JSON'],
    ['a number beyond all numbers', ['fees.dmn', 'fee', '--context', '{"age": 1e999999}'], 'a number that is too great'],
    ['a moment that is none', ['fees.dmn', 'fee', '--now', 'tomorrow'], 'tomorrow is not a moment'],
  ])('given %s, then one sentence and exit code 2', async (_, words, sentence) => {
    const { code, out, err } = await decide(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
