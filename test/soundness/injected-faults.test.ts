import fc from 'fast-check';
import { examine, type Problem } from '../../engine/bpmn/index.ts';
import type { Play } from '../bpmn/play.ts';
import { expected, type Fault, faulty, modelOf, soundParts } from './faulty-model.ts';
import { playPath } from './path-player.ts';

async function findingsOf(xml: string): Promise<readonly Problem[]> {
  const { problems } = await examine(xml);
  expect(problems.filter(({ code }) => code.startsWith('bpmn.'))).toEqual([]);
  return problems.filter(({ code }) => code.startsWith('soundness.'));
}

const told = (problems: readonly Problem[]) => problems.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`);
const timesCompleted = (play: Play, id: string | undefined) => play.completed.filter((one) => one === id).length;

/** Joins that tokens wait before, once for each token. */
function waiting(play: Play): readonly (string | undefined)[] {
  const tokens = Object.values(play.state?.instances ?? {}).flatMap((instance) => Object.entries(instance.tokens ?? {}));
  return tokens.flatMap(([flowId, count]) => Array.from({ length: count }, () => play.graph.flows.get(flowId)?.targetId));
}

/** What the core does at the end of a finding's path, by the finding's code. */
const shown: Readonly<Record<string, (play: Play, finding: Problem) => void>> = {
  'soundness.deadlock': (play, { elementId }) => {
    expect(play.incidents.map(({ code }) => code)).toContain('bpmn.deadlock');
    expect(waiting(play)).toContain(elementId);
  },
  'soundness.leftBehind': (play, { elementId }) => {
    expect(timesCompleted(play, elementId)).toBeGreaterThan(0);
    expect(play.incidents.map(({ code }) => code)).toContain('bpmn.deadlock');
    expect(waiting(play)).toContain(elementId);
  },
  'soundness.lackOfSynchronisation': (play, { elementId }) => {
    expect(timesCompleted(play, elementId)).toBeGreaterThan(1);
  },
  'soundness.unbounded': (play, { elementId }) => {
    expect(timesCompleted(play, elementId)).toBeGreaterThan(0);
    expect(play.open.length + waiting(play).length).toBeGreaterThan(1);
  },
  'soundness.endless': (play, { elementId }) => {
    expect(play.incidents.map(({ code }) => code)).toContain('bpmn.stepBound');
    expect(timesCompleted(play, elementId)).toBeGreaterThan(1);
  },
  'soundness.dead': (play, { elementId }) => {
    expect([timesCompleted(play, elementId), play.open.includes(elementId ?? '')]).toEqual([0, false]);
  },
};
/** Told alike, whatever the sentence says besides. */
const alike = { 'soundness.deadRow': 'soundness.dead', 'soundness.multiplied': 'soundness.lackOfSynchronisation' } as const;

test('a random sound model raises nothing', async () => {
  await fc.assert(fc.asyncProperty(soundParts, async (part) => {
    expect(told(await findingsOf(modelOf(part).xml))).toEqual([]);
  }), { numRuns: 200 });
});

describe('a fault put into a random sound model is found where it is', () => {
  test.each(Object.keys(expected) as Fault[])('%s', async (fault) => {
    let named = 0;
    await fc.assert(fc.asyncProperty(faulty(fault), async (part) => {
      const { xml, at } = modelOf(part);
      const findings = await findingsOf(xml);
      // In a loop, what doubles tokens makes ever more of them: that is told instead.
      const found = findings.filter(({ code, elementId, elements = [], path = [] }) =>
        (code === `soundness.${expected[fault]}` && elementId === at) || (code === 'soundness.unbounded' && [...elements, ...path].includes(at)));
      expect([told(findings), found.length > 0]).toEqual([told(findings), true]);
      if (found.some(({ elementId }) => elementId === at)) named += 1;
    }), { numRuns: 80 });
    expect(named).toBeGreaterThan(30);
  });
});

describe('the path of a finding leads there on the core', () => {
  test.each(Object.keys(expected) as Fault[])('%s', async (fault) => {
    const played = new Map<string, number>();
    await fc.assert(fc.asyncProperty(faulty(fault), async (part) => {
      const { xml } = modelOf(part);
      for (const finding of await findingsOf(xml)) {
        const show = shown[finding.code in alike ? alike[finding.code as keyof typeof alike] : finding.code];
        expect([finding.code, show !== undefined]).toEqual([finding.code, true]);
        show?.(await playPath(xml, finding.path ?? [], fault === 'endless' ? 300 : undefined), finding);
        played.set(finding.code, (played.get(finding.code) ?? 0) + 1);
      }
    }), { numRuns: 50 });
    expect(played.size).toBeGreaterThan(0);
  });
});
