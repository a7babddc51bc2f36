/**
 * The expression language that other engines write inside `${…}` (Jakarta Expression Language 3.0, section 1; JUEL), put
 * into FEEL. Read by its grammar, not by replacing signs: a text may hold signs, and lists count from 0 there.
 */

/** What cannot be said in FEEL: a call of the other engine's services, an index that is not known. */
export type Translation = { readonly ok: true; readonly feel: string } | { readonly ok: false; readonly calls: boolean };

type Token = { readonly kind: 'name' | 'number' | 'text' | 'sign'; readonly text: string };

const tokenPattern = /\s+|([\p{L}_][\p{L}\p{N}_]*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(===|!==|==|!=|<=|>=|&&|\|\||[<>=!?:+\-*/%()[\].,])/uy;
const levels: readonly (readonly (readonly [string, string])[])[] = [
  [['||', 'or'], ['or', 'or']],
  [['&&', 'and'], ['and', 'and']],
  [['==', '='], ['===', '='], ['=', '='], ['eq', '='], ['!=', '!='], ['!==', '!='], ['ne', '!=']],
  [['<=', '<='], ['le', '<='], ['>=', '>='], ['ge', '>='], ['<', '<'], ['lt', '<'], ['>', '>'], ['gt', '>']],
  [['+', '+'], ['-', '-']],
  [['*', '*'], ['/', '/'], ['div', '/'], ['%', '%'], ['mod', '%']],
];
/** Most parts that may stand inside each other. */
const deepest = 50;

/** Signs that FEEL does not have: a text with one of them was written for another engine, marked or not. */
const foreignSigns = new Set(['==', '===', '!==', '&&', '||', '!', '%']);

/** Whether a text without a mark is spelled in the other language. */
export function isForeign(source: string): boolean {
  return tokensOf(source)?.some((token) => token.kind === 'sign' && foreignSigns.has(token.text)) ?? false;
}

/** Says an expression in FEEL. */
export function translate(source: string): Translation {
  const tokens = tokensOf(source);
  if (!tokens) return { ok: false, calls: false };
  const reader = new Reader(tokens);
  const feel = reader.expression(0);
  return feel !== undefined && reader.isDone ? { ok: true, feel } : { ok: false, calls: reader.calls };
}

function tokensOf(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const match = tokenPattern.exec(source);
    if (!match) return undefined;
    const [, name, number, text, sign] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** Reads by precedence; undefined wherever the text is something else. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Whether it was a call that could not be said. */
  calls = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  expression(depth: number): string | undefined {
    if (depth > deepest) return undefined;
    const condition = this.#binary(0, depth);
    if (condition === undefined || !this.#take('?')) return condition;
    const yes = this.expression(depth + 1);
    const no = this.#take(':') ? this.expression(depth + 1) : undefined;
    return yes === undefined || no === undefined ? undefined : `(if ${condition} then ${yes} else ${no})`;
  }

  #binary(level: number, depth: number): string | undefined {
    const signs = levels[level];
    if (!signs) return this.#unary(depth);
    let left = this.#binary(level + 1, depth);
    while (left !== undefined) {
      const sign = signs.find(([foreign]) => this.#take(foreign))?.[1];
      if (sign === undefined) return left;
      const right = this.#binary(level + 1, depth);
      if (right === undefined) return undefined;
      left = sign === '%' ? remainder(left, right) : `(${left} ${sign} ${right})`;
    }
    return undefined;
  }

  #unary(depth: number): string | undefined {
    if (depth > deepest) return undefined;
    const sign = ['!', 'not', '-', 'empty'].find((one) => this.#take(one));
    if (sign === undefined) return this.#value(depth);
    const operand = this.#unary(depth + 1);
    if (operand === undefined) return undefined;
    if (sign === '-') return `(-${operand})`;
    return sign === 'empty' ? `list contains([null, "", []], ${operand})` : `not(${operand})`;
  }

  #value(depth: number): string | undefined {
    let value = this.#primary(depth);
    while (value !== undefined) {
      if (this.#peek?.text === '(' && this.#peek.kind === 'sign') {
        this.calls = true;
        return undefined;
      }
      if (this.#take('.')) {
        const name = this.#next('name');
        value = name === undefined ? undefined : `${value}.${name}`;
      } else if (this.#take('[')) {
        value = this.#entry(value);
      } else {
        return value;
      }
    }
    return undefined;
  }

  /** An entry by its name, or by its place: from 0 there, from 1 in FEEL. */
  #entry(of: string): string | undefined {
    const name = this.#next('text');
    const place = name === undefined ? this.#next('number') : undefined;
    if (!this.#take(']')) return undefined;
    if (name !== undefined) return `get value(${of}, ${JSON.stringify(name)})`;
    return place !== undefined && /^\d+$/.test(place) ? `${of}[${Number(place) + 1}]` : undefined;
  }

  #primary(depth: number): string | undefined {
    if (this.#take('(')) {
      const inner = this.expression(depth + 1);
      return inner !== undefined && this.#take(')') ? `(${inner})` : undefined;
    }
    const text = this.#next('text');
    if (text !== undefined) return JSON.stringify(text);
    return this.#next('number') ?? this.#name();
  }

  /** A variable; what another engine reads its variables from is left out. */
  #name(): string | undefined {
    const name = this.#next('name');
    if ((name === 'execution' || name === 'content') && this.#peek?.text === '.') return undefined;
    if (name !== 'environment') return name;
    for (const part of ['.', 'variables']) {
      if (!this.#take(part) && !(part === 'variables' && this.#take('output'))) return undefined;
    }
    return this.#take('.') ? this.#next('name') : undefined;
  }

  get #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(text: string): boolean {
    const token = this.#peek;
    if (!token || token.kind === 'text' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #next(kind: Token['kind']): string | undefined {
    const token = this.#peek;
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token.text;
  }
}

/**
 * The remainder with the sign of the dividend, as there; FEEL's `modulo` has that of the divisor. Each operand is written
 * once: a chain of remainders must not double its length with each.
 */
function remainder(dividend: string, divisor: string): string {
  const [a, b] = ['_dividend_', '_divisor_'];
  return `{${a}: ${dividend}, ${b}: ${divisor}, _rest_: if ${a} < 0 then -modulo(-${a}, abs(${b})) else modulo(${a}, abs(${b}))}._rest_`;
}
