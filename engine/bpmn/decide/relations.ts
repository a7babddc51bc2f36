import type { Draft } from '../apply/draft.ts';
import type { Event } from '../event.ts';
import type { DossierState, Wait } from '../state.ts';

type Index = Map<string, Set<string>>;

/** What was known about a large state when it was made; it goes to the one run that carries the state on. */
const handedOn = new WeakMap<DossierState, Indexes>();

interface Indexes {
  readonly children: Index | undefined;
  readonly incidents: Index | undefined;
  readonly waits: Index | undefined;
}

/**
 * Which instances are children of which, which incidents are about them, and what waits for what: made once something asks,
 * and kept up with each event from then on, so that no step looks through all there is. What is known of a large state goes
 * on to the next command.
 */
export class Relations {
  readonly #draft: Draft;
  #children: Index | undefined;
  #incidents: Index | undefined;
  /** Waits by their kind. */
  #waits: Index | undefined;

  constructor(draft: Draft, state: DossierState | undefined) {
    this.#draft = draft;
    const known = state && draft.isLarge ? handedOn.get(state) : undefined;
    if (!state || !known) return;
    this.#children = known.children;
    this.#incidents = known.incidents;
    this.#waits = known.waits;
    // It changes from here on: another command on the same state has to find out by itself.
    handedOn.delete(state);
  }

  /** Hands what is known on to whoever carries the finished state on, where finding out takes long. */
  handOn(finished: DossierState): void {
    if (!this.#draft.isLarge) return;
    handedOn.set(finished, { children: this.#children, incidents: this.#incidents, waits: this.#waits });
  }

  /** Children of an instance in order of their birth. */
  childrenOf(id: string): readonly string[] {
    if (!this.#children) {
      this.#children = new Map();
      for (const [childId, { parentId }] of this.#draft.instances.entries()) add(this.#children, parentId, childId);
    }
    return [...(this.#children.get(id) ?? [])];
  }

  /** Incidents of an instance, the oldest first. */
  incidentsOf(id: string): readonly string[] {
    if (!this.#incidents) {
      this.#incidents = new Map();
      for (const [incidentId, { instanceId }] of this.#draft.incidents.entries()) add(this.#incidents, instanceId, incidentId);
    }
    return [...(this.#incidents.get(id) ?? [])];
  }

  /** Open waits of a kind, the oldest first; those that are over by the time that they come up are left out. */
  * waitsFor<Kind extends Wait['kind']>(kind: Kind): Iterable<Extract<Wait, { kind: Kind }>> {
    if (!this.#waits) {
      this.#waits = new Map();
      for (const [waitId, wait] of this.#draft.waits.entries()) add(this.#waits, wait.kind, waitId);
    }
    for (const waitId of [...(this.#waits.get(kind) ?? [])]) {
      const wait = this.#draft.waits.get(waitId);
      if (wait) yield wait as Extract<Wait, { kind: Kind }>;
    }
  }

  /** Called with each event before it is applied. */
  note(event: Event): void {
    const children = this.#children;
    const incidents = this.#incidents;
    const waits = this.#waits;
    if (!children && !incidents && !waits) return;
    switch (event.type) {
      case 'activated':
        if (children) add(children, event.parentId, event.instanceId);
        return;
      case 'completed':
      case 'terminated': {
        if (!children) return;
        const parentId = this.#draft.instances.get(event.instanceId)?.parentId;
        if (parentId !== undefined) children.get(parentId)?.delete(event.instanceId);
        children.delete(event.instanceId);
        return;
      }
      case 'waiting':
        if (waits) add(waits, event.wait.kind, event.wait.id);
        return;
      case 'waitEnded': {
        const kind = waits && this.#draft.waits.get(event.waitId)?.kind;
        if (kind) waits.get(kind)?.delete(event.waitId);
        return;
      }
      case 'incidentRaised':
        if (incidents) add(incidents, event.incident.instanceId, event.incident.id);
        return;
      case 'incidentResolved': {
        const instanceId = incidents && this.#draft.incidents.get(event.incidentId)?.instanceId;
        if (instanceId !== undefined) incidents?.get(instanceId)?.delete(event.incidentId);
        return;
      }
      default:
    }
  }
}

function add(index: Index, key: string | undefined, value: string): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
