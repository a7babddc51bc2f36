import { type Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { accept, refuse, type Refusal, type Result } from '../result.ts';
import { Scenario } from './scenario.ts';

/** A scenario nests a few levels and refers to nothing: more is a mistake, or an attack by aliases. */
const maxAliases = 0;

/** Levels of a value: variables that nest deeper than this are no form's answers. */
const maxDepth = 60;

/** A scenario is written by hand; what is longer than this is something else. */
const maxLength = 200_000;

/** Mistakes that are told at once. */
const mostTold = 50;

/** Reads a scenario from YAML or JSON. What is wrong comes back with the place in the file. */
export function readScenario(text: string): Result<Scenario> {
  if (text.length > maxLength) return refuse('scenario.tooLong', { characters: maxLength });
  const lines = new LineCounter();
  // The reader compares each key with all before it, and shows each fault with its lines; both cost the square of a hostile file.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, lineCounter: lines });
  const [fault] = document.errors;
  if (fault?.code === 'RESOURCE_EXHAUSTION') return refuse('scenario.tooDeep');
  if (fault) {
    return refuse('scenario.notYaml', { line: lines.linePos(fault.pos[0]).line || 1, problem: fault.message.split('\n')[0] ?? '' });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    // The reader says both by a throw: its own bound of aliases, and a stack that is full.
    return refuse(error instanceof RangeError ? 'scenario.tooDeep' : 'scenario.alias');
  }
  const twice = keyTwice(document.contents, maxDepth);
  if (twice) return refuse('scenario.keyTwice', { key: String(twice.value), line: lines.linePos(twice.range?.[0] ?? 0).line || 1 });
  return checkScenario(value ?? {}, (path) => lineOf(path, document, lines));
}

/** The first key that a mapping has had before; deeper than `levels` nothing is looked at. */
function keyTwice(node: unknown, levels: number): Scalar | undefined {
  if (levels === 0 || !isCollection(node)) return undefined;
  const known = new Set<unknown>();
  for (const item of node.items) {
    const key: unknown = isPair(item) ? item.key : undefined;
    if (isScalar(key)) {
      if (known.has(String(key.value))) return key;
      known.add(String(key.value));
    }
    const inner = keyTwice(isPair(item) ? item.value : item, levels - 1);
    if (inner) return inner;
  }
  return undefined;
}

/** The line of a value in the file, from 1: where the file says nothing of it, of what it is missing from. */
type LineOf = (path: readonly PropertyKey[]) => number;

function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] ?? 0 : 0;
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part)) : undefined;
    const named: unknown = pair ? pair.key : isSeq(node) ? node.items[Number(part)] : undefined;
    if (!isNode(named)) break;
    offset = named.range?.[0] ?? offset;
    node = pair ? pair.value : named;
  }
  return lines.linePos(offset).line || 1;
}

function checkScenario(value: unknown, lineOfPath: LineOf): Result<Scenario> {
  if (isDeeper(value, maxDepth)) return refuse('scenario.tooDeep');
  const parsed = Scenario.safeParse(value, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const details = parsed.error.issues.slice(0, mostTold).flatMap((issue) => refusalsOf(issue, [], lineOfPath));
  const [first, ...more] = details;
  if (!first || more.length > 0) return { ok: false, refusal: { code: 'scenario.invalid', details } };
  return { ok: false, refusal: first };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

type Issue = z.core.$ZodIssue;

function refusalsOf(issue: Issue, outer: readonly PropertyKey[], lineOfPath: LineOf): readonly Refusal[] {
  const path = [...outer, ...issue.path];
  const at = { path: textOf(path), line: lineOfPath(path) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostTold).map((key) => ({ code: 'scenario.unknownKey', params: { path: at.path, line: lineOfPath([...path, key]), key } }));
    case 'invalid_union':
      return closest(issue.errors).flatMap((inner) => refusalsOf(inner, path, lineOfPath));
    case 'custom':
      return [{ code: String(issue.params?.['code'] ?? 'scenario.wrongValue'), params: { ...at, ...shown(issue) } }];
    case 'too_big':
      return [{ code: 'scenario.tooMany', params: { ...at, most: Number(issue.maximum) } }];
    case 'invalid_value':
      return [{ code: 'scenario.notOneOf', params: { ...at, values: issue.values.map(String).join(', ') } }];
    case 'invalid_type':
      return [issue.input === undefined
        ? { code: 'scenario.missing', params: at }
        : { code: 'scenario.wrongType', params: { ...at, expected: issue.expected, ...shown(issue) } }];
    default:
      return [{ code: 'scenario.wrongValue', params: { ...at, ...shown(issue) } }];
  }
}

/** Of the alternatives that a value does not fit, the one that it comes nearest to: what its author meant. */
function closest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 10 : 1), 0);
  return [...alternatives].sort((one, other) => distance(one) - distance(other))[0] ?? [];
}

function textOf(path: readonly PropertyKey[]): string {
  return path.map((part, place) => (typeof part === 'number' ? `[${part}]` : `${place ? '.' : ''}${String(part)}`)).join('') || '/';
}

function shown(issue: Issue): { value: string } {
  return { value: (JSON.stringify(issue.input) ?? '').slice(0, 60) };
}
