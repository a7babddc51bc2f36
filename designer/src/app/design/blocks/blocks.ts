import { is } from '../drawing/element-kinds.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Drawn, ShapeAttributes } from '../drawing/services.ts';
import { ownPoolOf, poolAround, poolsOf } from '../units/pools.ts';
import { Insertions } from './insertions.ts';
import { besidePool, drawOwnPool, outsidePool, placeBelow } from './pool-blocks.ts';

/** A block that can be put on the drawing; its words are `design.block.<name>`. */
export interface Block {
  readonly name: string;
  /** Class of bpmn-js's icon font: the block looks in the list as it will on the drawing. */
  readonly icon: string;
  readonly shape: ShapeAttributes;
}

export interface BlockGroup {
  readonly name: 'steps' | 'branches' | 'time' | 'ends' | 'units' | 'more';
  readonly blocks: readonly Block[];
}

/** What most procedures are made of, in the order in which one is usually drawn. */
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

function event(name: string, icon: string, type: string, definition: string): Block {
  return { name, icon: `bpmn-icon-${icon}`, shape: { type: `bpmn:${type}`, eventDefinitionType: `bpmn:${definition}EventDefinition` } };
}

/**
 * What is seldom needed, folded away. Events that wait can be dropped on the rim of a step; further kinds of
 * starts and ends are in the menu beside each.
 */
export const moreBlocks: BlockGroup = {
  name: 'more',
  blocks: [
    { name: 'manual', icon: 'bpmn-icon-manual-task', shape: { type: 'bpmn:ManualTask' } },
    { name: 'send', icon: 'bpmn-icon-send-task', shape: { type: 'bpmn:SendTask' } },
    { name: 'receive', icon: 'bpmn-icon-receive-task', shape: { type: 'bpmn:ReceiveTask' } },
    event('waitMessage', 'intermediate-event-catch-message', 'IntermediateCatchEvent', 'Message'),
    event('waitSignal', 'intermediate-event-catch-signal', 'IntermediateCatchEvent', 'Signal'),
    event('waitCondition', 'intermediate-event-catch-condition', 'IntermediateCatchEvent', 'Conditional'),
    event('sendMessage', 'intermediate-event-throw-message', 'IntermediateThrowEvent', 'Message'),
    event('sendSignal', 'intermediate-event-throw-signal', 'IntermediateThrowEvent', 'Signal'),
    event('escalate', 'intermediate-event-throw-escalation', 'IntermediateThrowEvent', 'Escalation'),
    event('undo', 'intermediate-event-throw-compensation', 'IntermediateThrowEvent', 'Compensate'),
    event('jump', 'intermediate-event-throw-link', 'IntermediateThrowEvent', 'Link'),
    event('land', 'intermediate-event-catch-link', 'IntermediateCatchEvent', 'Link'),
    { name: 'milestone', icon: 'bpmn-icon-intermediate-event-none', shape: { type: 'bpmn:IntermediateThrowEvent' } },
    { name: 'firstEvent', icon: 'bpmn-icon-gateway-eventbased', shape: { type: 'bpmn:EventBasedGateway' } },
    { name: 'complex', icon: 'bpmn-icon-gateway-complex', shape: { type: 'bpmn:ComplexGateway' } },
    { name: 'onEvent', icon: 'bpmn-icon-event-subprocess-expanded', shape: { type: 'bpmn:SubProcess', isExpanded: true, triggeredByEvent: true } },
    { name: 'optional', icon: 'bpmn-icon-subprocess-expanded', shape: { type: 'bpmn:AdHocSubProcess', isExpanded: true } },
    { name: 'transaction', icon: 'bpmn-icon-transaction', shape: { type: 'bpmn:Transaction', isExpanded: true } },
    { name: 'data', icon: 'bpmn-icon-data-object', shape: { type: 'bpmn:DataObjectReference' } },
    { name: 'dataStore', icon: 'bpmn-icon-data-store', shape: { type: 'bpmn:DataStoreReference' } },
    { name: 'partner', icon: 'bpmn-icon-participant', shape: { type: 'bpmn:Participant', isExpanded: true } },
    { name: 'outsider', icon: 'bpmn-icon-lane', shape: { type: 'bpmn:Participant', isExpanded: false } },
    event('endError', 'end-event-error', 'EndEvent', 'Error'),
    event('endAll', 'end-event-terminate', 'EndEvent', 'Terminate'),
  ],
};

/** Begins to carry a block to its place; the next click (or letting go) puts it down. */
export function carryBlock(drawing: Drawing, block: Block, event: Event): void {
  if (block.name === ownPool) {
    event.preventDefault();
    return showOwnPool(drawing);
  }
  if (isPool(block)) drawOwnPool(drawing);
  drawing.get('create').start(event, shapesOf(drawing, block), block.shape.isExpanded ? { hints: { autoSelect: [] } } : {});
}

/**
 * Puts a block down without a mouse: behind what is selected where something may follow it, before what follows it already in
 * its row; else in the middle of what is visible.
 */
export function placeBlock(drawing: Drawing, block: Block): void {
  if (block.name === ownPool) return showOwnPool(drawing);
  if (isPool(block)) {
    drawOwnPool(drawing);
    return placeBelow(drawing, shapesOf(drawing, block));
  }
  const [selected] = drawing.get('selection').get();
  const [shape, ...inside] = shapesOf(drawing, block);
  if (!shape) return;
  if (selected && mayBeFollowed(selected) && is(shape, 'bpmn:FlowNode') && !is(shape, 'bpmn:StartEvent') && inside.length === 0) {
    if (!Insertions.mayInsert({ source: selected, shape })) drawing.get('autoPlace').append(selected, shape);
    else {
      drawing.get('hosoInsertions').insert({ source: selected, shape });
      drawing.get('selection').select(shape);
    }
    return;
  }
  const { x, y, width, height } = drawing.get('canvas').viewbox();
  // Steps belong into a frame where there is one: outside of it they are in no procedure.
  const pool = poolAround(selected) ?? ownPoolOf(drawing) ?? poolsOf(drawing)[0];
  const middle = pool ? { x: pool.x + pool.width / 2, y: pool.y + pool.height / 2 } : { x: x + width / 2, y: y + height / 2 };
  const [placed] = drawing.get('modeling').createElements([shape, ...inside], middle, pool ?? drawing.get('canvas').getRootElement());
  drawing.get('selection').select(placed ?? null);
}

/** The block that frames the procedure: there is one frame, its units are lanes in it. */
const ownPool = 'pool';

function isPool({ shape }: Block): boolean {
  return shape.type === 'bpmn:Participant';
}

/** Frames the procedure, or shows the frame that it has: its units are asked for in the panel. */
function showOwnPool(drawing: Drawing): void {
  drawing.get('selection').select(drawOwnPool(drawing));
}

function shapesOf(drawing: Drawing, block: Block): readonly Drawn[] {
  const { shape } = block;
  const factory = drawing.get('elementFactory');
  if (isPool(block)) return shape.isExpanded ? besidePool(drawing) : outsidePool(drawing);
  if (shape.type !== 'bpmn:SubProcess' && shape.type !== 'bpmn:Transaction') return [factory.createShape({ ...shape })];
  const stage = factory.createShape({ ...shape, x: 0, y: 0 });
  // A stage without a beginning could not run; bpmn-js's own palette does the same. One on an event begins with its event.
  const begins = shape.triggeredByEvent ? { eventDefinitionType: 'bpmn:MessageEventDefinition' } : {};
  return [stage, factory.createShape({ type: 'bpmn:StartEvent', ...begins, x: 40, y: 82, parent: stage })];
}

function mayBeFollowed(element: Drawn): boolean {
  return is(element, 'bpmn:FlowNode') && !is(element, 'bpmn:EndEvent') && !element.labelTarget;
}
