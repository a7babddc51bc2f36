import { BpmnModdle } from 'bpmn-moddle';
import { readEveryName } from '../../engine/bpmn/compile/every-name.ts';
import { compile } from '../../engine/bpmn/index.ts';
import { readScenario } from '../../engine/simulation/index.ts';
import { runOnBpmnEngine } from '../../scripts/second-interpreter/run-on-bpmn-engine.ts';
import { course } from '../patterns/course.ts';
import { extensions, flows, process, script } from './model.ts';
import { boundary, error, startEvent, subprocess, timer, users } from './parts.ts';

const model = process(`${startEvent}<laneSet id="làn"><lane id="làn_một" name="Một cửa"><flowNodeRef>thẩm_định</flowNodeRef></lane></laneSet>
  ${users('thẩm_định')}${boundary('quá_hạn', 'thẩm_định', timer.duration('P3D'))}
  <exclusiveGateway id="đạt" default="đạt_trả_lại"/><callActivity id="gọi" calledElement="phí"/>${users('trả_lại')}
  ${subprocess('con', `<startEvent id="bắt_đầu"/><endEvent id="lỗi">${error('hỏng')}</endEvent>${flows('bắt_đầu -> lỗi')}`)}
  ${boundary('khi_hỏng', 'con', error('hỏng'))}<endEvent id="kết_thúc"/>
  ${flows('s -> thẩm_định -> đạt', 'đạt ->[= kết_quả = "đạt"] gọi -> con -> kết_thúc', 'đạt -> trả_lại -> kết_thúc', 'quá_hạn -> trả_lại', 'khi_hỏng -> kết_thúc')}`,
`<error id="hỏng" errorCode="hỏng"/><process id="phí" isExecutable="false"><startEvent id="s2"/>${script('tính', 'mức_phí', '5')}${flows('s2 -> tính')}</process>`);

describe('8.3.1: ids in the letters of any language', () => {
  test('every reference to them is followed', async () => {
    const { graph, problems } = await compile(model);
    expect(problems).toEqual([]);
    expect(graph?.elements.get('thẩm_định')).toMatchObject({ lane: 'Một cửa', boundaries: [{ id: 'quá_hạn' }] });
    expect(graph?.elements.get('đạt')?.defaultFlow?.id).toBe('đạt_trả_lại');
  });

  test('a scenario names them', async () => {
    const run = await course(model, `answers: { thẩm_định: { complete: { kết_quả: đạt } } }
expect: { path: [thẩm_định, tính, gọi, khi_hỏng], outcome: completed }`);
    expect([run.completed, run.variables, run.end.differences]).toEqual([
      ['s', 'thẩm_định', 'đạt', 's2', 'tính', 'gọi', 'bắt_đầu', 'lỗi', 'khi_hỏng', 'kết_thúc'], { kết_quả: 'đạt', mức_phí: 5 }, [],
    ]);
    const late = await course(model, 'answers: { thẩm_định: { never: true } }');
    expect(late.completed).toEqual(['s', 'quá_hạn', 'trả_lại', 'kết_thúc']);
  });

  test('a complex gateway counts tokens on flows named so', async () => {
    const run = await course(process(`${startEvent}<task id="a"/><complexGateway id="cổng"><activationCondition>= luồng_đến &gt; 0</activationCondition></complexGateway><endEvent id="e"/>
      <sequenceFlow id="luồng" sourceRef="s" targetRef="a"/><sequenceFlow id="luồng_đến" sourceRef="a" targetRef="cổng"/>${flows('cổng -> e')}`));
    expect(run.outcome).toBe('completed');
  });

  test('a form, a decision and a script know variables named so', async () => {
    const run = await course(process(`${startEvent}<userTask id="duyệt">${extensions('<zeebe:ioMapping><zeebe:input source="= số_tiền * 2" target="gấp_đôi"/><zeebe:output source="= gấp_đôi + 1" target="kết_quả.giá"/></zeebe:ioMapping>')}</userTask>${flows('s -> duyệt')}`),
      'start: [{ variables: { số_tiền: 4 } }]');
    expect(run.variables).toEqual({ số_tiền: 4, kết_quả: { giá: 9 } });
  });

  test('the drawing library reads and writes them, once it is told to', async () => {
    const moddle = new BpmnModdle();
    readEveryName(moddle);
    const { rootElement, warnings } = await moddle.fromXML(process(`${startEvent}${users('thẩm_định')}${flows('s -> thẩm_định')}`));
    expect(warnings).toEqual([]);
    const { xml } = await moddle.toXML(rootElement);
    expect(xml).toContain('<userTask id="thẩm_định"');
    expect(xml).toContain('targetRef="thẩm_định"');
  });

  test('the second interpreter takes the same path', async () => {
    const read = readScenario('answers: { thẩm_định: { complete: { đạt: true } } }');
    if (!read.ok) throw new Error(read.refusal.code);
    const run = await runOnBpmnEngine(process(`${startEvent}${users('thẩm_định')}<exclusiveGateway id="đạt_chưa" default="đạt_chưa_không"/>${users('ký', 'không')}${flows('s -> thẩm_định -> đạt_chưa', 'đạt_chưa ->[= đạt] ký', 'đạt_chưa -> không')}`), read.value);
    expect([run.completed, run.failure]).toEqual([['thẩm_định', 'ký'], undefined]);
  });

  test.each(['1đạt', 'hai từ', 'a:b:c', 'x!', '-đ'])('%s is no id', async (id) => {
    const { graph, problems } = await compile(process(`${startEvent}<task id="${id}"/>`));
    expect([graph, problems.map(({ code }) => code)]).toEqual([undefined, expect.arrayContaining(['bpmn.idReserved'])]);
  });
});
