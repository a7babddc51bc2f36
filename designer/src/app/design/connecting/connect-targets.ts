import type { Drawing } from '../drawing/drawing.ts';
import type { Drawn } from '../drawing/services.ts';

/** What an element can be joined to by a line that is not there yet: steps in its frame, messages in others, data. From left to right. */
export function connectTargets(drawing: Pick<Drawing, 'get'>, source: Drawn): readonly Drawn[] {
  const rules = drawing.get('bpmnRules');
  const joined = new Set(source.outgoing.map(({ target }) => target));
  const others = drawing.get('elementRegistry').filter((element) =>
    element !== source && element.parent !== undefined && !element.waypoints && !element.labelTarget && !joined.has(element) && Boolean(rules.canConnect(source, element)));
  return others.toSorted((one, other) => one.x - other.x || one.y - other.y);
}
