/** A value that a form's answer is compared with; dates apart, because FEEL compares them as dates. */
export type Literal = string | number | boolean | { readonly date: string };

/** How an answer is tested. `isFilled` and `isEmpty` take no value. */
export type Operator =
  | 'equals' | 'differs' | 'less' | 'atMost' | 'more' | 'atLeast' | 'contains' | 'includes' | 'isFilled' | 'isEmpty';

/** One line of the condition builder: field, operator, value. */
export interface Test {
  /** Key of a form field, such as `late` or `child.name`. */
  readonly field: string;
  readonly operator: Operator;
  readonly value?: Literal;
}

/** What the builder can say: tests joined by one word. */
export interface Condition {
  readonly join: 'and' | 'or';
  readonly tests: readonly Test[];
}

/** Operators that need no value. */
export function takesValue(operator: Operator): boolean {
  return operator !== 'isFilled' && operator !== 'isEmpty';
}
