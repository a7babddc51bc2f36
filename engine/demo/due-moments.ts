import type { Store } from '../store/port.ts';

/** Something that is due at a moment: a dossier, or a procedure's start events. */
interface Due {
  readonly kind: 'dossiers' | 'schedules';
  readonly id: string;
  readonly at: number;
}

/** The moments at which something is due, one after the other. */
export interface DueMoments {
  /** The next one up to `until` (epoch ms); undefined where there is none. */
  next(until: number): Promise<number | undefined>;
  /** Passes over what was due there and still is, though everything was done that could be. */
  leave(): Promise<void>;
}

/** Reads the due moments off what the store finds them by. */
export function createDueMoments(store: Pick<Store, 'dossiers' | 'schedules'>): DueMoments {
  const stuck = { dossiers: new Set<string>(), schedules: new Set<string>() };
  let current: readonly Due[] = [];

  async function momentOf({ kind, id }: Pick<Due, 'kind' | 'id'>): Promise<number | null> {
    if (kind === 'dossiers') return (await store.dossiers.load(id))?.nextDue ?? null;
    const moments = (await store.schedules.load(id))?.starts.map((start) => start.dueAt) ?? [];
    return moments.length === 0 ? null : Math.min(...moments);
  }

  async function firstOf(kind: Due['kind'], until: number): Promise<readonly Due[]> {
    const ids = await store[kind].due(until, stuck[kind].size + 1);
    const id = ids.find((candidate) => !stuck[kind].has(candidate));
    const at = id === undefined ? null : await momentOf({ kind, id });
    return id === undefined || at === null ? [] : [{ kind, id, at: Math.min(at, until) }];
  }

  return {
    async next(until) {
      const both = [...(await firstOf('schedules', until)), ...(await firstOf('dossiers', until))];
      const at = both.length === 0 ? undefined : Math.min(...both.map((due) => due.at));
      current = both.filter((due) => due.at === at);
      return at;
    },
    async leave() {
      for (const due of current) {
        if ((await momentOf(due)) === due.at) stuck[due.kind].add(due.id);
      }
    },
  };
}
