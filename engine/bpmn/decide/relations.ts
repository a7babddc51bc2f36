import type { Draft } from '../apply/draft.ts';
import type { Event } from '../event.ts';
import type { DossierState, MessageWait, Wait } from '../state.ts';

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
  /** Waits by their kind, those for messages also by their address. */
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
    for (const waitId of [...(this.#indexedWaits().get(kind) ?? [])]) {
      const wait = this.#draft.waits.get(waitId);
      if (wait) yield wait as Extract<Wait, { kind: Kind }>;
    }
  }

  /** Open waits that a message of a name may be for, the oldest first: those for its key, those that take any, those of conversations. */
  messageWaits(name: string, correlationKey: string | undefined): readonly MessageWait[] {
    const waits = this.#indexedWaits();
    const ids = [...new Set([correlationKey, undefined])].flatMap((key) => [...(waits.get(addressOf({ name, correlationKey: key })) ?? [])]);
    return [...ids, ...(waits.get(addressOf({ name, keys: {} })) ?? [])].sort((a, b) => Number(a) - Number(b))
      .flatMap((waitId) => (this.#draft.waits.get(waitId) as MessageWait | undefined) ?? []);
  }

  #indexedWaits(): Index {
    if (!this.#waits) {
      this.#waits = new Map();
      for (const wait of this.#draft.waits.values()) addWait(this.#waits, wait);
    }
    return this.#waits;
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
        remove(children, parentId, event.instanceId);
        children.delete(event.instanceId);
        return;
      }
      case 'waiting':
        if (waits) addWait(waits, event.wait);
        return;
      case 'waitEnded': {
        const wait = waits && this.#draft.waits.get(event.waitId);
        if (!wait) return;
        remove(waits, wait.kind, wait.id);
        if (wait.kind === 'message') remove(waits, addressOf(wait), wait.id);
        return;
      }
      case 'incidentRaised':
        if (incidents) add(incidents, event.incident.instanceId, event.incident.id);
        return;
      case 'incidentResolved': {
        const instanceId = incidents && this.#draft.incidents.get(event.incidentId)?.instanceId;
        if (incidents) remove(incidents, instanceId, event.incidentId);
        return;
      }
      default:
    }
  }
}

function addWait(index: Index, wait: Wait): void {
  add(index, wait.kind, wait.id);
  if (wait.kind === 'message') add(index, addressOf(wait), wait.id);
}

/** Where a wait for a message is found: by its name and key; by its name only where it goes by the keys of a conversation, which may change. */
function addressOf({ name, correlationKey, keys }: Pick<MessageWait, 'name' | 'correlationKey' | 'keys'>): string {
  return JSON.stringify(keys ? [name] : [name, correlationKey ?? null]);
}

function add(index: Index, key: string | undefined, value: string): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}

function remove(index: Index, key: string | undefined, value: string): void {
  const known = key === undefined ? undefined : index.get(key);
  if (key === undefined || !known?.delete(value)) return;
  if (known.size === 0) index.delete(key);
}
