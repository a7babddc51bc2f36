import { is } from '../drawing/element-kinds.ts';
import type { Canvas, CommandHandler, CommandStack, Drawn, Modeling, SpaceTool } from '../drawing/services.ts';
import { poolAround } from '../units/pools.ts';

/** What is put into the flow behind an element. */
export interface Insertion {
  readonly source: Drawn;
  readonly shape: Drawn;
}

const command = 'hoso.block.insert';

/** Between two shapes in a row. */
const gap = 50;

/** Puts blocks between an element and what follows it. */
export class Insertions {
  static readonly $inject = ['commandStack'];
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.registerHandler(command, InsertBehind);
  }

  /**
   * Whether a shape belongs between an element and the only thing that follows it in the same row. Behind a branch it is one more
   * way; an end is nothing to go on from.
   */
  static mayInsert({ source, shape }: Insertion): boolean {
    const flow = onlyFlowFrom(source);
    const { target } = flow ?? {};
    if (!target || is(source, 'bpmn:Gateway') || is(shape, 'bpmn:EndEvent')) return false;
    return Math.abs(middleOf(target) - middleOf(source)) < 1 && target.x > source.x + source.width;
  }

  insert(insertion: Insertion): void {
    this.#commandStack.execute(command, insertion);
  }
}

/** Makes room where there is too little, and draws the shape into the flow. One command, so one undo takes it back. */
class InsertBehind implements CommandHandler<Insertion> {
  static readonly $inject = ['modeling', 'spaceTool', 'canvas'];
  readonly #modeling: Modeling;
  readonly #spaceTool: SpaceTool;
  readonly #canvas: Canvas;

  constructor(modeling: Modeling, spaceTool: SpaceTool, canvas: Canvas) {
    this.#modeling = modeling;
    this.#spaceTool = spaceTool;
    this.#canvas = canvas;
  }

  preExecute({ source, shape }: Insertion): void {
    const flow = onlyFlowFrom(source);
    if (!flow?.target) return;
    const right = source.x + source.width;
    const missing = shape.width + 2 * gap - (flow.target.x - right);
    if (missing > 0) this.#makeRoom(poolAround(source) ?? this.#canvas.getRootElement(), flow.target.x - 1, missing);
    const middle = (right + flow.target.x) / 2;
    this.#modeling.createShape(shape, { x: Math.min(middle, right + gap + shape.width / 2), y: middleOf(source) }, flow);
  }

  #makeRoom(around: Drawn, start: number, delta: number): void {
    const { movingShapes, resizingShapes } = this.#spaceTool.calculateAdjustments([around, ...within(around)], 'x', delta, start);
    this.#spaceTool.makeSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
  }
}

function onlyFlowFrom(source: Drawn): Drawn | undefined {
  const flows = source.outgoing.filter((flow) => is(flow, 'bpmn:SequenceFlow'));
  return flows.length === 1 ? flows[0] : undefined;
}

function within(element: Drawn): readonly Drawn[] {
  return (element.children ?? []).flatMap((child) => [child, ...within(child)]);
}

function middleOf({ y, height }: Drawn): number {
  return y + height / 2;
}
