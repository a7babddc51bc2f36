import type { Draft } from '../apply/draft.ts';
import type { Event } from '../event.ts';

/**
 * Which instances are children of which, and which incidents are about them: made once something asks, and kept up with
 * each event from then on, so that no step looks through all there is.
 */
export class Relations {
  readonly #draft: Draft;
  #children: Map<string, Set<string>> | undefined;
  #incidents: Map<string, Set<string>> | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Children of an instance in order of their birth. */
  childrenOf(id: string): readonly string[] {
    if (!this.#children) {
      this.#children = new Map();
      for (const [childId, child] of this.#draft.instances.entries()) add(this.#children, child.parentId, childId);
    }
    return [...(this.#children.get(id) ?? [])];
  }

  /** Incidents of an instance, the oldest first. */
  incidentsOf(id: string): readonly string[] {
    if (!this.#incidents) {
      this.#incidents = new Map();
      for (const [incidentId, incident] of this.#draft.incidents.entries()) add(this.#incidents, incident.instanceId, incidentId);
    }
    return [...(this.#incidents.get(id) ?? [])];
  }

  /** Called with each event before it is applied. */
  note(event: Event): void {
    switch (event.type) {
      case 'activated':
        if (this.#children) add(this.#children, event.parentId, event.instanceId);
        return;
      case 'completed':
      case 'terminated': {
        const parentId = this.#draft.instances.get(event.instanceId)?.parentId;
        if (parentId !== undefined) this.#children?.get(parentId)?.delete(event.instanceId);
        this.#children?.delete(event.instanceId);
        return;
      }
      case 'incidentRaised':
        if (this.#incidents) add(this.#incidents, event.incident.instanceId, event.incident.id);
        return;
      case 'incidentResolved': {
        const instanceId = this.#draft.incidents.get(event.incidentId)?.instanceId;
        if (instanceId !== undefined) this.#incidents?.get(instanceId)?.delete(event.incidentId);
        return;
      }
      default:
    }
  }
}

function add(index: Map<string, Set<string>>, key: string | undefined, value: string): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
