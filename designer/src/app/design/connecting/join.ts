import type { Drawing } from '../drawing/drawing.ts';
import type { Drawn } from '../drawing/services.ts';

/** Between a shape and a line that goes round it. */
const clearance = 30;

/** Draws the line from one element to another that the rules allow; a way back goes round below, not through what lies between. */
export function join(drawing: Pick<Drawing, 'get'>, source: Drawn, target: Drawn): void {
  const line = drawing.get('bpmnRules').canConnect(source, target);
  if (!line) return;
  const goesBack = line.type === 'bpmn:SequenceFlow' && target.x + target.width / 2 < source.x;
  drawing.get('modeling').connect(source, target, { ...line, ...(goesBack ? { waypoints: roundBelow(source, target) } : {}) });
}

function roundBelow(source: Drawn, target: Drawn): readonly { readonly x: number; readonly y: number }[] {
  const from = { x: source.x + source.width / 2, y: source.y + source.height };
  const to = { x: target.x + target.width / 2, y: target.y + target.height };
  const below = Math.max(from.y, to.y) + clearance;
  return [from, { x: from.x, y: below }, { x: to.x, y: below }, to];
}
