import { type Data, type Kind, Special } from './data.ts';
import { called, charge, Mistake, type Run } from './run.ts';

/** What a function does with its arguments, which stand in the order of its parameters. */
export type Body = (args: readonly Data[], run: Run) => Data;

/** A FEEL function as a value: one of the expression's own, a built-in or a business knowledge model. */
export class FunctionValue extends Special {
  readonly kind: Kind = 'function';
  readonly parameters: readonly string[];
  readonly body: Body;

  constructor(parameters: readonly string[], body: Body) {
    super();
    this.parameters = parameters;
    this.body = body;
  }

  /** The result for arguments by position; null, as FEEL says, where their number is wrong. */
  invoke(args: readonly Data[], run: Run): Data {
    if (args.length !== this.parameters.length) return null;
    charge(run, 3);
    return called(run, () => this.body(args, run));
  }

  /** The result for arguments by name; null where a name is none of its parameters. */
  invokeNamed(args: ReadonlyMap<string, Data>, run: Run): Data {
    for (const name of args.keys()) if (!this.parameters.includes(name)) return null;
    charge(run, 1);
    return called(run, () => this.body(this.parameters.map((name) => args.get(name) ?? null), run));
  }
}

/** `!= 5` as a value: a test that is equal to another of the same bound. */
export class Inequality extends FunctionValue {
  readonly bound: Data;

  constructor(bound: Data, body: Body) {
    super(['value'], body);
    this.bound = bound;
  }
}

/** The function that an expression calls; a mistake where the value is none. */
export function functionIn(value: Data, name: string): FunctionValue {
  if (value instanceof FunctionValue) return value;
  throw new Mistake('feel.notAFunction', { name });
}
