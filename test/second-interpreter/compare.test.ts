import { readScenario } from '../../engine/simulation/index.ts';
import { compareRuns, type Compared, type Second } from '../../scripts/second-interpreter/compare.ts';
import { extensions, flows, graphOf, process, script } from '../bpmn/model.ts';
import { boundary, startEvent, timer, users } from '../bpmn/parts.ts';

async function compared(xml: string, scenario = '', more: Pick<Compared, 'decide'> = {}): Promise<Compared> {
  const read = readScenario(scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return { xml, graph: await graphOf(xml), scenario: read.value, ...more };
}

const review = process(`${startEvent}${users('check', 'sign')}${boundary('late', 'check', timer.duration('P3D'))}<endEvent id="done"/><endEvent id="lapsed"/>
  ${flows('s -> check -> sign -> done', 'late -> lapsed')}`);
const ended = { completed: ['check', 'sign'], ended: ['done'] };

describe('two interpreters', () => {
  it.each([
    ['answers in time', 'answers: { check: { after: P1D } }', 'same path on both, 2 activities'],
    ['answers late', 'answers: { check: { never: true } }', 'same path on both, 0 activities'],
  ])('given %s, then both take the same path', async (_, scenario, line) => {
    expect(await compareRuns(await compared(review, scenario))).toMatchObject({ ok: true, line });
  });

  it.each([
    ['leaves a task out', { ...ended, completed: ['check'] }], ['takes another order', { ...ended, completed: ['sign', 'check'] }],
    ['ends elsewhere', { ...ended, ended: ['lapsed'] }], ['fails', { ...ended, failure: 'out of order' }],
  ])('given that the other one %s, then it is an error that shows both ways', async (_, other) => {
    const verdict = await compareRuns(await compared(review), async () => other);
    expect([verdict.ok, verdict.details.length]).toEqual([false, 2]);
    expect(await compareRuns(await compared(review), async () => ended)).toMatchObject({ ok: true });
  });

  const branching = process(`${startEvent}<exclusiveGateway id="g" default="g_a"/>${users('a')}${script('k', 'x', '1')}
    ${flows('s -> g', 'g ->[*] a', 'g ->[= wanted] k')}`);
  const other: Second = async () => ({ completed: [], ended: [] });

  it('given an element that the other one lacks, then a difference is no error where the scenario passes it, and it is named', async () => {
    expect(await compareRuns(await compared(branching, 'start: { variables: { wanted: true } }'), other)).toMatchObject({ ok: true, line: 'not confirmed: bpmn-engine lacks FEEL script' });
    expect(await compareRuns(await compared(branching, 'start: { variables: { wanted: false } }'), other)).toMatchObject({ ok: false });
  });

  it('given a decision, then the other one is told what ours decides', async () => {
    const xml = process(`${startEvent}<businessRuleTask id="fee">${extensions('<zeebe:calledDecision decisionId="fee" resultVariable="toPay"/>')}</businessRuleTask>
      <exclusiveGateway id="g" default="g_free"/>${users('pay', 'free')}${flows('s -> fee -> g', 'g ->[= toPay > 0] pay', 'g ->[*] free')}`);
    const verdict = await compareRuns(await compared(xml, '', { decide: () => ({ ok: true, value: 8000 }) }));
    expect(verdict).toMatchObject({ ok: true, line: 'same path on both, 2 activities', taken: ['s_fee', 'fee_g', 'g_pay'] });
  });

  it('given other than the scenario expects, then it is an error', async () => {
    expect(await compareRuns(await compared(review, 'expect: { path: [sign] }'))).toMatchObject({ ok: false, line: 'other than the scenario expects' });
  });
});
