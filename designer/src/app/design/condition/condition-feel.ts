import { type Condition, type Literal, type Operator, takesValue, type Test } from './condition.ts';

const signs: Readonly<Partial<Record<Operator, string>>> = {
  equals: '=', differs: '!=', less: '<', atMost: '<=', more: '>', atLeast: '>=',
};
const functions: Readonly<Partial<Record<Operator, string>>> = { contains: 'contains', includes: 'list contains' };

/** Writes a condition as a FEEL expression with its leading `=`, as BPMN files of the zeebe dialect carry it. */
export function writeCondition(condition: Condition): string {
  return `=${condition.tests.map(writeTest).join(` ${condition.join} `)}`;
}

function writeTest({ field, operator, value }: Test): string {
  if (!takesValue(operator)) return `${field} ${operator === 'isEmpty' ? '=' : '!='} null`;
  const literal = value ?? '';
  const call = functions[operator];
  if (call) return `${call}(${field}, ${writeLiteral(literal)})`;
  const left = typeof literal === 'object' ? `date(${field})` : field;
  return `${left} ${signs[operator]} ${writeLiteral(literal)}`;
}

function writeLiteral(literal: Literal): string {
  if (typeof literal === 'object') return `date("${literal.date}")`;
  return typeof literal === 'string' ? JSON.stringify(literal) : String(literal);
}

/**
 * Reads a FEEL expression back into the builder. Null when it says more than the builder can: then it is
 * shown as the text that it is, never simplified behind the author's back.
 */
export function readCondition(expression: string): Condition | null {
  const text = expression.trim().replace(/^=/, '');
  const tokens = tokenise(text);
  if (!tokens || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const tests: Test[] = [];
  let join: Condition['join'] | undefined;
  for (;;) {
    const test = readTest(reader);
    if (!test) return null;
    tests.push(test);
    if (reader.done) return { join: join ?? 'and', tests };
    const word = reader.take();
    if (word !== 'and' && word !== 'or') return null;
    // `a and b or c` needs brackets to be understood by people; the builder has none.
    if (join !== undefined && join !== word) return null;
    join = word;
  }
}

const name = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*`;
const token = new RegExp(
  String.raw`\s*(list contains\b|${name}|"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?|!=|<=|>=|=|<|>|\(|\)|,)`, 'uy',
);
const fieldName = new RegExp(`^${name}$`, 'u');
const reserved = new Set(['and', 'or', 'null', 'true', 'false', 'date', 'contains', 'not', 'if', 'in', 'between', 'for', 'some', 'every', 'function']);

function tokenise(text: string): readonly string[] | null {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(text)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  take(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  /** Takes a token where it comes next. */
  accept(expected: string): boolean {
    if (this.next !== expected) return false;
    this.#at++;
    return true;
  }
}

function readTest(reader: Reader): Test | null {
  if (reader.accept('not')) return readNegation(reader);
  if (reader.accept('contains')) return readCall(reader, 'contains');
  if (reader.accept('list contains')) return readCall(reader, 'includes');
  const wrapped = reader.accept('date');
  if (wrapped && !reader.accept('(')) return null;
  const field = reader.take();
  if (!isField(field) || (wrapped && !reader.accept(')'))) return null;
  // A yes-or-no answer is often written alone.
  if (!wrapped && (reader.done || reader.next === 'and' || reader.next === 'or')) return { field, operator: 'equals', value: true };
  const operator = operatorOf(reader.take());
  if (!operator) return null;
  if (!wrapped && reader.accept('null')) {
    if (operator === 'equals') return { field, operator: 'isEmpty' };
    return operator === 'differs' ? { field, operator: 'isFilled' } : null;
  }
  const value = readLiteral(reader);
  // A date is written with both sides as dates; one alone was written by hand and means something else.
  if (value === null || wrapped !== (typeof value === 'object')) return null;
  return { field, operator, value };
}

function readNegation(reader: Reader): Test | null {
  if (!reader.accept('(')) return null;
  const field = reader.take();
  return isField(field) && reader.accept(')') ? { field, operator: 'equals', value: false } : null;
}

function readCall(reader: Reader, operator: Operator): Test | null {
  if (!reader.accept('(')) return null;
  const field = reader.take();
  if (!isField(field) || !reader.accept(',')) return null;
  const value = readLiteral(reader);
  if (value === null || typeof value === 'object' || !reader.accept(')')) return null;
  return { field, operator, value };
}

function readLiteral(reader: Reader): Literal | null {
  const text = reader.take();
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?\d/.test(text)) return Number(text);
  if (text.startsWith('"')) return unquote(text);
  if (text !== 'date' || !reader.accept('(')) return null;
  const date = unquote(reader.take());
  return date !== null && reader.accept(')') ? { date } : null;
}

function unquote(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function operatorOf(sign: string): Operator | undefined {
  return (Object.keys(signs) as Operator[]).find((operator) => signs[operator] === sign);
}

function isField(text: string): boolean {
  return fieldName.test(text) && !reserved.has(text);
}
