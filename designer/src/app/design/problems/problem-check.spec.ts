import type { ModelProblem } from '../../shared/api/contract.ts';
import { ProblemCheck } from './problem-check.ts';

const problem = (code: string): ModelProblem => ({ code, severity: 'error', message: code });
const content = async () => ({ name: { vi: '', en: '' }, bpmn: '<xml/>', forms: {} });

/** Lets all that is already promised come true. */
const everythingPromised = () => new Promise<void>((resolve) => {
  setTimeout(resolve);
});

describe('checking while drawing', () => {
  it('checks once after the last of several changes', async () => {
    const timers: (() => void)[] = [];
    let cancelled = 0;
    let checks = 0;
    const check = new ProblemCheck({
      content,
      check: async () => {
        checks++;
        return [];
      },
      after: (_milliseconds, then) => {
        timers.push(then);
        return () => {
          cancelled++;
        };
      },
    }, () => undefined);

    check.touched();
    check.touched();
    check.touched();
    timers.at(-1)?.();
    await everythingPromised();

    expect(cancelled).toBeGreaterThanOrEqual(2);
    expect(checks).toBe(1);
  });

  it('throws away what a newer check has overtaken', async () => {
    const found: string[] = [];
    const answers: ((problems: readonly ModelProblem[]) => void)[] = [];
    const check = new ProblemCheck({
      content, after: () => () => undefined,
      check: () => new Promise((resolve) => answers.push(resolve)),
    }, (problems) => found.push(...problems.map(({ code }) => code)));

    const older = check.now();
    const newer = check.now();
    await everythingPromised();
    answers[1]?.([problem('new')]);
    answers[0]?.([problem('old')]);
    await Promise.all([older, newer]);

    expect(found).toEqual(['new']);
  });

  it('keeps what it knows while the server cannot be reached', async () => {
    const found: unknown[] = [];
    const check = new ProblemCheck({ content, after: () => () => undefined, check: () => Promise.reject(new Error('offline')) }, (problems) => found.push(problems));

    await check.now();

    expect(found).toEqual([]);
  });
});
