import type { Expression, Node } from '../node.ts';
import type { Stage } from '../state.ts';
import type { Run } from './run.ts';
import { isTrue } from './variables.ts';

/**
 * Whether a scope's completion condition holds: asked each time that something inside is over. While it cannot be told one
 * incident says so, however often it is asked; undefined then.
 */
export function ask(run: Run, node: Node, id: string, condition: Expression, stage: Stage): boolean | undefined {
  const known = incidentAt(run, node, id);
  const holds = isTrue(run, condition, id);
  if (!holds.ok) {
    if (known === undefined) run.raise(node, id, stage, holds.refusal);
    return undefined;
  }
  if (known !== undefined) run.emit({ type: 'incidentResolved', incidentId: known, elementId: node.id });
  return holds.value;
}

/** The incident about a scope itself, where there is one. */
export function incidentAt(run: Run, node: Node, id: string): string | undefined {
  if (run.draft.incidents.isEmpty) return undefined;
  return run.relations.incidentsOf(id).find((incidentId) => run.draft.incidents.get(incidentId)?.elementId === node.id);
}
