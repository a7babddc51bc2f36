import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';

/** Working time that a step, or a whole procedure, may take. */
export interface Deadline {
  readonly amount: number;
  readonly unit: 'workingHour' | 'workingDay';
}

const deadlineType = 'hoso:Deadline';
const scheduleType = 'zeebe:TaskSchedule';

/** Reads and writes until when something has to be done. */
export class Deadlines {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(element: Drawn): Deadline | null {
    const amount = Number(this.#extensions.read(element, deadlineType, 'amount'));
    if (!(amount > 0)) return null;
    return { amount, unit: this.#extensions.read(element, deadlineType, 'unit') === 'workingHour' ? 'workingHour' : 'workingDay' };
  }

  set(element: Drawn, deadline: Deadline | null): void {
    if (deadline) this.#extensions.write(element, deadlineType, { ...deadline });
    else this.#extensions.remove(element, deadlineType);
  }

  /** A date instead of working time: ISO 8601 text, or `=` and a FEEL expression. */
  readDueDate(step: Drawn): string {
    return this.#extensions.read(step, scheduleType, 'dueDate');
  }

  setDueDate(step: Drawn, dueDate: string): void {
    this.#extensions.write(step, scheduleType, { dueDate: dueDate.trim() || undefined });
  }
}
