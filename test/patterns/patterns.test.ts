import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Course, clock, course, model } from './course.ts';

/** The tasks of a run with their times, in order: `a 01:00`. */
const tasks = (run: Course): string => clock(run).filter((line) => /^(a|b|c|d|while|repeat) /.test(line)).join(', ');
/** Elements that were ended from outside, in any order. */
const gone = (run: Course): readonly string[] => [...run.terminated].sort();

interface Case {
  readonly when: string;
  readonly scenario: string;
  /** What was done and when. */
  readonly tasks: string;
  readonly outcome?: string;
  readonly terminated?: readonly string[];
  readonly open?: readonly string[];
}

const hours = (...of: readonly [string, number][]): string => `{ ${of.map(([id, time]) => `${id}: { after: PT${time}H }`).join(', ')} }`;
const abc = hours(['a', 1], ['b', 2], ['c', 3]);

/**
 * The workflow control-flow patterns of Russell, ter Hofstede, van der Aalst and Mulyar (BPM-06-22, workflowpatterns.com), each as a
 * file of plain BPMN, with what must happen and, by the whole list of tasks and times, what must not.
 */
const patterns: Readonly<Record<string, readonly Case[]>> = {
  'WCP-1 sequence': [{ when: 'one after the other', scenario: `answers: ${abc}`, tasks: 'a 01:00, b 03:00, c 06:00' }],
  'WCP-2 parallel split': [{ when: 'all at the same time', scenario: `answers: ${abc}`, tasks: 'a 01:00, b 02:00, c 03:00' }],
  'WCP-3 synchronisation': [{ when: 'once, after the last', scenario: `answers: ${hours(['a', 1], ['b', 5])}`, tasks: 'a 01:00, b 05:00, c 05:00' }],
  'WCP-4 exclusive choice': [
    { when: 'the first that holds, though the second does as well', scenario: 'start: { variables: { amount: 500 } }', tasks: 'a 00:00' },
    { when: 'the second', scenario: 'start: { variables: { amount: 50 } }', tasks: 'b 00:00' },
    { when: 'otherwise', scenario: 'start: { variables: { amount: 5 } }', tasks: 'c 00:00' },
  ],
  'WCP-5 simple merge': [
    { when: 'one way', scenario: 'start: { variables: { first: true } }', tasks: 'a 00:00, c 00:00' },
    { when: 'the other', scenario: 'start: { variables: { first: false } }', tasks: 'b 00:00, c 00:00' },
  ],
  'WCP-6 multi-choice': [
    { when: 'two of three', scenario: 'start: { variables: { x: true, y: true } }', tasks: 'a 00:00, b 00:00' },
    { when: 'one', scenario: 'start: { variables: { x: false, y: true } }', tasks: 'b 00:00' },
    { when: 'none: the default', scenario: 'start: { variables: { x: false, y: false } }', tasks: 'c 00:00' },
  ],
  'WCP-7 structured synchronising merge': [
    { when: 'waits for the two that were chosen', scenario: `start: { variables: { x: true, y: true, z: false } }\nanswers: ${abc}`, tasks: 'a 01:00, b 02:00, d 02:00' },
    { when: 'waits for all', scenario: `start: { variables: { x: true, y: true, z: true } }\nanswers: ${abc}`, tasks: 'a 01:00, b 02:00, c 03:00, d 03:00' },
    { when: 'waits for nobody', scenario: `start: { variables: { x: false, y: true, z: false } }\nanswers: ${abc}`, tasks: 'b 02:00, d 02:00' },
  ],
  'WCP-8 multi-merge': [{ when: 'each token goes on by itself', scenario: `answers: ${hours(['a', 1], ['b', 2], ['c', 1])}`, tasks: 'a 01:00, b 02:00, c 02:00, c 03:00' }],
  'WCP-9 structured discriminator': [{ when: 'the first goes on, the rest come in without a word', scenario: `answers: ${abc}`, tasks: 'a 01:00, d 01:00, b 02:00, c 03:00' }],
  'WCP-10 arbitrary cycles': [{
    when: 'two entries, two exits', tasks: 'a 00:00, b 00:00, c 00:00, c 00:00, a 00:00, c 00:00',
    scenario: 'start: { variables: { skip: false } }\nanswers: { c: [{ complete: { again: c } }, { complete: { again: a, skip: true } }, { complete: { again: none } }] }',
  }],
  'WCP-11 implicit termination': [{ when: 'over with the last task, without an end event', scenario: `answers: ${hours(['a', 1], ['b', 2])}`, tasks: 'a 01:00, b 02:00' }],
  'WCP-12 multiple instances without synchronisation': [{
    when: 'three, and nobody waits for them', scenario: `start: { variables: { n: 3 } }\nanswers: ${hours(['a', 1])}`, tasks: 'a 01:00, a 01:00, a 01:00',
  }],
  'WCP-13 multiple instances known at design time': [{ when: 'three', scenario: 'answers: { a: [{ after: PT3H }, { after: PT1H }, { after: PT2H }] }', tasks: 'a 01:00, a 02:00, a 03:00, b 03:00' }],
  'WCP-14 multiple instances known at run time': [
    { when: 'two', scenario: `start: { variables: { n: 2 } }\nanswers: ${hours(['a', 1])}`, tasks: 'a 01:00, a 01:00, b 01:00' },
    { when: 'none', scenario: 'start: { variables: { n: 0 } }', tasks: 'b 00:00' },
  ],
  'WCP-16 deferred choice': [
    { when: 'the message comes first', scenario: 'events: [{ at: P1D, message: payment }]', tasks: 'a 24:00' },
    { when: 'the time comes first; the message is too late', scenario: 'events: [{ at: P31D, message: payment }]', tasks: 'b 720:00' },
  ],
  'WCP-17 interleaved parallel routing': [{ when: 'one at a time in any order, but b after a', scenario: `answers: ${hours(['a', 1], ['b', 1], ['c', 1])}`, tasks: 'a 01:00, b 02:00, c 03:00, d 03:00' }],
  'WCP-19 cancel task': [
    { when: 'withdrawn', scenario: 'answers: { a: { never: true } }\nevents: [{ at: PT1H, message: withdrawn }]', tasks: '', terminated: ['a'] },
    { when: 'withdrawn too late', scenario: `answers: ${hours(['a', 1])}\nevents: [{ at: PT2H, message: withdrawn }]`, tasks: 'a 01:00, b 01:00' },
  ],
  'WCP-20 cancel case': [{ when: 'everything ends', scenario: 'answers: { a: { never: true }, b: { after: PT9H }, c: { after: PT1H } }', tasks: 'c 01:00', terminated: ['a', 'b'] }],
  'WCP-21 structured loop': [
    { when: 'both', scenario: 'start: { variables: { n: 0 } }\nanswers: { while: [{ complete: { n: 1 } }, { complete: { n: 2 } }], repeat: [{ complete: { n: 1 } }, { complete: { n: 2 } }] }',
      tasks: 'while 00:00, while 00:00, repeat 00:00, repeat 00:00' },
    { when: 'tested before: never; after: once', scenario: 'start: { variables: { n: 7 } }', tasks: 'repeat 00:00' },
  ],
  'WCP-22 recursion': [{ when: 'three deep, the inmost first', scenario: `start: { variables: { n: 3 } }\nanswers: ${hours(['a', 1])}`, tasks: 'a 01:00, a 02:00, a 03:00' }],
  'WCP-23 transient trigger': [
    { when: 'nobody waits yet: lost', scenario: `answers: ${hours(['a', 2])}\nevents: [{ at: PT1H, signal: bell }]`, tasks: 'a 02:00', outcome: 'waiting', open: ['trigger'] },
    { when: 'somebody waits', scenario: `answers: ${hours(['a', 2])}\nevents: [{ at: PT1H, signal: bell }, { at: PT3H, signal: bell }]`, tasks: 'a 02:00, b 03:00' },
  ],
  'WCP-24 persistent trigger': [{ when: 'nobody waits yet: kept', scenario: `answers: ${hours(['a', 2])}\nevents: [{ at: PT1H, message: letter }]`, tasks: 'a 02:00, b 02:00' }],
  'WCP-25 cancel region': [{
    when: 'the region ends, what is beside it goes on', scenario: 'answers: { a: { never: true }, b: { never: true }, c: { after: PT3H } }\nevents: [{ at: PT1H, signal: stop }]',
    tasks: 'd 01:00, c 03:00', terminated: ['a', 'b', 'region'],
  }],
  'WCP-26 cancel multiple instance activity': [{
    when: 'those that are left', scenario: 'answers: { a: [{ after: PT1H }, { never: true }, { after: PT9H }] }', tasks: 'a 01:00, c 02:00', terminated: ['a', 'a'],
  }],
  'WCP-27 complete multiple instance activity': [{
    when: 'the rest are withdrawn and the flow goes on', tasks: 'a 01:00, a 02:00, b 02:00', terminated: ['a'],
    scenario: 'start: { variables: { enough: false } }\nanswers: { a: [{ after: PT1H }, { after: PT2H, complete: { enough: true } }, { never: true }] }',
  }],
  'WCP-28 blocking discriminator': [{
    when: 'the second round waits until the first is whole', scenario: `answers: { a: { after: PT1H }, b: { after: PT2H }, c: { after: PT3H }, d: [{ complete: { again: true } }, { complete: { again: false } }] }`,
    tasks: 'a 01:00, d 01:00, b 02:00, a 02:00, c 03:00, b 03:00, d 03:00, c 04:00',
  }],
  'WCP-29 cancelling discriminator': [{ when: 'the first ends the others', scenario: `answers: ${abc}`, tasks: 'a 01:00, d 01:00', terminated: ['b', 'c'] }],
  'WCP-30 structured partial join': [{ when: 'the second of three goes on', scenario: `answers: ${abc}`, tasks: 'a 01:00, b 02:00, d 02:00, c 03:00' }],
  'WCP-31 blocking partial join': [{
    when: 'the second round counts from the reset', scenario: `answers: { a: { after: PT1H }, b: { after: PT2H }, c: { after: PT3H }, d: [{ complete: { again: true } }, { complete: { again: false } }] }`,
    tasks: 'a 01:00, b 02:00, d 02:00, c 03:00, a 03:00, b 04:00, d 04:00, c 05:00',
  }],
  'WCP-32 cancelling partial join': [{ when: 'the second ends the third', scenario: `answers: ${abc}`, tasks: 'a 01:00, b 02:00, d 02:00', terminated: ['c'] }],
  'WCP-33 generalised AND-join': [{
    when: 'tokens stay until each has its partner', scenario: 'answers: { a: [{ after: PT1H }, { after: PT2H }], b: [{ after: PT3H }, { after: PT4H }] }',
    tasks: 'a 01:00, a 02:00, b 03:00, c 03:00, b 04:00, c 04:00',
  }],
  'WCP-34 static partial join for multiple instances': [{
    when: 'the second goes on, the third is still done', scenario: 'answers: { a: [{ after: PT1H }, { after: PT2H }, { after: PT3H }] }', tasks: 'a 01:00, a 02:00, b 02:00, a 03:00',
  }],
  'WCP-35 cancelling partial join for multiple instances': [{
    when: 'the second ends the third', scenario: 'answers: { a: [{ after: PT1H }, { after: PT2H }, { after: PT3H }] }', tasks: 'a 01:00, a 02:00, b 02:00', terminated: ['a'],
  }],
  'WCP-37 local synchronising merge': [
    { when: 'the token went elsewhere', scenario: `start: { variables: { joins: false } }\nanswers: ${abc}`, tasks: 'a 01:00, b 02:00, d 02:00' },
    { when: 'the token comes', scenario: `start: { variables: { joins: true } }\nanswers: ${abc}`, tasks: 'a 01:00, b 02:00, c 05:00, d 05:00' },
  ],
  'WCP-38 general synchronising merge': [{
    when: 'as long as a loop may still bring a token', tasks: 'a 01:00, b 01:00, b 02:00, b 03:00, d 03:00',
    scenario: 'answers: { a: { after: PT1H }, b: [{ after: PT1H, complete: { again: true } }, { after: PT1H }, { after: PT1H, complete: { again: false } }] }',
  }],
  'WCP-40 interleaved routing': [{ when: 'one at a time', scenario: `answers: ${abc}`, tasks: 'a 01:00, b 03:00, c 06:00, d 06:00' }],
  'WCP-41 thread merge': [{ when: 'three become one', scenario: 'answers: { a: [{ after: PT1H }, { after: PT2H }, { after: PT3H }] }', tasks: 'a 01:00, a 02:00, a 03:00, b 03:00' }],
  'WCP-42 thread split': [{ when: 'one becomes three', scenario: `answers: ${hours(['a', 1], ['b', 1])}`, tasks: 'a 01:00, b 02:00, b 02:00, b 02:00' }],
  'WCP-43 explicit termination': [{ when: 'the end ends the rest', scenario: `answers: ${hours(['a', 1], ['b', 2])}`, tasks: 'a 01:00', terminated: ['b'] }],
};

/** What BPMN 2.0 has no means for, with the reason (after the patterns' own evaluation of BPMN). */
const notExpressible: Readonly<Record<string, string>> = {
  'WCP-15': 'multiple instances without a priori run-time knowledge: the number of instances is fixed when the activity begins (13.3.7)',
  'WCP-18': 'milestone: an activity cannot be enabled by the mere presence of a token elsewhere',
  'WCP-36': 'dynamic partial join for multiple instances: as WCP-15, no instance can be added later',
  'WCP-39': 'critical section: two regions of one process cannot exclude each other',
};

/** File of a pattern, by its number. */
function fileOf(title: string): string {
  const number = (/\d+/.exec(title)?.[0] ?? '').padStart(2, '0');
  const file = readdirSync(new URL('models/', import.meta.url)).find((name) => name.startsWith(`wcp-${number}-`));
  return file?.replace(/\.bpmn$/, '') ?? `no model of ${title}`;
}

describe.each(Object.entries(patterns))('%s', (title, cases) => {
  test.each(cases)('$when', async ({ scenario, tasks: expected, outcome = 'completed', terminated = [], open = [] }) => {
    const run = await course(model(fileOf(title)), scenario);
    expect(tasks(run)).toBe(expected);
    expect({ outcome: run.outcome, terminated: gone(run), open: run.open, incidents: run.incidents }).toEqual({ outcome, terminated, open, incidents: [] });
  });
});

test('every one of the 43 patterns is either shown or known to be out of BPMN\'s reach', () => {
  const numbers = [...Object.keys(patterns), ...Object.keys(notExpressible)].map((title) => Number(/\d+/.exec(title)?.[0])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 43 }, (_, place) => place + 1));
});

test.each(['WCP-17 interleaved parallel routing', 'WCP-40 interleaved routing'])('%s: never two at once', async (title) => {
  const run = await course(model(fileOf(title)), `answers: ${abc}`);
  let alive = 0;
  for (const line of run.lines.filter((one) => /^[abc]$/.test(one.element ?? ''))) {
    if (line.event === 'activated') alive += 1;
    if (line.event === 'completed') alive -= 1;
    expect(alive).toBeLessThanOrEqual(1);
  }
});

describe('the same by the executable', () => {
  const hoso = fileURLToPath(new URL('../../bin/hoso.mjs', import.meta.url));

  test.each([
    ['WCP-3 synchronisation', `answers: ${abc}\nexpect: { path: [a, b, c], outcome: completed }`, 0],
    ['WCP-7 structured synchronising merge', 'start: [{ process: p, variables: { x: true, y: false, z: true } }]\nexpect: { path: [a, c, d], outcome: completed }', 0],
    ['WCP-16 deferred choice', 'until: P10D\nexpect: { path: [], outcome: waiting, waits: [paid, late] }', 0],
    ['WCP-20 cancel case', 'answers: { a: { never: true }, b: { never: true } }\nexpect: { path: [c], outcome: completed, waits: [] }', 0],
    ['WCP-28 blocking discriminator', `answers: { a: { after: PT1H }, b: { after: PT2H }, c: { after: PT3H }, d: [{ complete: { again: true } }, { complete: { again: false } }] }
expect: { outcome: completed, variables: { again: false } }`, 0],
    ['WCP-38 general synchronising merge', 'expect: { path: [d, a, b], outcome: waiting, variables: { again: 7 } }', 1],
  ])('%s', (title, scenario, status) => {
    const folder = mkdtempSync(join(tmpdir(), 'hoso-pattern-'));
    const file = join(folder, 'scenario.yaml');
    writeFileSync(file, scenario);
    const path = fileURLToPath(new URL(`models/${fileOf(title)}.bpmn`, import.meta.url));
    const run = spawnSync(process.execPath, [hoso, 'simulate', path, '--scenario', file, '--json'], { encoding: 'utf8' });
    const last = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as { event: string; differences: readonly unknown[] };
    expect([run.status, last.event, last.differences.length > 0]).toEqual([status, 'outcome', status === 1]);
  });
});
