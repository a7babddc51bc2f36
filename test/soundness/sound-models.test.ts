import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examine } from '../../engine/bpmn/index.ts';
import { ModelProblem } from '../../engine/contract/procedure.ts';
import { errorsAmong, problemsOf, problemView } from '../../engine/procedures/check-model.ts';
import { gateViews } from '../../engine/procedures/gates.ts';
import { flows, process } from '../bpmn/model.ts';
import { ends, startEvent, users } from '../bpmn/parts.ts';
import { command } from '../cli/terminal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is wrong by intent: these patterns are defined by branches that nobody waits for. */
const byIntent: Readonly<Record<string, string>> = {
  'stuck-at-a-join.bpmn': 'error soundness.deadlock',
  'wcp-08-multi-merge.bpmn': 'error soundness.lackOfSynchronisation',
  'wcp-12-multiple-instances-without-synchronisation.bpmn': 'warning soundness.spawns',
};

function modelsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn')).map((name) => join(folder, name));
}

describe('models of the product and of the workflow patterns raise no alarm', () => {
  test.each([...modelsIn('procedures'), ...modelsIn('test')])('%s', async (path) => {
    const { problems } = await examine(readFileSync(join(root, path), 'utf8'));
    const alarms = problems.filter(({ code }) => /^soundness\./.test(code)).map(({ severity, code }) => `${severity} ${code}`);
    const expected = byIntent[path.split('/').at(-1) ?? ''];
    expect(alarms).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('findings are told where a model is checked', () => {
  const stuck = process(`${startEvent}<exclusiveGateway id="x" default="x_b"/>${users('a', 'b')}<parallelGateway id="j" name="Together"/>${ends('e')}${flows('s -> x ->[= n] a -> j -> e', 'x -> b -> j')}`);

  const place = { elements: ['j', 'b'], path: ['s', 's_x', 'x', 'x_a', 'a', 'a_j', 'j'] };

  test('by hoso check, with the way there', async () => {
    const said = await command(['check', 'm.bpmn', '--json'], { 'm.bpmn': stuck });
    expect(said.code).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({
      outcome: 'refused',
      problems: [{ severity: 'error', code: 'soundness.deadlock', element: 'j', name: 'Together', section: '13.4.1', path: ['s', 's_x', 'x', 'x_a', 'a', 'a_j', 'j'] }],
    });
    const vietnamese = await command(['check', 'm.bpmn'], { 'm.bpmn': stuck }, 'vi');
    expect(vietnamese.out).toContain('Hồ sơ sẽ kẹt ở “Together”: bước này chờ nhánh từ “b” nhưng nhánh đó không đến nữa. Đường đi dẫn đến chỗ kẹt: s → a → Together.');
  });

  test('by the gates of publication', async () => {
    const errors = errorsAmong(await problemsOf({ bpmn: stuck, forms: {} }));
    expect(errors.map(({ code, elementId }) => `${code} ${elementId ?? ''}`)).toEqual(['soundness.deadlock j']);
    const [gate] = gateViews([{ id: 'model', passed: false, findings: errors }], 'en');
    expect(gate?.details).toEqual([{ message: expect.stringContaining('gets stuck at “Together”'), elementId: 'j', ...place }]);
  });

  test('to the studio, with what to mark on the drawing', async () => {
    const [problem] = errorsAmong(await problemsOf({ bpmn: stuck, forms: {} }));
    expect(problem && ModelProblem.parse(problemView(problem, 'vi'))).toMatchObject({ code: 'soundness.deadlock', elementId: 'j', ...place });
  });
});
