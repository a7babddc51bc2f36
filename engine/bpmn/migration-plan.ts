import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';
import { accept, type Refusal, type Result } from '../result.ts';
import type { Done, DossierState } from './state.ts';

/** Which ids change, and which waits have no place in the new version. */
export interface MigrationPlan {
  readonly elements: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, string>>;
  /** New element of each old one that the state can mention; undefined where it has none. */
  readonly target: (elementId: string) => Node | undefined;
  /** New elements that some old one becomes. */
  readonly reused: ReadonlySet<string>;
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
    for (const done of instance.done ?? []) against.push(...lost(done, from, target));
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
  const reused = new Set([...from.elements.keys()].flatMap((id) => target(id)?.id ?? []));
  return accept({ elements, flows, target, reused });
}

function obstacles(old: Node, target: (id: string) => Node | undefined): readonly Refusal[] {
  const about = { elementId: old.id, ...(old.name ? { elementName: old.name } : {}) };
  const next = target(old.id);
  if (!next) return [{ code: 'bpmn.migrateNoTarget', ...about }];
  if (next.kind !== old.kind) return [{ code: 'bpmn.migrateOtherKind', params: { type: next.type }, ...about }];
  if (next.loop?.type !== old.loop?.type) return [{ code: 'bpmn.migrateOtherLoop', ...about }];
  const scope = old.scope && target(old.scope.id);
  return scope === next.scope ? [] : [{ code: 'bpmn.migrateOtherScope', ...about }];
}

/** What could be undone must still be there to be undone. */
function lost(done: Done, from: ProcessGraph, target: (id: string) => Node | undefined): readonly Refusal[] {
  const old = from.elements.get(done.elementId);
  const own = old && !target(old.id) ? [{ code: 'bpmn.migrateNoTarget', elementId: old.id, ...(old.name ? { elementName: old.name } : {}) }] : [];
  return [...own, ...(done.done ?? []).flatMap((inner) => lost(inner, from, target))];
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
