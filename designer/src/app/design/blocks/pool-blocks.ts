import type { Drawing } from '../drawing/drawing.ts';
import { is, processOf } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';
import { ownPoolOf, poolsOf } from '../units/pools.ts';

/** High enough for three lanes with steps in them. */
const ownSize = { width: 700, height: 420 };
const besideSize = { width: 700, height: 220 };
const outsideSize = { width: 700, height: 60 };
/** Between what is drawn and the rim of its frame, where the name stands on the left; and between two frames. */
const padding = 40;
const nameWidth = 30;

/** The procedure's own frame, drawn round all that is there where there is none yet. */
export function drawOwnPool(drawing: Drawing): Drawn {
  const known = ownPoolOf(drawing) ?? poolsOf(drawing)[0];
  if (known) return known;
  const root = drawing.get('canvas').getRootElement();
  const { x, y, width, height } = frameRound((root.children ?? []).filter((child) => !child.waypoints && !is(child, 'bpmn:Group')), drawing);
  const pool = drawing.get('elementFactory').createParticipantShape({ width, height });
  const name = processOf(root)?.name;
  if (name) pool.businessObject.set('name', name);
  drawing.get('modeling').createElements([pool], { x: x + width / 2, y: y + height / 2 }, root);
  drawing.fit();
  return pool;
}

/** The frame of another process that the engine runs beside the procedure, from a message to its end: as every procedure begins, to be filled in. */
export function besidePool(drawing: Drawing): readonly Drawn[] {
  const factory = drawing.get('elementFactory');
  const pool = factory.createParticipantShape({ ...besideSize, x: 0, y: 0 });
  pool.businessObject.set('name', 'Bên khác');
  processOf(pool)?.set('name', 'Bên khác');
  processOf(pool)?.set('isExecutable', true);
  const event = (type: string, name: string, x: number, definition?: string): Drawn => {
    const shape = factory.createShape({ type, ...(definition ? { eventDefinitionType: definition } : {}), x, y: besideSize.height / 2 - 18, parent: pool });
    shape.businessObject.set('name', name);
    return shape;
  };
  const source = event('bpmn:StartEvent', 'Nhận tin', 100, 'bpmn:MessageEventDefinition');
  const target = event('bpmn:EndEvent', 'Hoàn thành', besideSize.width - 120);
  const middle = besideSize.height / 2;
  const waypoints = [{ x: source.x + source.width, y: middle }, { x: target.x, y: middle }];
  return [pool, source, target, factory.createConnection({ type: 'bpmn:SequenceFlow', source, target, waypoints, parent: pool })];
}

/** The frame of somebody outside, of whom only the messages are known. */
export function outsidePool(drawing: Drawing): readonly Drawn[] {
  const pool = drawing.get('elementFactory').createParticipantShape({ ...outsideSize, isExpanded: false });
  pool.businessObject.set('name', 'Bên ngoài');
  return [pool];
}

/** Puts a frame below all that there are. */
export function placeBelow(drawing: Drawing, shapes: readonly Drawn[]): void {
  const [pool] = shapes;
  if (!pool) return;
  const pools = poolsOf(drawing);
  const left = Math.min(...pools.map(({ x }) => x));
  const bottom = Math.max(...pools.map(({ y, height }) => y + height));
  const middle = { x: left + pool.width / 2, y: bottom + padding + pool.height / 2 };
  drawing.get('modeling').createElements(shapes, middle, drawing.get('canvas').getRootElement());
  drawing.get('selection').select(pool);
  drawing.fit();
}

/** Where a frame stands round shapes; in the middle of what is visible where there are none. */
function frameRound(shapes: readonly Drawn[], drawing: Drawing): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const seen = drawing.get('canvas').viewbox();
  if (shapes.length === 0) return { x: seen.x + (seen.width - ownSize.width) / 2, y: seen.y + (seen.height - ownSize.height) / 2, ...ownSize };
  const left = Math.min(...shapes.map(({ x }) => x)) - padding - nameWidth;
  const top = Math.min(...shapes.map(({ y }) => y));
  const right = Math.max(...shapes.map(({ x, width }) => x + width)) + padding;
  const bottom = Math.max(...shapes.map(({ y, height }) => y + height));
  const height = Math.max(ownSize.height, bottom - top + 2 * padding);
  return { x: left, y: (top + bottom - height) / 2, width: Math.max(ownSize.width, right - left), height };
}
