import type { BusinessCalendar } from '../calendar/index.ts';
import type { Refusal } from '../result.ts';
import type { Data } from './data.ts';

/** What one evaluation works with: the world it sees, and what is left of the work that it may do. */
export interface Run {
  readonly lookUp: (name: string) => Data | undefined;
  readonly now: number;
  readonly zone: string;
  readonly calendar: BusinessCalendar | undefined;
  /** Shared by all that is evaluated together. */
  readonly budget: Budget;
}

/** What is left of the work that may be done. */
export interface Budget {
  /** Steps, see `charge`. */
  left: number;
  /** How many functions are being called inside one another. */
  depth: number;
}

/** Steps that an evaluation may take: some hundred milliseconds of work, or some ten megabytes of values. */
const MOST_STEPS = 1_000_000;
/** Functions inside one another; a recursion that goes deeper is taken for endless. */
const MOST_CALLS = 300;

/** A budget with everything still to spend. */
export function fullBudget(): Budget {
  return { left: MOST_STEPS, depth: 0 };
}

/** A run for what is worked out while compiling, which sees no variables and no clock. */
export function atRest(): Run {
  return { lookUp: () => undefined, now: 0, zone: 'UTC', calendar: undefined, budget: fullBudget() };
}

/** Ends an evaluation: the mistake travels from deep inside to `evaluate`, which turns it into a value. */
export class Mistake extends Error {
  readonly refusal: Refusal;
  /** Where in the text, when it was found while compiling. */
  readonly position: number;
  /** What else was found wrong in the same element, where whoever looked went on. */
  readonly others: readonly Refusal[];

  constructor(code: string, params: Refusal['params'] = {}, position = 0, more: Partial<Refusal> = {}, others: readonly Refusal[] = []) {
    super(code);
    this.refusal = { ...more, code, params };
    this.position = position;
    this.others = others;
  }

  /** The same mistake, said of an element, unless it is of one already. */
  of(elementId: string, elementName: string): Mistake {
    const { code, params, ...more } = this.refusal;
    const others = this.others.map((other) => ({ elementId, elementName, ...other }));
    return more.elementId === undefined ? new Mistake(code, params, this.position, { ...more, elementId, elementName }, others) : this;
  }
}

/** Accounts for work: one step for an element visited or made, or for 32 characters. Ends the evaluation when all is used up. */
export function charge(run: Run, steps: number): void {
  run.budget.left -= steps;
  if (run.budget.left < 0) throw new Mistake('feel.tooMuchWork');
}

/** Accounts for a text that is made. */
export function chargeText(run: Run, text: string): string {
  charge(run, 1 + (text.length >> 5));
  return text;
}

/** Calls inside one another, within bounds. */
export function called<T>(run: Run, body: () => T): T {
  if (++run.budget.depth > MOST_CALLS) throw new Mistake('feel.tooDeep');
  try {
    return body();
  } finally {
    run.budget.depth--;
  }
}
