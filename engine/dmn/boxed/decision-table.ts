import type { Data } from '../../feel/data.ts';
import { charge, Mistake, type Run } from '../../feel/run.ts';
import { expressionAt, testsAt } from '../../feel/compile/index.ts';
import type { Code, Place, Scope } from '../../feel/compile/place.ts';
import type { Test } from '../../feel/compile/unary-tests.ts';
import { clauseOf } from '../../feel/reason.ts';
import { checked, type Conversion, notAllowed, together } from '../conversion.ts';
import type { ItemTypes } from '../item-types.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts';
import { checkLanguage } from './expression-element.ts';
import { isRanked, isSettledByOne, type Policy, resultOf, type RuleHit, shaped } from './hit-policy.ts';
import { nullInstead } from '../tolerance.ts';
import { noDefault, policyOf } from './table-policy.ts';
import type { Surroundings } from './surroundings.ts';

interface Column {
  readonly label: string;
  readonly value: Code;
  /** What may come in at all. */
  readonly allowed: Test | undefined;
}

interface Output {
  readonly element: XmlElement;
  readonly label: string;
  /** Makes the value of a cell what the column's type says, and refuses what is not among its values. */
  readonly convert: Conversion | undefined;
}

interface Rule {
  readonly id: string;
  /** A test for each column; undefined where the column does not matter. */
  readonly tests: readonly (Test | undefined)[];
  readonly outputs: readonly Code[];
}

/** A decision table (DMN 1.5, chapter 8). Cells with the same text are compiled once. */
export function decisionTable(element: XmlElement, place: Place, around: Surroundings): Code {
  const id = element.attributes.get('id') ?? '';
  const cells = new CellCompiler(place);
  const wrong = new WrongCells();
  const columns = childrenOf(element, 'input').map((input, index) => wrong.past(() => columnOf(input, index, place, around), NO_COLUMN));
  const outputElements = childrenOf(element, 'output');
  const policy = policyOf(element, outputElements, { place, types: around.types });
  const outputs = outputElements.map((output) => outputOf(output, policy, place, around));
  const defaults = defaultsOf(outputs, place);
  const rules = childrenOf(element, 'rule').map((rule, index) => ruleOf(rule, index, { columns, outputs, cells, wrong, types: around.types }));
  wrong.end();
  return (scope) => {
    charge(scope.run, rules.length * (columns.length + 1));
    const inputs = columns.map((column) => inputOf(column, scope));
    const hits = hitsOf(rules, inputs, policy, scope);
    around.onHit({ tableId: id, rules: hits.map((hit) => rules[hit.number - 1]?.id ?? String(hit.number)) }, scope.run);
    if (hits.length > 0) return orNull(scope.run, () => resultOf(policy, hits, scope.run));
    return defaults ? shaped(policy, defaults.map((code) => code(scope))) : noDefault(policy);
  };
}

function columnOf(input: XmlElement, index: number, place: Place, around: Surroundings): Column {
  const expression = childOf(input, 'inputExpression');
  const text = textOf(expression);
  const label = input.attributes.get('label') ?? text ?? String(index + 1);
  return within({ column: label, rule: 0, text }, () => {
    if (expression) checkLanguage(expression);
    if (text === undefined) throw new Mistake('dmn.noExpression');
    const code = expressionAt(text, place);
    const typeRef = expression?.attributes.get('typeRef');
    const convert = around.types.isTemporal(typeRef) ? around.types.conversionTo(typeRef) : around.types.definedConversion(typeRef);
    return {
      label,
      value: convert ? (scope) => orNull(scope.run, () => convert(code(scope), scope.run, label, 'outside')) : code,
      allowed: valuesOf(input, 'inputValues', place),
    };
  });
}

function inputOf({ label, value, allowed }: Column, scope: Scope): Data {
  const input = value(scope);
  if (allowed && input !== null && allowed(scope, input) !== true) {
    return nullInstead(notAllowed(input, label, scope.run), scope.run);
  }
  return input;
}

function outputOf(element: XmlElement, { hitPolicy }: Policy, place: Place, { types }: Surroundings): Output {
  const label = element.attributes.get('name') || element.attributes.get('label') || '';
  // Where values are ranked, the one without a rank is refused when they are.
  const text = isRanked(hitPolicy) ? undefined : textOf(childOf(element, 'outputValues'));
  const allowed = text === undefined ? undefined : within({ column: label, rule: 0, text }, () => valuesOf(element, 'outputValues', place));
  const convert = types.definedConversion(element.attributes.get('typeRef'));
  return { element, label, convert: convert || allowed ? checked(convert, allowed) : undefined };
}

/** The values that a column may have at all; undefined where that is any. */
function valuesOf(column: XmlElement, name: string, place: Place): Test | undefined {
  const text = textOf(childOf(column, name));
  return text === undefined || text === '-' ? undefined : testsAt(text, place);
}

function ruleOf(
  rule: XmlElement, index: number,
  { columns, outputs, cells, wrong, types }: {
    readonly columns: readonly Column[]; readonly outputs: readonly Output[]; readonly cells: CellCompiler; readonly wrong: WrongCells;
    readonly types: ItemTypes;
  },
): Rule {
  const number = index + 1;
  const inputCells = childrenOf(rule, 'inputEntry');
  const outputCells = childrenOf(rule, 'outputEntry');
  if (inputCells.length !== columns.length || outputCells.length !== outputs.length) {
    throw new Mistake('dmn.ruleLength', { rule: number, expected: columns.length + outputs.length, found: inputCells.length + outputCells.length });
  }
  return {
    id: rule.attributes.get('id') ?? String(number),
    tests: inputCells.map((cell, at) => wrong.past(() => within({ column: columns[at]?.label ?? '', rule: number, text: textOf(cell) }, () => cells.test(cell)), undefined)),
    outputs: outputCells.map((cell, at) => {
      const { label, convert: toColumn } = outputs[at] as Output;
      const convert = together(types.definedConversion(cell.attributes.get('typeRef')), toColumn);
      const code = wrong.past(() => within({ column: label, rule: number, text: textOf(cell) }, () => cells.output(cell)), nothing);
      return convert ? (scope) => orNull(scope.run, () => convert(code(scope), scope.run, label, 'inside')) : code;
    }),
  };
}

function hitsOf(rules: readonly Rule[], inputs: readonly Data[], policy: Policy, scope: Scope): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const [index, rule] of rules.entries()) {
    if (!rule.tests.every((test, at) => test === undefined || test(scope, inputs[at] ?? null) === true)) continue;
    hits.push({ number: index + 1, outputs: () => rule.outputs.map((output) => output(scope)) });
    if (isSettledByOne(policy.hitPolicy)) break;
  }
  return hits;
}

function defaultsOf(outputs: readonly Output[], place: Place): readonly Code[] | undefined {
  const defaults = outputs.map(({ element, label }) => ({ label, text: textOf(childOf(element, 'defaultOutputEntry')) }));
  if (defaults.every(({ text }) => text === undefined)) return undefined;
  return defaults.map(({ label, text }) => (text === undefined ? nothing : within({ column: label, rule: 0, text }, () => expressionAt(text, place))));
}

/** Compiles cells, those with the same text once. */
class CellCompiler {
  readonly #place: Place;
  readonly #tests = new Map<string, Test>();
  readonly #outputs = new Map<string, Code>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** An empty cell and `-` let everything pass. */
  test(cell: XmlElement): Test | undefined {
    checkLanguage(cell);
    const text = textOf(cell);
    return text === undefined || text === '-' ? undefined : once(this.#tests, text, () => testsAt(text, this.#place));
  }

  /** An empty cell gives null. */
  output(cell: XmlElement): Code {
    checkLanguage(cell);
    const text = textOf(cell);
    return text === undefined ? nothing : once(this.#outputs, text, () => expressionAt(text, this.#place));
  }
}

function once<T>(known: Map<string, T>, text: string, make: () => T): T {
  const made = known.get(text) ?? make();
  known.set(text, made);
  return made;
}

/** Null where the specification has it for a mistake and the evaluation wants that. */
function orNull(run: Run, work: () => Data): Data {
  try {
    return work();
  } catch (error) {
    return nullInstead(error, run);
  }
}

function nothing(_scope: { readonly run: Run }): Data {
  return null;
}

const NO_COLUMN: Column = { label: '', value: nothing, allowed: undefined };

/** More wrong cells of one table are not told at once. */
const MOST_WRONG = 20;

/** Goes on past wrong cells, so that all of a table are told at once. */
class WrongCells {
  readonly #found: Mistake[] = [];

  /** What the work gives; where its cell is wrong, something in its place, as nothing of the table will be used. */
  past<T>(work: () => T, instead: T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Mistake) || !error.refusal.code.startsWith('dmn.cell')) throw error;
      this.#found.push(error);
      // Nothing more can be read after this one.
      if (this.#found.length === MOST_WRONG || error.refusal.details?.[0]?.code === 'feel.tooMuchText') this.end();
      return instead;
    }
  }

  /** Ends with what is wrong, if anything is. */
  end(): void {
    const [first, ...others] = this.#found;
    if (first) throw new Mistake(first.refusal.code, first.refusal.params, first.position, first.refusal, others.map(({ refusal }) => refusal));
  }
}

interface Cell {
  readonly column: string;
  /** 0 for the column's head. */
  readonly rule: number;
  readonly text: string | undefined;
}

/** Says which cell cannot be compiled. */
function within<T>({ column, rule, text = '' }: Cell, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof Mistake) || error.refusal.code.startsWith('dmn.cell')) throw error;
    const params = { column, rule, text: text.slice(0, 60), reason: clauseOf(error.refusal) };
    throw new Mistake(rule > 0 ? 'dmn.cell' : 'dmn.cellInHead', params, error.position, { details: [error.refusal] });
  }
}
