/*
 * What can be drawn can be published: the replace menu offers everything that bpmn-js knows, as the engine
 * runs it (engine/bpmn/README.md), but for these.
 */
const notOffered: ReadonlySet<string> = new Set([
  // A frame without content is no procedure; and there is nothing else that a frame could be.
  'replace-with-expanded-pool', 'replace-with-collapsed-pool',
  // The condition of a way is asked in the panel, where it can be chosen from the forms.
  'replace-with-conditional-flow',
]);

/** Buttons above the replace menu that mean something here; how often a step is done is asked in the panel. */
const headers: ReadonlySet<string> = new Set(['toggle-non-interrupting']);

/** Whether the replace menu shows an entry, by its name. */
export function isOffered(entry: string): boolean {
  return !notOffered.has(entry);
}

export function isOfferedHeader(entry: string): boolean {
  return headers.has(entry);
}
