import type { ProcessGraph } from './graph.ts';
import type { Node } from './node.ts';
import type { DossierState, Wait } from './state.ts';

/** Which waits of a dossier move along to another version, and which events begin to be waited for there. */
export interface MigratedEvents {
  /** Whether the new version waits for the same at the same place. */
  keeps(wait: Wait, state: DossierState): boolean;
  /** Whether one of an event's definitions was not there before at what now waits for it; all by nodes of the new version. */
  isNew(host: Node, event: Node, definition: number): boolean;
}

/** Compares what can be waited for where in two versions. `target` finds the new element of an old one. */
export function compareEvents(from: ProcessGraph, to: ProcessGraph, target: (elementId: string) => Node | undefined): MigratedEvents {
  const before = Map.groupBy(from.elements.values(), (old) => target(old.id));

  return {
    keeps(wait, state) {
      const host = from.elements.get(state.instances[wait.instanceId]?.elementId ?? '');
      const event = from.elements.get(wait.elementId);
      const [newHost, newEvent] = [host && target(host.id), event && target(event.id)];
      if (!newHost || !newEvent || !event) return false;
      // What a dossier stands at itself was compared before.
      if (host === event) return newHost === newEvent;
      // A process waits itself for what can begin it once more.
      const stillThere = event.scope === host ? newEvent.scope === newHost && to.instantiating.includes(newEvent) : eventsAt(newHost).includes(newEvent);
      return stillThere && isAlike(event, newEvent, wait.definition ?? 0);
    },
    isNew: (host, event, definition) => !(before.get(host) ?? []).some((oldHost) =>
      eventsAt(oldHost).some((old) => target(old.id) === event && isAlike(old, event, definition))),
  };
}

/** Events that are waited for at an instance of another element: on its border, of its event subprocesses, behind its gateway. */
export function eventsAt(host: Node): readonly Node[] {
  const starts = (host.content?.eventSubprocesses ?? []).flatMap((inner) => inner.content?.starts ?? []);
  return [...host.boundaries, ...starts, ...(host.kind === 'eventGateway' ? host.outgoing.map((flow) => flow.target) : [])];
}

function isAlike(old: Node, event: Node, definition: number): boolean {
  return old.kind === event.kind && old.parallelMultiple === event.parallelMultiple
    && old.triggers[definition]?.type === event.triggers[definition]?.type;
}
