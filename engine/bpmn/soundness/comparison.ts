/** A condition that compares something with a constant. */
export interface Comparison {
  /** What is compared, as it is written. */
  readonly term: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly constant: number | string | boolean;
}

const opposite = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

/** A condition as a comparison; undefined where it is another kind of expression. A mere term stands for being true. */
export function comparisonIn(condition: string, holds: boolean): Comparison | undefined {
  const [, term = '', operator = '=', literal = 'true'] = /^([^<>=!]+?)(?: ?(=|!=|<=|>=|<|>) ?("[^"]*"|-?\d+(?:\.\d+)?|true|false))?$/u.exec(condition) ?? [];
  if (term === '' || /\b(?:and|or|if|between|in|instance|for|some|every|now|today|random)\b|^(?:"|-?\d|true$|false$|null$)/.test(term)) return undefined;
  const constant = literal.startsWith('"') ? literal.slice(1, -1) : literal === 'true' || literal === 'false' ? literal === 'true' : Number(literal);
  const said = operator as Comparison['operator'];
  return { term: term.trim(), operator: holds ? said : opposite[said], constant };
}

/** Whether no value of the same term passes both. */
export function excludeEachOther(one: Comparison, other: Comparison): boolean {
  if (one.operator === '=') return !passes(one.constant, other);
  if (other.operator === '=') return !passes(other.constant, one);
  const [below, above] = one.operator.startsWith('<') ? [one, other] : [other, one];
  if (!below.operator.startsWith('<') || !above.operator.startsWith('>') || typeof below.constant !== typeof above.constant) return false;
  return below.constant < above.constant || (below.constant === above.constant && !(below.operator === '<=' && above.operator === '>='));
}

function passes(value: Comparison['constant'], { operator, constant }: Comparison): boolean {
  if (operator === '=') return value === constant;
  if (operator === '!=') return value !== constant;
  if (typeof value !== typeof constant) return false;
  if (value === constant) return operator === '<=' || operator === '>=';
  return value < constant === operator.startsWith('<');
}
