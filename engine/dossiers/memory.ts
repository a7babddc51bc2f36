/** Results that are made once and kept while they are used. */
export interface Memory<T> {
  /** The result of a name, made where it is not known; a failure is not kept. */
  recall(name: string, make: () => Promise<T>): Promise<T>;
  forget(name: string): void;
}

/** Results kept at once: an agency runs a few hundred procedures at most, each in few living versions. */
const most = 300;

/** A memory that forgets what was not asked for the longest. */
export function createMemory<T>(): Memory<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    async recall(name, make) {
      const value = kept.get(name) ?? make();
      kept.delete(name);
      kept.set(name, value);
      if (kept.size > most) {
        const [oldest] = kept.keys();
        if (oldest !== undefined) kept.delete(oldest);
      }
      try {
        return await value;
      } catch (error) {
        kept.delete(name);
        throw error;
      }
    },
    forget: (name) => void kept.delete(name),
  };
}
