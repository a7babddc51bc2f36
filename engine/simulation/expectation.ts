import type { Value, Variables } from '../bpmn/index.ts';
import type { Difference, Outcome, OpenWait } from './line.ts';
import { type Path, pathShown, tookPath } from './path.ts';
import type { Expectation } from './scenario.ts';

/** What a run came to, as far as a scenario can expect something of it. */
export interface Achieved {
  readonly path: Path;
  readonly outcome: Outcome;
  readonly variables: Variables;
  readonly waits: readonly OpenWait[];
  readonly incidents: readonly { readonly element: string; readonly code: string }[];
}

/** How a run differs from what its scenario expects; empty where all is as expected. */
export function differencesFrom(expected: Expectation, achieved: Achieved): readonly Difference[] {
  const differences: Difference[] = [];
  const { path, outcome, variables, waits, incidents } = achieved;
  if (expected.outcome && expected.outcome !== outcome) {
    differences.push({ what: 'outcome', expected: expected.outcome, actual: outcome });
  }
  if (expected.path && !tookPath(path, expected.path)) {
    differences.push({ what: 'path', expected: expected.path, actual: pathShown(path, expected.path) });
  }
  const compare = (what: string, wanted: readonly string[] | undefined, found: readonly string[]): void => {
    const [sorted, actual] = [[...wanted ?? []].sort(), [...found].sort()];
    if (wanted && !sameValue(actual, sorted)) differences.push({ what, expected: sorted, actual });
  };
  compare('waits', expected.waits, waits.map((wait) => wait.element));
  compare('ends', expected.ends, path.ends);
  // An expectation without a code is content with any.
  const codesMatter = expected.incidents?.every(({ code }) => code !== undefined);
  compare('incidents', expected.incidents?.map(incidentText), incidents.map(({ element, code }) => incidentText({ element, code: codesMatter ? code : undefined })));
  for (const [name, value] of Object.entries(expected.variables ?? {})) {
    const actual = Object.hasOwn(variables, name) ? variables[name] : undefined;
    // A variable that was never set is FEEL's null.
    if (!sameValue(value as Value, actual ?? null)) {
      differences.push({ what: `variables.${name}`, expected: value, actual: actual ?? null });
    }
  }
  return differences;
}

/** Whether two JSON values are equal; the order of a context's entries says nothing. */
export function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== others.length) return false;
  const [left, right] = [one as Variables, other as Variables];
  return names.every((name) => Object.hasOwn(other, name) && sameValue(left[name] ?? null, right[name] ?? null));
}

function incidentText({ element, code }: { readonly element: string; readonly code?: string | undefined }): string {
  return code === undefined ? element : `${element} ${code}`;
}
