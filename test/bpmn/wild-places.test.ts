import fc from 'fast-check';
import { type Command, compile } from '../../engine/bpmn/index.ts';
import { playWildly } from './wild-command.ts';
import { wildModels } from './wild-model.ts';

const change = fc.record({ how: fc.constantFrom('add', 'add within', 'move', 'cancel'), element: fc.nat(30), instance: fc.nat(30) });

test('tokens that are put anywhere, moved and taken away leave a dossier whole, or are refused by name', async () => {
  let done = 0;
  await fc.assert(fc.asyncProperty(wildModels, fc.array(fc.nat(10_000), { maxLength: 12 }), fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (xml, picks, repairs) => {
    const { graph } = await compile(xml);
    if (!graph) return;
    const play = playWildly(graph, picks, 'suspend');
    const elements = [...graph.elements.keys()];
    for (const changes of repairs) {
      const instances = Object.keys(play.state?.instances ?? {});
      const command: Command = {
        type: 'modify', changes: changes.map(({ how, element, instance }) => {
          const [elementId = '', instanceId = ''] = [elements[element % elements.length], instances[instance % Math.max(1, instances.length)]];
          switch (how) {
            case 'move': return { do: 'move', instanceId, toElementId: elementId };
            case 'cancel': return { do: 'cancel', instanceId };
            default: return { do: 'add', elementId, ...(how === 'add' ? {} : { scopeId: instanceId }) };
          }
        }),
      };
      const refusal = play.try(command);
      if (refusal) expect(refusal.code).toMatch(/^bpmn\./);
      else done += 1;
      const { state } = play;
      for (const [id, instance] of Object.entries(state?.instances ?? {})) {
        expect(instance.live ?? 0).toBe(Object.values(state?.instances ?? {}).filter(({ parentId }) => parentId === id).length);
        if (instance.parentId !== undefined) expect(state?.instances[instance.parentId]).toBeDefined();
        for (const waitId of instance.waits ?? []) expect(state?.waits[waitId]?.instanceId).toBe(id);
      }
    }
  }), { numRuns: 500 });
  expect(done).toBeGreaterThan(100);
});
