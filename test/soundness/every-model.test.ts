import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examine } from '../../engine/bpmn/index.ts';
import { modelsBuiltBy } from './built-models.ts';

const tests = fileURLToPath(new URL('../', import.meta.url));

/**
 * What is told of the models that other suites build, each checked by hand: these models are made to go wrong, or to leave something
 * out. A model that is not named here raises nothing.
 */
const expected: Readonly<Record<string, readonly (readonly [finding: string, why: string])[]>> = {
  'conformance/activities.test.ts': [['warning dead z', 'the called process ends by an error alone']],
  'conformance/boundary-events.test.ts': [
    ['warning dead d', 'the subprocess always comes to its error end'],
    ['warning dead d', 'the same, caught without a code'],
    ['warning dead d', 'the same, caught by nobody'],
  ],
  'conformance/compensation.test.ts': [
    ['warning dead y', 'the transaction always comes to its cancel end'],
    ['warning dead y', 'the transaction always comes to its error end'],
  ],
  'conformance/gateways.test.ts': [
    ['error lackOfSynchronisation x', 'an exclusive gateway after a parallel split'],
    ['error leftBehind j', 'three tokens come to a join of two flows'],
    ['error lackOfSynchronisation x', 'two of them by an exclusive gateway'],
    ['error lackOfSynchronisation m', 'an exclusive gateway after a parallel split'],
    ['warning multiplied c', 'a task after two branches, meant to be done twice'],
    ['error tooFew b', 'three tokens, two for each beginning'],
    ['error endless x', 'a loop of a script alone, without an exit'],
    ['error unbounded f', 'a loop that doubles its token'],
  ],
  'conformance/loops.test.ts': [['error endless a', 'repeats while true']],
  'conformance/workflow-patterns.test.ts': [
    ['error lackOfSynchronisation j', 'WCP-8 is a merge that does not synchronise'],
    ['warning spawns t', 'WCP-12 starts instances that nobody waits for'],
  ],
  'patterns/patterns.test.ts': [
    ['error lackOfSynchronisation merge', 'WCP-8 is a merge that does not synchronise'],
    ['warning spawns spawn', 'WCP-12 starts instances that nobody waits for'],
  ],
  'patterns/elements/activities.test.ts': [
    ['error tooFew u', 'three tokens, two for each beginning'],
    ['warning dead c', 'the condition of its flow is false'],
    ['warning dead a', 'the condition of its flow is false'],
    ['warning dead b', 'the condition of its flow is false'],
    ['warning dead b', 'the condition of its flow is false'],
    ['warning dead c', 'a default beside a condition that is true'],
    ['warning dead c', 'a default beside conditions that are true'],
    ['warning dead a', 'the condition of its flow is false'],
    ['error deadlock j2', 'two inclusive joins that wait for each other'],
    ['warning neverEnds u', 'a task that leads only back to itself'],
  ],
  'patterns/elements/events.test.ts': [
    ['warning dead e', 'the called process ends by an error alone'],
    ['warning dead e', 'the same, taken over by an event subprocess'],
  ],
  'patterns/elements/interruption.test.ts': [['warning dead e', 'the transaction always comes to its cancel end']],
  'simulation/simulate.test.ts': [['warning neverEnds again', 'a process that is made to go round for ever']],
};

const folders = ['conformance', 'patterns', 'patterns/elements', 'simulation'];
const files = folders.flatMap((folder) => readdirSync(tests + folder).filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`));

let models = 0;
for (const file of files) {
  const built = await modelsBuiltBy(() => import(tests + file));
  models += built.length;
  test(`each finding in the models of ${file} is true`, async () => {
    const found: { finding: string; of: string }[] = [];
    for (const { test: title, xml } of built) {
      const { problems } = await examine(xml);
      const told = problems.filter(({ code }) => code.startsWith('soundness.'));
      found.push(...told.map(({ severity, code, elementId }) => ({ finding: `${severity} ${code.slice('soundness.'.length)} ${elementId ?? ''}`, of: title })));
    }
    const known = (expected[file] ?? []).map(([finding]) => finding).toSorted();
    // The titles say which test's model to look at where this fails.
    expect({ findings: found.map(({ finding }) => finding).toSorted(), found }).toEqual({ findings: known, found });
  });
}

test('the suites do build models', () => {
  expect(models).toBeGreaterThan(400);
});
