import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitions, flows, process } from '../bpmn/model.ts';
import { boundary, condition, nonInterrupting, signal, startEvent, timer, users } from '../bpmn/parts.ts';
import { file, literalExpression } from '../dmn/model.ts';
import { type Figure, most } from './figure.ts';

const command = fileURLToPath(new URL('../../bin/hoso.mjs', import.meta.url));

/** A hostile file that passes or nearly passes the bounds, and what the command is asked to do with it. */
type Hostile = readonly [name: string, subcommand: 'check' | 'decide' | 'simulate', text: string, scenario?: string];

const many = (count: number, each: (place: number) => string): string => Array.from({ length: count }, (_, place) => each(place)).join('');
const decisions = (count: number, feel: (place: number) => string): string =>
  file(`${many(count, (place) => `<decision id="d${place}" name="d${place}">${literalExpression(feel(place))}</decision>`)}<decision id="d" name="d">${literalExpression('1')}</decision>`);
const attached = (count: number, definition: (place: number) => string): string =>
  process(`${startEvent}${users('u')}${many(count, (place) => boundary(`b${place}`, 'u', definition(place), nonInterrupting))}${flows('s -> u')}`, '<signal id="g" name="g"/>');
const waiting = 'answers: { u: { never: true } }';

const files: readonly Hostile[] = [
  ['nothing', 'decide', ''],
  ['entities', 'decide', file(`<decision id="d" name="d"><literalExpression><text>${'&lt;'.repeat(700_000)}</text></literalExpression></decision>`)],
  ['a million elements', 'decide', file('<a/>'.repeat(1_000_000))],
  ['loops in nine thousand decisions', 'decide', decisions(9_000, (place) => `for a in 1..10 return a * ${place}`)],
  ['ten thousand decisions', 'decide', decisions(10_000, (place) => `${place} + 1`)],
  ['sums of two thousand', 'decide', decisions(700, () => Array.from({ length: 2_000 }, () => 'x').join('+'))],
  ['five thousand processes that call each other', 'check', definitions(many(5_000, (place) =>
    `<process id="p${place}"${place === 0 ? ' isExecutable="true"' : ''}><callActivity id="c${place}" calledElement="p${place + 1}"/></process>`))],
  ['three thousand conditions', 'check', attached(3_000, (place) => condition(`= x = ${place}`))],
  ['three thousand signals', 'check', attached(3_000, () => signal('g'))],
  ['entities', 'check', process(`<task id="t" name="${'&lt;'.repeat(900_000)}"/>`)],
  ['a timer of every second', 'simulate', attached(1, () => timer.cycle('* * * * * *')), waiting],
  ['a dossier begun every second', 'simulate', process(`<startEvent id="s">${timer.cycle('R/PT1S')}</startEvent>${users('u')}${flows('s -> u')}`), `${waiting}\nuntil: P365D`],
  ['four thousand timers', 'simulate', attached(4_000, (place) => timer.duration(`PT${place + 1}S`)), waiting],
  ['three thousand signals', 'simulate', attached(3_000, () => signal('g')), `${waiting}\nevents:\n${many(100, (place) => `  - { at: PT${place}M, signal: g }\n`)}`],
  ['tokens that double', 'simulate', process(`${startEvent}${users('u')}<parallelGateway id="g"/>${flows('s -> u -> g -> u')}<sequenceFlow id="f" sourceRef="g" targetRef="u"/>`), '{}'],
];

/** What hostile files cost the whole command, the start of Node with it: of each subcommand the file that takes longest, by the clock. */
export function commands(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'));
  try {
    return (['check', 'decide', 'simulate'] as const).map((subcommand) => slowest(subcommand, files.filter((one) => one[1] === subcommand), folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function slowest(subcommand: string, hostile: readonly Hostile[], folder: string): Figure {
  let worst = { name: '', ms: 0 };
  for (const [name, , text, scenario] of hostile) {
    const model = join(folder, subcommand === 'decide' ? 'file.dmn' : 'file.bpmn');
    writeFileSync(model, text);
    writeFileSync(join(folder, 'scenario.yaml'), scenario ?? '');
    const more = { check: [], decide: ['d'], simulate: ['--scenario', join(folder, 'scenario.yaml')] }[subcommand] ?? [];
    const ms = millisecondsOf([subcommand, model, ...more, '--json']);
    if (ms > worst.ms) worst = { name, ms };
  }
  return {
    name: `hostile files through the whole command, ${subcommand}: the slowest of ${hostile.length}`, value: worst.ms, unit: 'ms', note: worst.name,
    goal: most(1000, worst.ms, 'under a second'),
  };
}

/** Throws where the command neither accepts nor refuses. */
function millisecondsOf(words: readonly string[]): number {
  const before = performance.now();
  const { status, stderr } = spawnSync(globalThis.process.execPath, [command, ...words], { maxBuffer: 100_000_000 });
  const ms = performance.now() - before;
  if (status !== 0 && status !== 1) throw new Error(`hoso ${words.join(' ')} ended with ${status}: ${String(stderr)}`);
  return ms;
}
