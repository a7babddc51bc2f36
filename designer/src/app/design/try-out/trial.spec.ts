import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timerAfter } from '../timing/timer-span.ts';
import { Trial, type TrialModel } from './trial.ts';

const now = Date.parse('2026-11-24T08:00:00+07:00');
const birth: TrialModel = { bpmn: read('procedures/birth-registration/procedure.bpmn'), forms: { 'birth-check': {}, 'birth-start': {} }, decisions: {} };

function read(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

async function opened(model: TrialModel): Promise<Trial> {
  const result = await Trial.open(model, now, () => 'vi');
  if (!result.ok) throw new Error(result.reasons.join('\n'));
  return result.trial;
}

async function begun(model: TrialModel): Promise<Trial> {
  const trial = await opened(model);
  const [beginning] = trial.beginnings;
  if (!beginning) throw new Error('no beginning');
  trial.begin(beginning, {});
  return trial;
}

/** A process of the given parts between a start `s` and an end `e`. */
function model(parts: string, roots = ''): TrialModel {
  return {
    bpmn: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">${roots}
      <process id="p" isExecutable="true"><startEvent id="s" /><endEvent id="e" name="Xong" />${parts}</process></definitions>`,
    forms: {}, decisions: {},
  };
}

describe('trying a procedure out', () => {
  it('begins with the start form and shows each open step with what is known so far', async () => {
    const trial = await opened(birth);
    expect(trial.beginnings).toMatchObject([{ formId: 'birth-start' }]);
    trial.begin(trial.beginnings[0]!, { childName: 'An' });

    const view = trial.view('vi');
    expect(view.work).toMatchObject([{ kind: 'step', elementId: 'checkPapers', formId: 'birth-check', data: { childName: 'An' }, late: false }]);
    expect(view.active).toEqual(['checkPapers']);
    expect(view.over).toBe(false);
  });

  it('lets a step get late: the timer on it runs at its own moment', async () => {
    const trial = await begun(model(`
      <sequenceFlow id="f1" sourceRef="s" targetRef="t" /><userTask id="t" name="Duyệt" /><sequenceFlow id="f2" sourceRef="t" targetRef="e" />
      <boundaryEvent id="b" name="Quá hạn" attachedToRef="t"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
      <sequenceFlow id="f3" sourceRef="b" targetRef="late" /><endEvent id="late" name="Trễ" />`));
    const [work] = trial.view('vi').work;
    expect(work?.lateAt).toBe('2026-11-25T01:00:00Z');

    trial.runTo(work?.lateAt ?? '');

    const view = trial.view('vi');
    expect(view).toMatchObject({ over: true, now: '2026-11-25T01:00:00Z', work: [] });
    expect(view.passed).toEqual(expect.arrayContaining(['s', 'f1', 'b', 'f3', 'late']));
    expect(view.history.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(['Đến hạn “Quá hạn”', 'Hồ sơ kết thúc: Trễ']));
  });

  it('counts a timer in working time over the night', async () => {
    const { value } = timerAfter({ amount: 9, unit: 'workingHour' });
    const trial = await begun(model(`
      <sequenceFlow id="f1" sourceRef="s" targetRef="w" />
      <intermediateCatchEvent id="w" name="Chờ"><timerEventDefinition><timeDate>${value}</timeDate></timerEventDefinition></intermediateCatchEvent>
      <sequenceFlow id="f2" sourceRef="w" targetRef="e" />`));

    // Tuesday 08:00: 3.5 hours until noon, 3.5 in the afternoon, 2 from Wednesday 07:30.
    expect(trial.view('vi').timers).toMatchObject([{ name: 'Chờ', dueAt: '2026-11-25T02:30:00Z' }]);
  });

  it('says in words what is stuck, and goes on when the cause is mended', async () => {
    const trial = await begun(model(`
      <sequenceFlow id="f1" sourceRef="s" targetRef="g" /><exclusiveGateway id="g" name="Đủ không?" />
      <sequenceFlow id="f2" sourceRef="g" targetRef="e"><conditionExpression xsi:type="tFormalExpression">=enough = true</conditionExpression></sequenceFlow>
      <sequenceFlow id="f3" sourceRef="g" targetRef="e"><conditionExpression xsi:type="tFormalExpression">=enough = false</conditionExpression></sequenceFlow>`));
    const [stuck] = trial.view('vi').incidents;
    expect(stuck).toMatchObject({ elementId: 'g', name: 'Đủ không?' });
    expect(stuck?.sentence).not.toContain('{');

    trial.setVariables({ enough: true });
    trial.retry(stuck?.id ?? '');

    expect(trial.view('vi')).toMatchObject({ over: true, incidents: [] });
  });

  it('answers by hand what a called procedure, another system and a missing table would say', async () => {
    const trial = await begun(model(`
      <sequenceFlow id="f1" sourceRef="s" targetRef="c" />
      <callActivity id="c" name="Xác minh"><extensionElements><zeebe:calledElement processId="elsewhere" propagateAllChildVariables="true" /></extensionElements></callActivity>
      <sequenceFlow id="f2" sourceRef="c" targetRef="r" />
      <businessRuleTask id="r" name="Tính phí"><extensionElements><zeebe:calledDecision decisionId="fee" resultVariable="fee" /></extensionElements></businessRuleTask>
      <sequenceFlow id="f3" sourceRef="r" targetRef="e" />`));
    const [call] = trial.view('vi').work;
    expect(call).toMatchObject({ kind: 'call', elementId: 'c', name: 'Xác minh' });
    expect(trial.view('vi').active).toEqual(['c']);

    trial.complete(call?.id ?? '', { verified: true });
    const [decision] = trial.view('vi').work;
    expect(decision).toMatchObject({ kind: 'decision', elementId: 'r' });
    trial.complete(decision?.id ?? '', { fee: 8000 });

    const view = trial.view('vi');
    expect(view.over).toBe(true);
    expect(Object.fromEntries(view.variables)).toMatchObject({ verified: true, fee: 8000 });
    expect(view.passed).not.toContain('c>answer');
  });

  it('gives the message that is waited for', async () => {
    const trial = await begun(model(`
      <sequenceFlow id="f1" sourceRef="s" targetRef="m" />
      <intermediateCatchEvent id="m" name="Chờ nộp phí"><messageEventDefinition id="md" messageRef="msg" /></intermediateCatchEvent>
      <sequenceFlow id="f2" sourceRef="m" targetRef="e" />`, '<message id="msg" name="paid" />'));
    const [awaited] = trial.view('vi').arrivals;
    expect(awaited).toMatchObject({ kind: 'message', name: 'Chờ nộp phí', called: 'paid' });

    trial.arrive(awaited?.id ?? '', { receipt: 7 });

    expect(trial.view('vi')).toMatchObject({ over: true, variables: [['receipt', 7]] });
  });

  it('names the data that a step waits for', async () => {
    const trial = await begun(model(`<dataObject id="o" name="plan" /><dataObjectReference id="r" dataObjectRef="o" />
      <sequenceFlow id="f1" sourceRef="s" targetRef="t" />
      <userTask id="t" name="Thẩm định"><ioSpecification><dataInput id="i" name="in" /><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet /></ioSpecification>
        <dataInputAssociation><sourceRef>r</sourceRef><targetRef>i</targetRef></dataInputAssociation></userTask>
      <sequenceFlow id="f2" sourceRef="t" targetRef="e" />`));

    expect(trial.view('vi').arrivals).toMatchObject([{ kind: 'data', name: 'Thẩm định', called: 'plan' }]);
  });

  it('tells why a drawing that cannot run is not tried', async () => {
    const result = await Trial.open(model('<callActivity id="lonely" />'), now, () => 'vi');
    expect(result.ok ? [] : result.reasons).not.toHaveLength(0);
  });

  it('lets whatever an event begins begin by hand, also beside what runs already', async () => {
    const trial = await opened({
      bpmn: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><message id="M" name="asked" /><signal id="S" name="storm" />
        <process id="p" isExecutable="true"><startEvent id="asked" name="Có yêu cầu"><messageEventDefinition messageRef="M" /></startEvent><userTask id="t" name="Trả lời" />
          <sequenceFlow id="f" sourceRef="asked" targetRef="t" /></process>
        <process id="q" isExecutable="true"><startEvent id="monday" name="Thứ hai"><timerEventDefinition><timeCycle>0 0 8 * * MON</timeCycle></timerEventDefinition></startEvent>
          <startEvent id="alarm" name="Báo bão"><signalEventDefinition signalRef="S" /></startEvent><userTask id="u" name="Trực" />
          <sequenceFlow id="g" sourceRef="monday" targetRef="u" /><sequenceFlow id="h" sourceRef="alarm" targetRef="u" /></process></definitions>`,
      forms: {}, decisions: {},
    });
    expect(trial.beginnings.map(({ name }) => name)).toEqual(['Có yêu cầu', 'Thứ hai', 'Báo bão']);

    trial.begin(trial.beginnings[0]!, { by: 'post' });
    trial.begin(trial.beginnings[2]!, {});

    const view = trial.view('vi');
    expect(view.work.map(({ elementId }) => elementId)).toEqual(['t', 'u']);
    expect([view.refused, view.variables]).toEqual([null, [['by', 'post']]]);
  });
});
