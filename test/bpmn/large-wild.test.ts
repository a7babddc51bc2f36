import fc from 'fast-check';
import { advance, compile, replay, type DossierState, type Event } from '../../engine/bpmn/index.ts';
import { start } from './play.ts';
import { commandFor } from './wild-command.ts';
import { wildModels } from './wild-model.ts';

/** The same model, all of it inside a subprocess that runs a hundred times at once, beside one of it as it is. */
function manyTimes(xml: string): string {
  const [, before = '', content = '', after = ''] = /^(.*<process [^>]*>)(.*)(<\/process>.*)$/s.exec(xml) ?? [];
  const loop = '<multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics>';
  return `${before}<startEvent id="begin"/><subProcess id="many">${loop}${content}</subProcess><sequenceFlow id="to_many" sourceRef="begin" targetRef="many"/>${after}`;
}

test('a large state that stays in memory goes on like one that was written and read between any two steps', async () => {
  let large = 0;
  await fc.assert(fc.asyncProperty(wildModels, fc.array(fc.nat(10_000), { maxLength: 14 }), async (xml, picks) => {
    const { graph } = await compile(manyTimes(xml));
    if (!graph) return;
    const context = { now: start, zone: 'UTC', maxSteps: 400 };
    const events: Event[] = [];
    let kept: DossierState | undefined;
    let written: DossierState | undefined;
    for (const pick of [undefined, ...picks]) {
      const waits = Object.values(written?.waits ?? {});
      context.now += 600_000;
      const command = pick === undefined ? { type: 'start' as const, variables: { v: 0 } } : commandFor(waits[pick % Math.max(1, waits.length)], pick);
      const one = advance(graph, kept, command, context);
      const other = advance(graph, written, command, context);
      expect(JSON.stringify(one)).toBe(JSON.stringify(other));
      if (!one.ok) continue;
      events.push(...one.events);
      kept = one.state;
      written = JSON.parse(JSON.stringify(one.state)) as DossierState;
      if (Object.keys(kept.instances).length > 256) large += 1;
    }
    if (kept) expect(JSON.stringify(replay(graph, undefined, events))).toBe(JSON.stringify(kept));
  }), { numRuns: 60 });
  expect(large).toBeGreaterThan(20);
}, 60_000);
