import fc from 'fast-check';
import { type Command, compile, type DossierState, migrate, type ProcessGraph, type Wait } from '../../engine/bpmn/index.ts';
import { Play } from './play.ts';
import { commandFor, playWildly } from './wild-command.ts';
import { wildModels } from './wild-model.ts';

/** The same model with other events on borders, other loops and fewer of both. */
function changed(xml: string, pick: number): string {
  const definitions = ['<messageEventDefinition messageRef="n"/>', '<signalEventDefinition signalRef="h"/>', '<timerEventDefinition><timeDuration>PT3H</timeDuration></timerEventDefinition>', '<errorEventDefinition/>'];
  let at = pick;
  return xml
    .replaceAll(/(<boundaryEvent [^>]*>)(<[^/]*\/>)(?=<\/boundaryEvent>)/g, (_, open: string, old: string) => {
      at += 1;
      return at % 3 === 0 ? open + old : open.replace('>', at % 2 === 0 ? ' cancelActivity="true">' : '>') + (definitions[at % definitions.length] ?? '');
    })
    .replaceAll(/<boundaryEvent id="([^"]*)".*?<\/boundaryEvent><sequenceFlow[^>]*\/>/g, (whole) => ((at += 1) % 5 === 0 ? '' : whole))
    .replaceAll('isSequential="true"', (whole) => ((at += 1) % 4 === 0 ? '' : whole));
}

/** Whether an element waits where the graph says that it can. */
function isPlaced(wait: Wait, state: DossierState, graph: ProcessGraph): boolean {
  const host = graph.elements.get(state.instances[wait.instanceId]?.elementId ?? '');
  const event = graph.elements.get(wait.elementId);
  if (!host || !event) return false;
  return host === event || event.attachedTo === host || event.scope?.scope === host || host.outgoing.some(({ target }) => target === event);
}

test('a dossier of any shape that can be moved to another version waits there for what that version has, and goes on', async () => {
  let moved = 0;
  await fc.assert(fc.asyncProperty(wildModels, fc.nat(100), fc.array(fc.nat(10_000), { maxLength: 15 }), fc.array(fc.nat(10_000), { maxLength: 10 }), async (xml, pick, before, after) => {
    const [{ graph: from }, { graph: to }] = [await compile(xml), await compile(changed(xml, pick))];
    if (!from || !to) return;
    const play = playWildly(from, before);
    if (play.state?.status !== 'running') return;
    const done = migrate(from, to, play.state, {}, { now: play.now, zone: play.zone, maxSteps: 60 });
    if (!done.ok) {
      expect(done.refusal.details?.every(({ elementId, code }) => elementId !== undefined || code === 'bpmn.migrateNoFlow')).toBe(true);
      return;
    }
    moved += 1;
    for (const wait of Object.values(done.state.waits)) expect([wait.elementId, isPlaced(wait, done.state, to)]).toEqual([wait.elementId, true]);
    for (const [id, { waits = [] }] of Object.entries(done.state.instances)) for (const waitId of waits) expect(done.state.waits[waitId]?.instanceId).toBe(id);

    const next = new Play(to);
    next.state = done.state;
    [next.now, next.maxSteps] = [play.now, 60];
    for (const step of after) {
      const command: Command = commandFor(next.waits[step % Math.max(1, next.waits.length)], step);
      const advanced = next.advance(command);
      if (advanced.ok) next.state = advanced.state;
    }
    if (next.state.status === 'running') expect(migrate(to, to, next.state, {}, { now: next.now, zone: next.zone, maxSteps: 60 }).ok).toBe(true);
  }), { numRuns: 300 });
  expect(moved).toBeGreaterThan(50);
});
