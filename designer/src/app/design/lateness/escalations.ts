import { is } from '../drawing/element-kinds.ts';
import type { CommandStack, Drawn, Modeling } from '../drawing/services.ts';
import type { Span } from '../timing/iso-duration.ts';
import { spanOf, timerAfter } from '../timing/timer-span.ts';
import { Timers } from '../timing/timers.ts';
import type { Assignments } from '../who/assignment.ts';
import { AddEscalation, type NewEscalation } from './add-escalation.ts';

/** A timer on a step that tells somebody when the step takes too long. */
export interface Escalation {
  readonly timer: Drawn;
  /** Null where the timer is set to something other than one number and unit. */
  readonly after: Span | null;
  /** The step that the timer leads to, null where it leads elsewhere. */
  readonly step: Drawn | null;
  readonly groups: readonly string[];
}

const command = 'hoso.escalation.add';

/** Late steps: reads, adds and changes who is told. */
export class Escalations {
  static readonly $inject = ['commandStack', 'modeling', 'hosoTimers', 'hosoAssignments'];
  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;
  readonly #timers: Timers;
  readonly #assignments: Assignments;

  constructor(commandStack: CommandStack, modeling: Modeling, timers: Timers, assignments: Assignments) {
    this.#commandStack = commandStack;
    this.#modeling = modeling;
    this.#timers = timers;
    this.#assignments = assignments;
    commandStack.registerHandler(command, AddEscalation);
  }

  /** Timers on the step that leave it running, in the order they were drawn. */
  of(step: Drawn): readonly Escalation[] {
    return (step.attachers ?? [])
      .filter((event) => event.businessObject.get('cancelActivity') === false && Timers.read(event) !== null)
      .map((timer) => {
        const target = timer.outgoing[0]?.target;
        const next = target && is(target, 'bpmn:UserTask') ? target : null;
        return {
          timer,
          after: spanOf(Timers.read(timer)),
          step: next,
          groups: next ? this.#assignments.read(next).groups : [],
        };
      });
  }

  add(escalation: NewEscalation): void {
    this.#commandStack.execute(command, escalation);
  }

  setAfter(escalation: Escalation, after: Span): void {
    this.#timers.write(escalation.timer, timerAfter(after));
  }

  tell(escalation: Escalation, groups: readonly string[]): void {
    if (escalation.step) this.#assignments.chooseGroups(escalation.step, groups);
  }

  /** Removes the timer, and what can be reached through it alone. */
  remove(escalation: Escalation): void {
    const doomed = [escalation.timer];
    for (const element of doomed) {
      for (const flow of element.outgoing) {
        const { target } = flow;
        if (target && !doomed.includes(target) && target.incoming.every(({ source }) => source && doomed.includes(source))) {
          doomed.push(target);
        }
      }
    }
    this.#modeling.removeElements(doomed);
  }
}
