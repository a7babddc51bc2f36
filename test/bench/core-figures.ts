import { compile, type DossierState } from '../../engine/bpmn/index.ts';
import * as second from './bpmn-engine.ts';
import { beside, type Figure, least, most } from './figure.ts';
import { milliseconds, perSecond } from './measure.ts';
import { again, fiveAtOnce, forMany, tenSteps, twoHundredElements } from './models.ts';
import { after, graphOf, runThrough, started, stepped } from './ours.ts';

const nothing = (): void => undefined;

/** Activities and instances a second of the pure core, beside the same procedure on `bpmn-engine`. */
export async function throughput(): Promise<readonly Figure[]> {
  const plain = await graphOf(tenSteps('task'));
  const plainSecond = await second.readModel(tenSteps('task'));
  const oneGo = await perSecond(() => {
    for (let instance = 0; instance < 100; instance += 1) started(plain);
    return 1000;
  });
  const oneGoSecond = await perSecond(async () => {
    await second.runUnsaved(plainSecond);
    return 10;
  });

  const asked = await graphOf(tenSteps('userTask'));
  const askedSecond = await second.readModel(tenSteps('userTask'));
  const answered = await perSecond(() => runThrough(asked, nothing));
  const answeredSecond = await perSecond(async () => {
    await second.runUnsaved(askedSecond);
    return 10;
  });
  const saved = await perSecond(() => runThrough(asked, (state) => JSON.stringify(state)));
  const savedSecond = await perSecond(() => second.runThrough(askedSecond, (state) => JSON.stringify(state)));

  return [
    beside('core, 10 plain steps in one go: activities', oneGo, oneGoSecond, { goal: least(300_000, oneGo, '≥ 300,000') }),
    beside('core, 10 plain steps in one go: instances', oneGo / 10, oneGoSecond / 10, {
      goal: least(100, oneGo / oneGoSecond, '≥ 100 times bpmn-engine'),
    }),
    beside('core, 10 tasks answered one by one: completions', answered, answeredSecond),
    beside('core, the same, state serialised after each step: completions', saved, savedSecond),
  ];
}

/** What compiling and keeping a dossier costs, and how its cost grows. */
export async function size(): Promise<readonly Figure[]> {
  const xml = twoHundredElements();
  const compiling = await milliseconds(() => compile(xml), 15);
  const five = JSON.stringify(started(await graphOf(fiveAtOnce)));
  const bytes = Buffer.byteLength(five);
  return [
    { name: 'compile a model of 200 elements', value: compiling, unit: 'ms', goal: most(20, compiling, '< 20 ms') },
    { name: 'state of a dossier with 5 open tasks', value: bytes, unit: 'bytes', goal: most(4096, bytes, '< 4 KB') },
    ...(await past()),
    ...(await many()),
  ];
}

/** The cost of a step after a short and a long past. */
async function past(): Promise<readonly Figure[]> {
  const graph = await graphOf(again);
  let state = started(graph);
  let completed = 0;
  const costs: number[] = [];
  for (const length of [10, 1_000, 100_000]) {
    for (; completed < length; completed += 1) state = stepped(graph, state);
    costs.push((await milliseconds(() => steps(state), 20)) * 1000 / stepsMeasured);
  }
  const [short = 0, , long = 0] = costs;
  return [10, 1_000, 100_000].map((length, index) => ({
    name: `a step after ${length.toLocaleString('en')} completed activities`, value: costs[index] ?? 0, unit: 'µs' as const,
    ...(index === 2 ? { goal: most(2, long / short, 'does not grow (< 2 times the first)') } : {}),
  }));

  function steps(from: DossierState): void {
    let at = from;
    for (let step = 0; step < stepsMeasured; step += 1) at = stepped(graph, at);
  }
}

const stepsMeasured = 200;

/** A step that 100, 1,000 and 10,000 do at once: by itself in one command, and answered one by one. */
async function many(): Promise<readonly Figure[]> {
  const automatic = await graphOf(forMany('task'));
  const people = await graphOf(forMany('userTask'));
  const counts = [100, 1_000, 10_000];
  const alone: number[] = [];
  const answered: number[] = [];
  for (const count of counts) {
    alone.push((await milliseconds(() => started(automatic, { count }), 5)) * 1000 / count);
    const begun = started(people, { count });
    const waits = Object.keys(begun.waits).slice(0, 500);
    answered.push((await milliseconds(() => {
      let state = begun;
      for (const waitId of waits) state = after(people, state, { type: 'completeTask', waitId });
    }, 2)) * 1000 / waits.length);
  }
  return counts.flatMap((count, index) => [
    {
      name: `parallel multi-instance of ${count.toLocaleString('en')}, one command: each instance`, value: alone[index] ?? 0, unit: 'µs' as const,
      ...(index === 2 ? { goal: most(3, (alone[2] ?? 0) / (alone[1] ?? 1), 'linear (< 3 times that of 1,000)') } : {}),
    },
    {
      name: `parallel multi-instance of ${count.toLocaleString('en')}, answered one by one: each answer`, value: answered[index] ?? 0, unit: 'µs' as const,
      ...(index === 2 ? { goal: most(2, (answered[2] ?? 0) / (answered[1] ?? 1), 'does not grow (< 2 times that of 1,000)') } : {}),
    },
  ]);
}
