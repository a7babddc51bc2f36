import type { ProcessGraph } from './graph.ts';
import { compareEvents, type MigratedEvents } from './migrated-events.ts';
import type { Node } from './node.ts';
import { accept, type Refusal, type Result } from '../result.ts';
import type { Done, DossierState } from './state.ts';

/** Which ids change, and what is waited for in the new version. */
export interface MigrationPlan {
  readonly elements: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, string>>;
  /** What is waited for before and after. */
  readonly events: MigratedEvents;
}

/** Checks a migration without doing it: everything that stands against it comes back, each with its element. */
export function planMigration(
  from: ProcessGraph, to: ProcessGraph, state: DossierState, mapping: Readonly<Record<string, string>>,
): Result<MigrationPlan> {
  const target = (id: string): Node | undefined => to.elements.get(Object.hasOwn(mapping, id) ? (mapping[id] as string) : id);
  const against: Refusal[] = [];
  for (const instance of Object.values(state.instances)) {
    const old = from.elements.get(instance.elementId);
    if (old) against.push(...obstacles(old, target));
    for (const [id, arrived] of Object.entries(instance.arrived ?? {})) against.push(...otherArrivals(from.elements.get(id), target, arrived));
    for (const done of instance.done ?? []) against.push(...lost(done, from, target));
    for (const id of instance.turns ?? []) against.push(...gone(id, from, target));
    for (const { handlerId, elementId, done = [] } of instance.undo?.left ?? []) {
      against.push(...gone(handlerId, from, target), ...gone(elementId, from, target), ...done.flatMap((inner) => lost(inner, from, target)));
    }
  }
  const flows: Record<string, string> = {};
  for (const instance of Object.values(state.instances)) {
    const waiting = [...Object.keys(instance.tokens ?? {}), ...Object.values(instance.resetting ?? {}).flat()];
    for (const flowId of waiting) {
      const next = flowTarget(from, to, flowId, target);
      if (next === undefined) against.push({ code: 'bpmn.migrateNoFlow', params: { flow: flowId } });
      else if (next !== flowId) flows[flowId] = next;
    }
  }
  if (against.length > 0) return { ok: false, refusal: { code: 'bpmn.notMigrated', details: unique(against) } };
  const elements = Object.fromEntries(Object.entries(mapping).filter(([before, after]) => before !== after && from.elements.has(before)));
  return accept({ elements, flows, events: compareEvents(from, to, target) });
}

function obstacles(old: Node, target: (id: string) => Node | undefined): readonly Refusal[] {
  const about = { elementId: old.id, ...(old.name ? { elementName: old.name } : {}) };
  const next = target(old.id);
  if (!next) return [{ code: 'bpmn.migrateNoTarget', ...about }];
  if (next.kind !== old.kind) return [{ code: 'bpmn.migrateOtherKind', params: { type: next.type }, ...about }];
  if (loopOf(next) !== loopOf(old)) return [{ code: 'bpmn.migrateOtherLoop', ...about }];
  if ((old.kind === 'catch' || old.kind === 'start') && awaited(old) !== awaited(next)) return [{ code: 'bpmn.migrateOtherEvent', ...about }];
  const scope = old.scope && target(old.scope.id);
  return scope === next.scope ? [] : [{ code: 'bpmn.migrateOtherScope', ...about }];
}

function loopOf({ loop }: Node): string | undefined {
  return loop?.type === 'multi' ? `multi ${loop.sequential ? 'sequential' : 'parallel'}` : loop?.type;
}

/** What an event at which a dossier stands waits for; that it waits for one or all of several is part of it. */
function awaited({ triggers, parallelMultiple }: Node): string {
  return [parallelMultiple, ...triggers.map(({ type }) => type)].join(' ');
}

/** Of an event that waits for several things some have come: they must be the same there. */
function otherArrivals(
  old: Node | undefined, target: (id: string) => Node | undefined, arrived: readonly number[],
): readonly Refusal[] {
  const next = old && target(old.id);
  if (!old || !next || arrived.every((definition) => old.triggers[definition]?.type === next.triggers[definition]?.type)) return [];
  return [{ code: 'bpmn.migrateOtherEvent', elementId: old.id, ...(old.name ? { elementName: old.name } : {}) }];
}

/** What could be undone must still be there to be undone. */
function lost(done: Done, from: ProcessGraph, target: (id: string) => Node | undefined): readonly Refusal[] {
  return [...gone(done.elementId, from, target), ...(done.done ?? []).flatMap((inner) => lost(inner, from, target))];
}

/** What is still to come must be there to come. */
function gone(id: string, from: ProcessGraph, target: (id: string) => Node | undefined): readonly Refusal[] {
  const old = from.elements.get(id);
  return old && !target(id) ? [{ code: 'bpmn.migrateNoTarget', elementId: id, ...(old.name ? { elementName: old.name } : {}) }] : [];
}

/** The flow of the same id where it leads to the same element, else the one between the same two elements. */
function flowTarget(from: ProcessGraph, to: ProcessGraph, flowId: string, target: (id: string) => Node | undefined): string | undefined {
  const old = from.flows.get(flowId);
  if (!old) return undefined;
  const end = target(old.targetId);
  const same = to.flows.get(flowId);
  if (same && same.target === end) return flowId;
  const begin = target(old.sourceId);
  return end?.incoming.find((flow) => flow.source === begin)?.id;
}

function unique(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}
