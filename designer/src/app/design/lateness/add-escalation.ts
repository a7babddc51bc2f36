import type { Assignments } from '../who/assignment.ts';
import { is } from '../drawing/element-kinds.ts';
import type { CommandHandler, Drawn, ElementFactory, ElementRegistry, Modeling } from '../drawing/services.ts';
import type { Span } from '../timing/iso-duration.ts';
import { timerAfter } from '../timing/timer-span.ts';
import type { Timers } from '../timing/timers.ts';

/** What is drawn when a step shall not stay late unseen; the names are in the author's language. */
export interface NewEscalation {
  readonly step: Drawn;
  readonly after: Span;
  /** Group that is told, such as `leader`. */
  readonly group: string;
  readonly timerName: string;
  readonly stepName: string;
  readonly endName: string;
}

const gap = 60;
const taskSize = { width: 100, height: 80 };
const endSize = 36;
/** Between the middles of the step and its end. */
const toEnd = taskSize.width / 2 + gap + endSize / 2;
/** Kept free round what is drawn. */
const rim = 20;
/** Width of a lane's name. */
const laneHead = 30;

/**
 * Draws a non-interrupting timer on a step, a step for the leader behind it, and an end: one command, so
 * one undo takes all of it back. The late step itself goes on.
 */
export class AddEscalation implements CommandHandler<NewEscalation> {
  static readonly $inject = ['modeling', 'elementFactory', 'elementRegistry', 'hosoTimers', 'hosoAssignments'];
  readonly #modeling: Modeling;
  readonly #factory: ElementFactory;
  readonly #registry: ElementRegistry;
  readonly #timers: Timers;
  readonly #assignments: Assignments;

  constructor(modeling: Modeling, elementFactory: ElementFactory, elementRegistry: ElementRegistry, timers: Timers, assignments: Assignments) {
    this.#modeling = modeling;
    this.#factory = elementFactory;
    this.#registry = elementRegistry;
    this.#timers = timers;
    this.#assignments = assignments;
  }

  preExecute({ step, after, group, timerName, stepName, endName }: NewEscalation): void {
    const timer = this.#modeling.createShape(
      this.#factory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition', cancelActivity: false }),
      { x: step.x + step.width - 22, y: step.y + step.height },
      step,
      { attach: true },
    );
    this.#timers.write(timer, timerAfter(after));
    this.#modeling.updateLabel(timer, timerName);

    const below = step.y + step.height + gap + taskSize.height / 2;
    const lane = this.#laneOf(group) ?? this.#laneAt({ x: timer.x, y: below });
    const spot = this.#freeSpot(timer.x + timer.width / 2, lane ? lane.y + lane.height / 2 : below, lane);
    const leader = this.#modeling.appendShape(timer, this.#factory.createShape({ type: 'bpmn:UserTask' }), spot, parentOf(step));
    this.#modeling.updateLabel(leader, stepName);
    this.#assignments.chooseGroups(leader, [group]);

    const end = this.#modeling.appendShape(
      leader, this.#factory.createShape({ type: 'bpmn:EndEvent' }), { x: spot.x + spot.toEnd, y: spot.y }, parentOf(leader),
    );
    this.#modeling.updateLabel(end, endName);
  }

  /** The lane in which that group already works, so that the drawing stays true to who does what. */
  #laneOf(group: string): Drawn | undefined {
    const colleague = this.#registry.filter(
      (element) => is(element, 'bpmn:UserTask') && !element.labelTarget && this.#assignments.read(element).groups.includes(group),
    )[0];
    return colleague && this.#laneAt({ x: colleague.x + colleague.width / 2, y: colleague.y + colleague.height / 2 });
  }

  /** The innermost lane at a point. */
  #laneAt(point: { x: number; y: number }): Drawn | undefined {
    return this.#registry.filter(
      (element) => is(element, 'bpmn:Lane') && !element.labelTarget && !(element.children ?? []).some((child) => is(child, 'bpmn:Lane')) && covers(element, point),
    )[0];
  }

  /**
   * The place nearest to the timer, right or left of it, where the step and its end cover nothing: the
   * nearer, the fewer elements its flow has to pass. Left of the timer the end stands left of the step.
   */
  #freeSpot(timer: number, y: number, lane: Drawn | undefined): Spot {
    const taken = this.#registry.filter((element) => is(element, 'bpmn:FlowNode') && !element.labelTarget && !element.waypoints)
      .filter((node) => node.y < y + taskSize.height / 2 && node.y + node.height > y - taskSize.height / 2);
    const isFree = (left: number, right: number) =>
      (!lane || left >= lane.x + laneHead) && taken.every((node) => node.x + node.width <= left || node.x >= right);
    for (let away = 0; ; away += 10) {
      const right = timer + gap + taskSize.width / 2 + away;
      if (isFree(right - taskSize.width / 2 - rim, right + toEnd + endSize / 2 + rim)) return { x: right, y, toEnd };
      const left = timer - gap - taskSize.width / 2 - away;
      if (lane && isFree(left - toEnd - endSize / 2 - rim, left + taskSize.width / 2 + rim)) return { x: left, y, toEnd: -toEnd };
    }
  }
}

/** Middle of the step, and how far from it the middle of its end is. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly toEnd: number;
}

function parentOf(element: Drawn): Drawn {
  if (!element.parent) throw new Error(`${element.id} has no parent`);
  return element.parent;
}

function covers(lane: Drawn, { x, y }: { x: number; y: number }): boolean {
  return x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height;
}
