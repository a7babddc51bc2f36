import type { Drawn } from '../drawing/services.ts';

interface Group {
  readonly id: string;
}

interface PropertiesPanel {
  registerProvider(priority: number, provider: { getGroups(element: Drawn): (groups: readonly Group[]) => readonly Group[] }): void;
}

/** Below the zeebe provider (500), so that all groups are there to be chosen from. */
const lowestPriority = 100;

/** What a procedure needs beyond the questions of the office panel; the rest of the library's groups is for other engines. */
const kept: ReadonlySet<string> = new Set([
  'general', 'documentation', 'error', 'taskDefinition', 'script', 'inputs', 'outputs', 'headers', 'timer', 'assignmentDefinition',
]);

/** Cuts the properties panel down to the groups that the engine knows. */
export class ExpertGroups {
  static readonly $inject = ['propertiesPanel'];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(lowestPriority, {
      getGroups: () => (groups) => groups.filter(({ id }) => kept.has(id)),
    });
  }
}
