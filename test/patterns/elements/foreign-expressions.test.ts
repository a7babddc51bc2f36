import { escape, process } from '../../bpmn/model.ts';
import { startEvent } from '../../bpmn/parts.ts';
import { course, refusals } from '../course.ts';

const scenario = `
  start: [{ variables: { amount: 7, owed: -7, ok: true, bad: false, name: "An && co", quote: 'say "no"',
    person: { age: 20, "first name": An }, list: [1, 2], none: [], blank: "" } }]`;

/** Goes to `yes` where the condition holds, else to `no`. */
const asking = (condition: string, attributes = ''): string => process(`${startEvent}
  <exclusiveGateway id="x" default="otherwise"/><task id="yes"/><task id="no"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="x"/><sequenceFlow id="otherwise" sourceRef="x" targetRef="no"/>
  <sequenceFlow id="c" sourceRef="x" targetRef="yes">
    <conditionExpression xsi:type="tFormalExpression" ${attributes}>${escape(condition)}</conditionExpression></sequenceFlow>`);

describe('13.4.1: conditions as other tools write them mean what they mean there', () => {
  test.each([
    '${ok}', '#{ok}', '${!bad}', '${not bad}', '${ok === true}', '${ok ? true : false}',
    '${amount > 5}', '${amount gt 5}', '${amount ge 7}', '${amount lt 8 and amount le 7}', '${amount ne 8}', '${amount !== 8}',
    '${amount > 5 && ok == true}', '${!(amount < 5 || (ok == false))}', '${bad or ok and ok}', '${amount >= 5.5 && amount <= 1e2}',
    '${amount % 2 == 1}', '${amount mod 4 == 3}', '${owed % 4 == -3}', '${amount div 2 == 3.5}', '${2 + 3 * amount == 23}', '${-amount == owed}',
    "${name == 'An && co'}", '${name eq "An && co"}', "${quote == 'say \"no\"'}", "${name != 'x == y'}",
    '${missing == null}', '${empty missing}', '${empty none}', '${empty blank}', '${!empty list}',
    '${person.age >= 18}', "${person['age'] >= 18}", "${person['first name'] == 'An'}", '${list[0] == 1}', '${list[1] == 2}',
    '${environment.variables.ok}', '\n    ${amount > 5}\n  ',
    'amount == 7', 'amount > 5 && ok', '!bad', '= amount > 5', 'amount > 5', 'not(bad)',
    '${if ok then true else false}', '${amount in [1..9]}',
  ])('%s holds', async (condition) => {
    expect((await course(asking(condition), scenario)).completed).toEqual(['s', 'x', 'yes']);
  });

  test.each(['${amount % 2 == 0}', "${name == 'An  and  co'}", '${list[1] == 1}', '${empty list}', '${bad and ok or bad}', '${owed % 4 == 1}'])('%s does not', async (condition) => {
    expect((await course(asking(condition), scenario)).completed).toEqual(['s', 'x', 'no']);
  });

  test.each([
    ['${execution.getVariable("ok")}', 'expressionForeign'], ['${name.startsWith("An")}', 'expressionForeign'],
    ['${environment.services.check()}', 'expressionForeign'], ['${amount > 5}${ok}', 'expressionWrong'], ['${amount >}', 'expressionWrong'],
  ])('%s is refused, not guessed at', async (condition, code) => {
    expect(await refusals(asking(condition))).toEqual([`c bpmn.${code}`]);
  });

  test.each(['JavaScript', 'groovy', 'python'])('so is a condition in %s', async (language) => {
    expect(await refusals(asking('ok', `language="${language}"`))).toEqual(['c bpmn.expressionLanguage']);
  });

  test.each(['http://www.omg.org/spec/FEEL/20140401', 'http://www.jcp.org/en/jsr/detail?id=245', 'juel'])('%s is one of ours', async (language) => {
    expect((await course(asking('${amount > 5}', `language="${language}"`), scenario)).completed).toContain('yes');
  });

  const inFile = (condition: string, language: string): string => asking(condition).replace('targetNamespace=', `expressionLanguage="${language}" targetNamespace=`);

  test.each(['/order/total > 5', 'order/total > 5', '$order > 5', "getDataObject('order')/total > 5", 'amount div 2 > 3', 'ancestor::order'])('%s is refused where the file or the condition says XPath: there it would be another thing', async (condition) => {
    expect(await refusals(asking(condition, 'language="http://www.w3.org/1999/XPath"'))).toEqual(['c bpmn.expressionXPath']);
    expect(await refusals(inFile(condition, 'http://www.w3.org/TR/XPath'))).toEqual(['c bpmn.expressionXPath']);
  });

  test.each(['amount > 5 and ok', 'name = "a/b" or amount = 7', '= amount / 2 > 3', '${amount / 2 > 3}'])('%s means the same in both, or says what it is', async (condition) => {
    expect((await course(inFile(condition, 'http://www.w3.org/1999/XPath'), scenario)).completed).toContain('yes');
  });

  test('a language of the whole file that is none of ours is refused, but for what says otherwise', async () => {
    expect(await refusals(inFile('amount == 7', 'http://www.mvel.org/2.0'))).toEqual(['c bpmn.expressionLanguage']);
    expect((await course(inFile('= amount = 7', 'http://www.mvel.org/2.0'), scenario)).completed).toContain('yes');
  });

  test('expressions inside plain text are filled in', async () => {
    const run = await course(process(`${startEvent}<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT\${hours}H\${minutes + 1}M</timeDuration>
      </timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f" sourceRef="s" targetRef="t"/>`), 'start: [{ variables: { hours: 3, minutes: 29 } }]');
    expect(run.end.at).toBe('2026-01-05T04:30:00Z');
  });

  test('signs that repeat each other without end do not grow without end', async () => {
    const long = `\${${Array<string>(40).fill('amount').join(' % ')} == 0 && ${'!empty '.repeat(20)}ok}`;
    expect((await course(asking(long), scenario)).outcome).toMatch(/completed|incident/);
    expect(await refusals(asking(`\${${'('.repeat(5_000)}ok${')'.repeat(5_000)}}`))).toHaveLength(1);
  });
});
