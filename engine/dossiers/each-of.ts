/** Dossiers under way at once: their writes share a flush to disk, and memory stays bounded. */
const atOnce = 25;

/** Goes through ids in order, a few at a time. */
export async function eachOf<T>(ids: readonly string[], work: (id: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    done.push(...(await Promise.all(ids.slice(start, start + atOnce).map(work))));
  }
  return done;
}
