import { is, processOf } from '../drawing/element-kinds.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Drawn, ShapeAttributes } from '../drawing/services.ts';

/** A block that can be put on the drawing; its words are `design.block.<name>`. */
export interface Block {
  readonly name: string;
  /** Class of bpmn-js's icon font: the block looks in the list as it will on the drawing. */
  readonly icon: string;
  readonly shape: ShapeAttributes;
}

export interface BlockGroup {
  readonly name: 'steps' | 'branches' | 'time' | 'ends' | 'units';
  readonly blocks: readonly Block[];
}

/** Everything that the engine runs, in the order in which a procedure is usually drawn. */
export const blockGroups: readonly BlockGroup[] = [
  {
    name: 'steps',
    blocks: [
      { name: 'step', icon: 'bpmn-icon-user-task', shape: { type: 'bpmn:UserTask' } },
      { name: 'automatic', icon: 'bpmn-icon-service-task', shape: { type: 'bpmn:ServiceTask' } },
      { name: 'rules', icon: 'bpmn-icon-business-rule', shape: { type: 'bpmn:BusinessRuleTask' } },
      { name: 'called', icon: 'bpmn-icon-call-activity', shape: { type: 'bpmn:CallActivity' } },
      { name: 'computation', icon: 'bpmn-icon-script-task', shape: { type: 'bpmn:ScriptTask' } },
      { name: 'stage', icon: 'bpmn-icon-subprocess-expanded', shape: { type: 'bpmn:SubProcess', isExpanded: true } },
    ],
  },
  {
    name: 'branches',
    blocks: [
      { name: 'choice', icon: 'bpmn-icon-gateway-xor', shape: { type: 'bpmn:ExclusiveGateway' } },
      { name: 'parallel', icon: 'bpmn-icon-gateway-parallel', shape: { type: 'bpmn:ParallelGateway' } },
      { name: 'several', icon: 'bpmn-icon-gateway-or', shape: { type: 'bpmn:InclusiveGateway' } },
    ],
  },
  {
    name: 'time',
    blocks: [
      {
        name: 'timer', icon: 'bpmn-icon-intermediate-event-catch-timer',
        shape: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
      },
    ],
  },
  {
    name: 'ends',
    blocks: [
      { name: 'start', icon: 'bpmn-icon-start-event-none', shape: { type: 'bpmn:StartEvent' } },
      { name: 'end', icon: 'bpmn-icon-end-event-none', shape: { type: 'bpmn:EndEvent' } },
    ],
  },
  { name: 'units', blocks: [{ name: 'pool', icon: 'bpmn-icon-participant', shape: { type: 'bpmn:Participant' } }] },
];

const poolSize = { width: 700, height: 420 };

/** Begins to carry a block to its place; the next click (or letting go) puts it down. */
export function carryBlock(drawing: Drawing, block: Block, event: Event): void {
  drawing.get('create').start(event, shapesOf(drawing, block), block.shape.isExpanded ? { hints: { autoSelect: [] } } : {});
}

/**
 * Puts a block down without a mouse: behind what is selected where something may follow it, else in the
 * middle of what is visible.
 */
export function placeBlock(drawing: Drawing, block: Block): void {
  const [selected] = drawing.get('selection').get();
  const [shape, ...inside] = shapesOf(drawing, block);
  if (!shape) return;
  if (selected && mayBeFollowed(selected) && is(shape, 'bpmn:FlowNode') && !is(shape, 'bpmn:StartEvent') && inside.length === 0) {
    drawing.get('autoPlace').append(selected, shape);
    return;
  }
  const { x, y, width, height } = drawing.get('canvas').viewbox();
  const placed = drawing.get('modeling').createShape(shape, { x: x + width / 2, y: y + height / 2 }, drawing.get('canvas').getRootElement());
  drawing.get('selection').select(placed);
}

/** Whether the drawing has a pool: a procedure has one, its units are lanes in it. */
export function hasPool(drawing: Drawing): boolean {
  return drawing.get('elementRegistry').filter((element) => is(element, 'bpmn:Participant')).length > 0;
}

function shapesOf(drawing: Drawing, { shape }: Block): readonly Drawn[] {
  const factory = drawing.get('elementFactory');
  if (shape.type === 'bpmn:Participant') return [poolOf(drawing)];
  if (shape.type !== 'bpmn:SubProcess') return [factory.createShape({ ...shape })];
  const stage = factory.createShape({ ...shape, x: 0, y: 0 });
  // A stage without a beginning could not run; bpmn-js's own palette does the same.
  return [stage, factory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: stage })];
}

/** A frame with the procedure's name, high enough for three lanes with steps in them. */
function poolOf(drawing: Drawing): Drawn {
  const pool = drawing.get('elementFactory').createParticipantShape(poolSize);
  const name = processOf(drawing.get('canvas').getRootElement())?.name;
  if (name) pool.businessObject.set('name', name);
  return pool;
}

function mayBeFollowed(element: Drawn): boolean {
  return is(element, 'bpmn:FlowNode') && !is(element, 'bpmn:EndEvent') && !element.labelTarget;
}
