import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../engine/bpmn/index.ts';
import { compileDecisionSet } from '../../../engine/dmn/index.ts';
import { sentenceOf } from '../../../engine/messages/catalogue.ts';
import { readScenario, simulate } from '../../../engine/simulation/index.ts';
import { readScenarioFile } from '../../src/app/design/try-out/scenario-file.ts';
import { Trial, type TrialModel } from '../../src/app/design/try-out/trial.ts';

const procedures = join(process.cwd(), 'procedures');
const read = (...path: string[]): string => readFileSync(join(procedures, ...path), 'utf8');
const files = (...path: string[]): readonly string[] => {
  try {
    return readdirSync(join(procedures, ...path)).sort();
  } catch {
    return [];
  }
};

function modelOf(key: string): TrialModel {
  const decisions = Object.fromEntries(files(key, 'decisions').map((name) => [name, read(key, 'decisions', name)]));
  return { bpmn: read(key, 'procedure.bpmn'), forms: {}, decisions };
}

async function opened(model: TrialModel): Promise<Trial> {
  const result = await Trial.open(model, Date.parse('2030-06-01T08:00:00+07:00'), () => 'vi');
  if (!result.ok) throw new Error(result.reasons.join('\n'));
  return result.trial;
}

/** A process `p` of the given parts between a start `s` and an end `e`, and what stands beside it. */
function modelWith(parts: string, roots = ''): TrialModel {
  return {
    bpmn: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
      <message id="paid" name="paid" /><signal id="storm" name="storm" />${roots}
      <process id="p" isExecutable="true"><startEvent id="s" /><endEvent id="e" />${parts}</process></definitions>`,
    forms: {}, decisions: {},
  };
}

describe('a scenario that is played in the studio comes to what the command line says', () => {
  const all = files().flatMap((key) => files(key, 'scenarios').map((name) => [key, name] as const));

  it.each(all)('%s: %s', async (key, name) => {
    const model = modelOf(key);
    const scenario = readScenario(read(key, 'scenarios', name));
    const { graph } = await compile(model.bpmn);
    if (!scenario.ok || !graph) throw new Error(name);
    const decisions = compileDecisionSet(model.decisions);
    const { outcome, lines } = simulate(graph, scenario.value, {
      words: (refusal) => sentenceOf(refusal, 'vi'),
      ...(decisions.models.size > 0 ? { decide: (id, context) => {
        const decided = decisions.decide(id, context);
        return decided.ok ? decided : { ok: false, reason: '', problem: decided.refusal };
      } } : {}),
    });

    const trial = await opened(model);
    trial.play(scenario.value, name);
    const view = trial.view('vi');
    expect(view.played).toMatchObject({ outcome: outcome.outcome, differences: [], warnings: [] });
    expect(Object.fromEntries(view.variables)).toEqual(outcome.variables);
    expect(new Set(view.passed)).toEqual(new Set(lines.flatMap(({ event, element }) => (event === 'completed' || event === 'taken' ? [element] : []))));
  });

  it('with pools, events in time, jobs that publish, starts of their own and changed variables', async () => {
    const model = modelWith(`<sendTask id="ask" messageRef="paid" /><serviceTask id="notify" /><intermediateCatchEvent id="enough"><conditionalEventDefinition><condition>=area &lt; 100</condition></conditionalEventDefinition></intermediateCatchEvent>
      <receiveTask id="reply" messageRef="done" /><sequenceFlow id="f1" sourceRef="s" targetRef="ask" /><sequenceFlow id="f2" sourceRef="ask" targetRef="notify" />
      <sequenceFlow id="f3" sourceRef="notify" targetRef="enough" /><sequenceFlow id="f4" sourceRef="enough" targetRef="reply" /><sequenceFlow id="f5" sourceRef="reply" targetRef="e" />`,
      `<message id="done" name="done" /><process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="paid" /></startEvent><userTask id="qt" /><endEvent id="qe" />
        <sequenceFlow id="g1" sourceRef="qs" targetRef="qt" /><sequenceFlow id="g2" sourceRef="qt" targetRef="qe" /></process>
      <process id="r" isExecutable="true"><startEvent id="rs"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></startEvent><userTask id="rt" /><sequenceFlow id="h" sourceRef="rs" targetRef="rt" /></process>
      <process id="w" isExecutable="true"><startEvent id="ws"><signalEventDefinition signalRef="storm" /></startEvent><userTask id="wt" /><sequenceFlow id="k" sourceRef="ws" targetRef="wt" /></process>`);
    const scenario = readScenario(`
start: [{ process: p, variables: { area: 120 } }]
answers: { notify: { publish: [{ signal: storm }], after: PT30M }, qt: { complete: { opinion: yes }, after: P1D }, wt: { never: true } }
events: [{ at: PT2H, set: { area: 90 } }, { at: P2D, message: done, variables: { by: post } }]
until: P3D
expect: { outcome: waiting, waits: [wt], path: [ask, notify, rt, rt, qt, reply], variables: { area: 90, by: post } }`);
    const { graph } = await compile(model.bpmn);
    if (!scenario.ok || !graph) throw new Error('unreadable');
    const { outcome } = simulate(graph, scenario.value, { words: (refusal) => sentenceOf(refusal, 'vi') });
    const trial = await opened(model);
    trial.play(scenario.value, 'nhieu.yaml');
    expect(outcome.differences).toEqual([]);
    expect(trial.view('vi')).toMatchObject({ played: { outcome: 'waiting', differences: [] }, now: '2026-01-08T01:00:00Z' });
    expect(Object.fromEntries(trial.view('vi').variables)).toEqual(outcome.variables);
    expect(trial.view('vi').work.map(({ elementId }) => elementId)).toEqual(outcome.waits.map(({ element }) => element));
  });

  it('goes on by hand from where it ended', async () => {
    const trial = await opened(modelOf('marital-status'));
    const scenario = readScenarioFile('answers: { checkPapers: { complete: { complete: true } }, examine: { never: true } }\nuntil: P1D\nexpect: { outcome: completed, variables: { a: [1] } }');
    if (!scenario.ok) throw new Error('unreadable');
    trial.play(scenario.scenario, 'thu.yaml');
    expect(trial.view('vi').played).toMatchObject({ name: 'thu.yaml', outcome: 'waiting', differences: [{ what: 'outcome', expected: 'completed', actual: 'waiting' }, { what: 'variables.a', expected: '1', actual: 'null' }] });
    expect(trial.view('vi').now).toBe('2026-01-06T01:00:00Z');
    trial.complete(trial.view('vi').work.find(({ elementId }) => elementId === 'examine')?.id ?? '', { livedElsewhere: false });
    expect(trial.view('vi').work.map(({ elementId }) => elementId)).toContain('draft');
  });

  it('goes on by hand in the dossier that is meant, of several that run', async () => {
    const trial = await opened(modelWith('<userTask id="t" /><sequenceFlow id="f1" sourceRef="s" targetRef="t" /><sequenceFlow id="f2" sourceRef="t" targetRef="e" />',
      '<process id="r" isExecutable="true"><startEvent id="rs"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></startEvent><userTask id="rt" /><sequenceFlow id="h" sourceRef="rs" targetRef="rt" /></process>'));
    const scenario = readScenarioFile('start: [{ process: p }]\nanswers: { t: { never: true }, rt: { never: true } }\nuntil: P1D');
    if (!scenario.ok) throw new Error('unreadable');
    trial.play(scenario.scenario, 'ba.yaml');
    const { work } = trial.view('vi');
    expect(work.map(({ elementId }) => elementId)).toEqual(['t', 'rt', 'rt']);
    expect(new Set(work.map(({ id }) => id)).size).toBe(3);
    trial.complete(work[1]?.id ?? '', {});
    expect(trial.view('vi').work.map(({ id }) => id)).toEqual([work[0]?.id, work[2]?.id]);
    expect(trial.view('vi').refused).toBeNull();
  });

  it('is refused with its lines where its words are wrong', () => {
    const scenario = readScenarioFile('answer: {}\nuntil: soon');
    expect(scenario.ok ? [] : scenario.reasons('vi')).toHaveLength(2);
  });
});

describe('what a scenario can do, somebody can do by hand', () => {
  it('a message that comes before anybody waits is kept', async () => {
    const trial = await opened(modelWith(`<userTask id="t" /><receiveTask id="r" messageRef="paid" />
      <sequenceFlow id="f1" sourceRef="s" targetRef="t" /><sequenceFlow id="f2" sourceRef="t" targetRef="r" /><sequenceFlow id="f3" sourceRef="r" targetRef="e" />`));
    trial.begin(trial.beginnings[0]!, {});
    expect(trial.view('vi').known).toEqual({ message: ['paid'], signal: [] });
    trial.send({ kind: 'message', name: 'paid', key: '', variables: { amount: 8000 } });
    trial.complete(trial.view('vi').work[0]?.id ?? '', {});
    expect(trial.view('vi')).toMatchObject({ over: true, variables: [['amount', 8000]] });
  });

  it('a signal reaches all that wait, and begins what starts with it', async () => {
    const trial = await opened(modelWith(`<intermediateCatchEvent id="w"><signalEventDefinition signalRef="storm" /></intermediateCatchEvent><userTask id="t" />
      <sequenceFlow id="f1" sourceRef="s" targetRef="w" /><sequenceFlow id="f2" sourceRef="w" targetRef="t" /><sequenceFlow id="f3" sourceRef="t" targetRef="e" />`,
      `<process id="q" isExecutable="true"><startEvent id="qs"><signalEventDefinition signalRef="storm" /></startEvent><userTask id="qt" /><sequenceFlow id="g" sourceRef="qs" targetRef="qt" /></process>`));
    trial.begin(trial.beginnings[0]!, {});
    trial.arrive(trial.view('vi').arrivals[0]?.id ?? '', {});
    expect(trial.view('vi').work.map(({ elementId }) => elementId).sort()).toEqual(['qt', 't']);
  });

  it('work goes wrong: an escalation goes on, a system that fails is tried again and then stuck', async () => {
    const trial = await opened(modelWith(`<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="lookUp" retries="2" /></extensionElements></serviceTask>
      <boundaryEvent id="b" attachedToRef="j" cancelActivity="false"><escalationEventDefinition /></boundaryEvent><userTask id="t" />
      <sequenceFlow id="f1" sourceRef="s" targetRef="j" /><sequenceFlow id="f2" sourceRef="j" targetRef="e" /><sequenceFlow id="f3" sourceRef="b" targetRef="t" />`));
    trial.begin(trial.beginnings[0]!, {});
    const jobId = (): string => trial.view('vi').work.find(({ elementId }) => elementId === 'j')?.id ?? '';
    trial.goWrong(jobId(), { kind: 'escalation', text: 'slow' });
    expect(trial.view('vi').work.map(({ elementId }) => elementId).sort()).toEqual(['j', 't']);
    trial.goWrong(jobId(), { kind: 'failure', text: 'mất kết nối' });
    expect(trial.view('vi').incidents).toEqual([]);
    trial.goWrong(jobId(), { kind: 'failure', text: 'mất kết nối' });
    expect(trial.view('vi').incidents).toMatchObject([{ elementId: 'j', sentence: expect.stringContaining('mất kết nối') }]);
  });

  it('time passes by the clock, and by the agency’s working time', async () => {
    const trial = await opened(modelWith('<userTask id="t" /><sequenceFlow id="f1" sourceRef="s" targetRef="t" /><sequenceFlow id="f2" sourceRef="t" targetRef="e" />'));
    trial.begin(trial.beginnings[0]!, {});
    trial.pass({ amount: 2, unit: 'hour' });
    expect(trial.view('vi').now).toBe('2030-06-01T03:00:00Z');
    // Saturday: the working day begins on Monday.
    trial.pass({ amount: 1, unit: 'workingDay' });
    expect(trial.view('vi').now.slice(0, 10)).toBe('2030-06-04');
  });
});
