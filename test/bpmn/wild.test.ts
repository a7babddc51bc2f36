import fc from 'fast-check';
import { compile } from '../../engine/bpmn/index.ts';
import { playWildly } from './wild-command.ts';
import { wildModels } from './wild-model.ts';

describe('models and commands that make no sense', () => {
  test('the core never throws, never hangs, and every step still replays and survives JSON', async () => {
    let ran = 0;
    await fc.assert(fc.asyncProperty(wildModels, fc.array(fc.nat(10_000), { maxLength: 25 }), async (xml, picks) => {
      const { graph } = await compile(xml);
      if (!graph) return;
      ran += 1;
      const play = playWildly(graph, picks);
      for (const [id, instance] of Object.entries(play.state?.instances ?? {})) {
        const children = Object.values(play.state?.instances ?? {}).filter(({ parentId }) => parentId === id).length;
        expect(instance.live ?? 0).toBe(children);
        for (const waitId of instance.waits ?? []) expect(play.state?.waits[waitId]?.instanceId).toBe(id);
      }
      for (const wait of play.waits) expect(play.state?.instances[wait.instanceId]?.waits).toContain(wait.id);
      for (const incident of Object.values(play.state?.incidents ?? {})) expect(play.state?.instances[incident.instanceId]).toBeDefined();
    }), { numRuns: 400 });
    expect(ran).toBeGreaterThan(200);
  });
});
