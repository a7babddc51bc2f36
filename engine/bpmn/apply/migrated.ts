import type { Event } from '../event.ts';
import type { Done, Instance, Undo } from '../state.ts';
import type { Draft } from './draft.ts';

type Names = Readonly<Record<string, string>>;

/** Renames every element and flow that the state mentions. */
export function applyMigrated(draft: Draft, { elements, flows }: Extract<Event, { type: 'migrated' }>): void {
  for (const [id, instance] of draft.instances.entries()) draft.add(id, renamedInstance(instance, elements, flows));
  for (const [id, wait] of draft.waits.entries()) draft.waits.set(id, { ...wait, elementId: renamed(elements, wait.elementId) });
  for (const [id, incident] of draft.incidents.entries()) {
    draft.incidents.set(id, { ...incident, elementId: renamed(elements, incident.elementId) });
  }
  draft.ownTop().reached = draft.top.reached.map((id) => renamed(elements, id));
}

function renamedInstance(instance: Instance, elements: Names, flows: Names): Instance {
  return {
    ...instance,
    elementId: renamed(elements, instance.elementId),
    ...(instance.tokens ? { tokens: renamedKeys(instance.tokens, flows) } : {}),
    ...(instance.arrived ? { arrived: renamedKeys(instance.arrived, elements) } : {}),
    ...(instance.resetting ? { resetting: renamedResetting(instance.resetting, elements, flows) } : {}),
    ...(instance.done ? { done: instance.done.map((done) => renamedDone(done, elements)) } : {}),
    ...(instance.undo ? { undo: renamedUndo(instance.undo, elements) } : {}),
    ...(instance.undoes !== undefined ? { undoes: renamed(elements, instance.undoes) } : {}),
    ...(instance.turns ? { turns: instance.turns.map((id) => renamed(elements, id)) } : {}),
  };
}

function renamedResetting(
  resetting: NonNullable<Instance['resetting']>, elements: Names, flows: Names,
): NonNullable<Instance['resetting']> {
  return Object.fromEntries(
    Object.entries(resetting).map(([id, flowIds]) => [renamed(elements, id), flowIds.map((flowId) => renamed(flows, flowId))]),
  );
}

function renamedDone(done: Done, elements: Names): Done {
  return {
    ...done, elementId: renamed(elements, done.elementId),
    ...(done.done ? { done: done.done.map((inner) => renamedDone(inner, elements)) } : {}),
  };
}

function renamedUndo(undo: Undo, elements: Names): Undo {
  return {
    ...undo,
    left: undo.left.map((step) => ({
      ...step, handlerId: renamed(elements, step.handlerId), elementId: renamed(elements, step.elementId),
      ...(step.done ? { done: step.done.map((done) => renamedDone(done, elements)) } : {}),
    })),
  };
}

function renamedKeys<T>(record: Readonly<Record<string, T>>, names: Names): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [renamed(names, key), value]));
}

function renamed(names: Names, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] as string) : id;
}
