import { sentenceOf } from '../../engine/messages/catalogue.ts';
import { type ModelFile, readScenario, simulate, type Simulation, withCalled } from '../../engine/simulation/index.ts';
import { definitions, extensions, flows, graphOf } from '../bpmn/model.ts';

const calling = (id: string, called: string, binding = ''): string => `<callActivity id="${id}">${extensions(`<zeebe:calledElement processId="${called}" ${binding}/>`)}</callActivity>`;
const process = (id: string, content: string, tag = ''): string => definitions(`<process id="${id}" isExecutable="true">${
  tag === '' ? '' : extensions(`<zeebe:versionTag value="${tag}"/>`)}<startEvent id="s"/>${content}</process>`);

const main = process('permit', `${calling('pay', 'payment')}<userTask id="sign"/><endEvent id="e"/>${flows('s -> pay -> sign -> e')}`);
const payment: ModelFile = { name: 'payment.bpmn', xml: process('payment', `<userTask id="collect"/><endEvent id="paid"/>${flows('s -> collect -> paid')}`) };
const newer: ModelFile = { name: 'newer.bpmn', xml: process('payment', `<userTask id="scan"/><endEvent id="paid"/>${flows('s -> scan -> paid')}`) };
const tagged: ModelFile = { name: 'tagged.bpmn', xml: process('payment', `<userTask id="stamp"/><endEvent id="paid"/>${flows('s -> stamp -> paid')}`, '2025') };

async function run(xml: string, files: readonly ModelFile[], scenario = '', beside: readonly ModelFile[] = []): Promise<Simulation | string> {
  const linked = await withCalled(await graphOf(xml), files, async (id) => beside.filter(({ name }) => name === `${id}.bpmn`));
  if (!linked.ok) return [linked.refusal.code, ...Object.values(linked.refusal.params ?? {})].join(' ');
  const read = readScenario(scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return simulate(linked.value, read.value, { words: (refusal) => sentenceOf(refusal, 'en') });
}

describe('calls into other files', () => {
  it.each<[string, readonly ModelFile[], readonly ModelFile[], readonly string[]]>([
    ['a file that was named', [payment], [], ['payment/collect', 'pay', 'sign']],
    ['the file named last, of several with the process', [payment, newer], [], ['payment/scan', 'pay', 'sign']],
    ['a file that lies beside the model', [], [payment], ['payment/collect', 'pay', 'sign']],
    ['a named file before one that lies beside', [newer], [payment], ['payment/scan', 'pay', 'sign']],
  ])('given %s, then its tasks are part of the run', async (_, files, beside, completed) => {
    expect(await run(main, files, '', beside)).toMatchObject({ completed, outcome: { outcome: 'completed' } });
  });

  it('given a call by a version tag, then the file with that tag is meant', async () => {
    const xml = process('permit', `${calling('pay', 'payment', 'bindingType="versionTag" versionTag="2025"')}<endEvent id="e"/>${flows('s -> pay -> e')}`);
    expect(await run(xml, [tagged, payment])).toMatchObject({ completed: ['payment@2025/stamp', 'pay'] });
    expect(await run(xml, [payment])).toMatchObject({ outcome: { outcome: 'incident', incidents: [{ element: 'pay', code: 'bpmn.calledUnknown' }] } });
  });

  it('given answers and a path by the ids of the called file, then they are understood, and variables go there and back', async () => {
    const simulation = await run(main, [payment], `
      start: { variables: { fee: 8000 } }
      answers: { payment/collect: { complete: { receipt: 7 }, after: P1D } }
      expect: { path: [payment/collect, pay, sign], ends: [payment/paid, e], variables: { fee: 8000, receipt: 7 } }`);
    expect(simulation).toMatchObject({ outcome: { at: '2026-01-06T01:00:00Z', differences: [] } });
  });

  it('given a called file that calls another, then that one runs too, once for both who call it', async () => {
    const middle: ModelFile = { name: 'review.bpmn', xml: process('review', `${calling('bill', 'payment')}<endEvent id="e"/>${flows('s -> bill -> e')}`) };
    const xml = process('permit', `${calling('first', 'review')}${calling('then', 'payment')}<endEvent id="e"/>${flows('s -> first -> then -> e')}`);
    expect(await run(xml, [middle, payment])).toMatchObject({ completed: ['payment/collect', 'review/bill', 'first', 'payment/collect', 'then'] });
  });

  it('given a process that is not the first of its file, then it is called all the same', async () => {
    const two: ModelFile = { name: 'two.bpmn', xml: definitions(`<process id="other" isExecutable="true"><startEvent id="o"/></process>
      <process id="payment" isExecutable="true"><startEvent id="s"/><userTask id="second"/>${flows('s -> second')}</process>`) };
    expect(await run(main, [two])).toMatchObject({ completed: ['payment/second', 'pay', 'sign'] });
  });

  it.each<[string, readonly ModelFile[], string]>([
    ['files that call each other', [{ name: 'payment.bpmn', xml: process('payment', `${calling('back', 'permit')}${flows('s -> back')}`) }], 'simulation.callCycle permit → payment → permit'],
    ['a file that calls itself by its other process', [{ name: 'payment.bpmn', xml: process('payment', `${calling('on', 'more')}${flows('s -> on')}`) }, { name: 'more.bpmn', xml: process('more', `${calling('back', 'payment')}${flows('s -> back')}`) }], 'simulation.callCycle permit → payment → more → payment'],
    ['a file that cannot run', [{ name: 'payment.bpmn', xml: 'hello' }], 'simulation.fileRefused payment.bpmn'],
  ])('given %s, then the run is refused by name', async (_, files, refusal) => {
    expect(await run(main, files)).toBe(refusal);
  });
});
