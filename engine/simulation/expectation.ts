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
}

/** How a run differs from what its scenario expects; empty where all is as expected. */
export function differencesFrom(expected: Expectation, achieved: Achieved): readonly Difference[] {
  const differences: Difference[] = [];
  const { path, outcome, variables, waits } = achieved;
  if (expected.outcome && expected.outcome !== outcome) {
    differences.push({ what: 'outcome', expected: expected.outcome, actual: outcome });
  }
  if (expected.path && !tookPath(path, expected.path)) {
    differences.push({ what: 'path', expected: expected.path, actual: pathShown(path, expected.path) });
  }
  if (expected.waits) {
    const open = waits.map((wait) => wait.element).sort();
    const wanted = [...expected.waits].sort();
    if (!sameValue(open, wanted)) differences.push({ what: 'waits', expected: wanted, actual: open });
  }
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
