import { openBirthRegistration } from '../../../../testing/design/open-model.ts';
import type { ModelProblem } from '../../shared/api/contract.ts';
import { hasPath } from './problem-path.ts';

const words = { from: 'From here', to: 'Wrong here' };

async function openWithProblem(severity: ModelProblem['severity']) {
  const model = await openBirthRegistration();
  const flow = model.element('papersAreMissing');
  const [start, fault] = [flow.source!.id, flow.target!.id];
  const problem: ModelProblem = {
    code: 'soundness.deadlock', severity, message: '', elementId: fault, elements: [fault, 'gone'], path: [start, flow.id, fault, 'gone'],
  };
  const isMarked = (id: string, marker: string) => (model.get('canvas') as unknown as { hasMarker(id: string, marker: string): boolean }).hasMarker(id, marker);
  const said = () => [...document.querySelectorAll('.hoso-path-words')].map((one) => one.textContent);
  return { model, problem, start, flow: flow.id, fault, isMarked, said };
}

describe('the way to a problem on the drawing', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(['error', 'warning'] as const)('marks what is passed and, by its own colour and words, the %s', async (severity) => {
    const { model, problem, start, flow, fault, isMarked, said } = await openWithProblem(severity);

    model.get('hosoProblemPath').show(problem, words);

    expect([start, flow].every((id) => isMarked(id, 'hoso-path'))).toBe(true);
    expect([isMarked(fault, `hoso-path-${severity}`), isMarked(fault, 'hoso-path')]).toEqual([true, false]);
    expect(said()).toEqual(['From here', 'Wrong here']);
  });

  it('is put away without a trace', async () => {
    const { model, problem, start, flow, fault, isMarked, said } = await openWithProblem('error');
    model.get('hosoProblemPath').show(problem, words);

    model.get('hosoProblemPath').show(null, words);

    expect([start, flow, fault].filter((id) => isMarked(id, 'hoso-path') || isMarked(id, 'hoso-path-error'))).toEqual([]);
    expect(said()).toEqual([]);
  });

  it.each<[boolean, Pick<ModelProblem, 'path'>]>([[true, { path: ['a', 'a_b', 'b'] }], [false, { path: ['a'] }], [false, {}]])('is there (%s) for %j', (expected, problem) => {
    expect(hasPath(problem)).toBe(expected);
  });
});
