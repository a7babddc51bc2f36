import { charge, Mistake, type Run } from '../run.ts';
import type { Flags, Node } from './node.ts';

/** Where a pattern matches, in characters, and what its groups caught. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Where each group begins and ends, by its number from 1; undefined where it took no part. */
  readonly groups: readonly (Span | undefined)[];
}

type Span = readonly [from: number, to: number];

interface Attempt {
  readonly text: readonly string[];
  readonly run: Run;
  readonly groups: (Span | undefined)[];
  depth: number;
}

type Next = (at: number) => boolean;
type Matcher = (attempt: Attempt, at: number, next: Next) => boolean;

/** Steps inside one another; deeper, the stack would be exhausted. */
const DEEPEST = 2_000;

/**
 * A pattern as a backtracking matcher that pays for every step, so that a pattern made to run for ever ends with a mistake;
 * JavaScript's own engine cannot be stopped.
 */
export function matcherOf(node: Node, flags: Flags): (text: readonly string[], start: number, run: Run) => Match | null {
  const match = compile(node, flags);
  return (text, start, run) => {
    for (let from = start; from <= text.length; from++) {
      const attempt: Attempt = { text, run, groups: [], depth: 0 };
      let to = -1;
      const found = match(attempt, from, (at) => {
        to = at;
        return true;
      });
      if (found) return { from, to, groups: attempt.groups };
    }
    return null;
  };
}

function compile(node: Node, flags: Flags): Matcher {
  switch (node.kind) {
    case 'character': return ({ text, run }, at, next) => {
      charge(run, 1);
      return at < text.length && node.test(text[at] as string) && next(at + 1);
    };
    case 'sequence': return sequence(node.nodes.map((inner) => compile(inner, flags)));
    case 'choice': {
      const branches = node.nodes.map((inner) => compile(inner, flags));
      return (attempt, at, next) => branches.some((branch) => branch(attempt, at, next));
    }
    case 'repeat': return node.node.kind === 'character' ? characters(node, node.node.test) : repeat(node, compile(node.node, flags));
    case 'group': return group(compile(node.node, flags), node.number);
    case 'reference': return reference(node.number, flags.ignoreCase);
    case 'start': return place((text, at) => at === 0 || (flags.multiline && at < text.length && text[at - 1] === '\n'));
    case 'end': return place((text, at) => at === text.length || (flags.multiline && text[at] === '\n'));
  }
}

/** A place in the text, which takes no character. */
function place(isThere: (text: readonly string[], at: number) => boolean): Matcher {
  return ({ text, run }, at, next) => {
    charge(run, 1);
    return isThere(text, at) && next(at);
  };
}

function sequence(matchers: readonly Matcher[]): Matcher {
  return (attempt, at, next) => {
    const go = (index: number, position: number): boolean => {
      const matcher = matchers[index];
      return matcher ? deeper(attempt, () => matcher(attempt, position, (after) => go(index + 1, after))) : next(position);
    };
    return go(0, at);
  };
}

type Repeat = Extract<Node, { kind: 'repeat' }>;

/** Repeats one character without a step on the stack for each. */
function characters({ least, most, isGreedy }: Repeat, test: (character: string) => boolean): Matcher {
  return ({ text, run }, at, next) => {
    const fits = (count: number): boolean => at + count < text.length && test(text[at + count] as string);
    let count = 0;
    const enough = isGreedy ? most : least;
    while (count < enough && fits(count)) count++;
    charge(run, count + 1);
    if (isGreedy) {
      for (; count >= least; count--) {
        charge(run, 1);
        if (next(at + count)) return true;
      }
      return false;
    }
    for (; count >= least && count <= most; count++) {
      charge(run, 1);
      if (next(at + count)) return true;
      if (!fits(count)) return false;
    }
    return false;
  };
}

function repeat({ least, most, isGreedy }: Repeat, inner: Matcher): Matcher {
  return (attempt, at, next) => {
    const go = (count: number, position: number): boolean => {
      charge(attempt.run, 1);
      const again = (): boolean => count < most && deeper(attempt, () =>
        // A round that took nothing would go on for ever.
        inner(attempt, position, (after) => (after > position || count < least) && go(count + 1, after)));
      if (count < least) return again();
      return isGreedy ? again() || next(position) : next(position) || again();
    };
    return go(0, at);
  };
}

function group(inner: Matcher, number: number | null): Matcher {
  if (number === null) return inner;
  return (attempt, at, next) => inner(attempt, at, (after) => {
    const before = attempt.groups[number];
    attempt.groups[number] = [at, after];
    if (next(after)) return true;
    attempt.groups[number] = before;
    return false;
  });
}

function reference(number: number, ignoreCase: boolean): Matcher {
  const same = (a: string, b: string | undefined): boolean => a === b || (ignoreCase && a.toLowerCase() === b?.toLowerCase());
  return ({ text, groups, run }, at, next) => {
    const [from, to] = groups[number] ?? [0, 0];
    charge(run, to - from + 1);
    const caught = text.slice(from, to);
    return caught.every((character, index) => same(character, text[at + index])) && next(at + caught.length);
  };
}

function deeper(attempt: Attempt, step: () => boolean): boolean {
  if (++attempt.depth > DEEPEST) throw new Mistake('feel.tooDeep');
  const result = step();
  attempt.depth--;
  return result;
}
