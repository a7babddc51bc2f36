/** Ids on a way, in order; ways put together stay nested until somebody reads them, so that long rows cost nothing. */
export type Trail = string | readonly Trail[];

/** The ids of a way. */
export function idsOn(trail: Trail): readonly string[] {
  const ids: string[] = [];
  const open: Trail[] = [trail];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at === 'string') ids.push(at);
    else for (let index = at.length - 1; index >= 0; index -= 1) open.push(at[index] ?? []);
  }
  return ids;
}
