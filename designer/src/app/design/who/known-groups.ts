/**
 * Groups that every agency has. More come from the drawing itself and by typing: accounts and their
 * groups are the administrator's, and a process owner may not list them.
 */
export const commonGroups: readonly string[] = ['reception', 'civil-status', 'leader'];

/** Common groups and those already in use, each once. */
export function groupChoices(used: readonly string[]): readonly string[] {
  return [...new Set([...commonGroups, ...used])];
}
