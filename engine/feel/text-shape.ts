/** What of a text decides how long the parser takes with it. */
export interface TextShape {
  /** How deep brackets stand inside one another. */
  readonly brackets: number;
  /** The most items that stand side by side, in a list or in a call. */
  readonly items: number;
  /** The most entries of one context. */
  readonly entries: number;
  /** Reading it, in about nanoseconds. */
  readonly cost: number;
}

/**
 * A character that is no part of a text in quotes or of a comment, and an operator in a chain beyond that; such a text, and a
 * character of it; two items side by side, which the parser looks at together; two entries of one context.
 */
const CHARACTER = 2_500;
const OPERATOR = 4_000;
const QUOTATION = 2_500;
const QUOTED = 10;
const PAIR_OF_ITEMS = 4;
const PAIR_OF_ENTRIES = 300;

/** What stands between two brackets: its commas, dots of paths, and colons. */
interface Level {
  items: number;
  entries: number;
}

/** Goes through a text once, whatever is wrong with it. */
export function shapeOf(source: string): TextShape {
  const open: Level[] = [{ items: 0, entries: 0 }];
  const most = { brackets: 0, items: 0, entries: 0 };
  let cost = 0;
  const close = ({ items, entries }: Level): void => {
    most.items = Math.max(most.items, items);
    most.entries = Math.max(most.entries, entries);
    cost += PAIR_OF_ITEMS * items ** 2 + PAIR_OF_ENTRIES * entries ** 2;
  };
  for (let at = 0; at < source.length; at++) {
    const end = endOfQuoted(source, at);
    if (end > at) {
      cost += QUOTATION + QUOTED * (end - at);
      at = end - 1;
      continue;
    }
    cost += CHARACTER;
    const level = open.at(-1) as Level;
    switch (source[at]) {
      case '(': case '[': case '{':
        open.push({ items: 0, entries: 0 });
        most.brackets = Math.max(most.brackets, open.length - 1);
        break;
      case ')': case ']': case '}':
        if (open.length > 1) close(open.pop() as Level);
        break;
      case ',': level.items++; break;
      case '.': if (!/[\d.]/.test(source[at + 1] ?? '')) level.items++; break;
      case ':': level.entries++; break;
      case '+': case '-': case '*': case '/': cost += OPERATOR; break;
    }
  }
  for (const level of open) close(level);
  return { ...most, cost };
}

/** Where a text in quotes or a comment that begins here ends; here where none begins. */
function endOfQuoted(source: string, at: number): number {
  if (source[at] === '"') {
    let end = at + 1;
    while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
    return Math.min(end + 1, source.length);
  }
  if (source[at] !== '/') return at;
  if (source[at + 1] === '/') return endBefore(source, '\n', at);
  return source[at + 1] === '*' ? endBefore(source, '*/', at) : at;
}

function endBefore(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from + 2);
  return end < 0 ? source.length : end;
}
