/*
 * What the engine runs, by the names of bpmn-js's replace menu. The menu shows these and nothing else:
 * what can be drawn can be published. Elements that an imported file brings along stay untouched.
 */
const offered: ReadonlySet<string> = new Set([
  'replace-with-user-task', 'replace-with-service-task', 'replace-with-script-task', 'replace-with-manual-task',
  'replace-with-rule-task', 'replace-with-call-activity',
  'replace-with-expanded-subprocess', 'replace-with-subprocess',
  'replace-with-exclusive-gateway', 'replace-with-parallel-gateway', 'replace-with-inclusive-gateway',
  'replace-with-none-end', 'replace-with-error-end', 'replace-with-terminate-end',
  'replace-with-timer-intermediate-catch',
  'replace-with-timer-boundary', 'replace-with-non-interrupting-timer-boundary', 'replace-with-error-boundary',
  'replace-with-sequence-flow', 'replace-with-default-flow',
]);

/** Whether the engine can run what an entry of the replace menu makes. */
export function isOffered(entry: string): boolean {
  return offered.has(entry);
}
