import type { Data } from '../data.ts';
import type { Part } from '../parse.ts';
import { Mistake } from '../run.ts';
import { arithmetic } from './arithmetic.ts';
import { call, temporalLiteral } from './call.ts';
import { comparison } from './comparison.ts';
import { contextLiteral } from './context-literal.ts';
import { filter } from './filter.ts';
import { functionDefinition } from './function-definition.ts';
import { instanceOf } from './instance-of.ts';
import { forLoop, quantified } from './iteration.ts';
import { conjunction, disjunction } from './logic.ts';
import { path } from './path.ts';
import type { Code, Compilation, Names, Place } from './place.ts';
import { numberIn, textOf } from './literal.ts';
import { interval, rangeFrom } from './range-literal.ts';
import { variable } from './variable.ts';

/** Compiles a part of the syntax tree at a place where these names are known. */
export function compilePart(part: Part, at: Place): Code {
  const [first, second, third] = part.parts;
  switch (part.name) {
    case 'Expression':
    case 'PositiveUnaryTest':
    case 'FunctionBody': return at.code(first);
    case 'ParenthesizedExpression': return at.code(second);
    case 'NumericLiteral': return constant(numberIn(part));
    case 'StringLiteral': return constant(textOf(part));
    case 'BooleanLiteral': return constant(part.text === 'true');
    case 'null': return constant(null);
    case '?':
    case 'VariableName':
    case 'BacktickIdentifier': return variable(part, at);
    case 'PathExpression': return path(at.code(first), third as Part);
    case 'ArithmeticExpression': return arithmetic(part, at);
    case 'Comparison': return comparison(part, at);
    case 'Conjunction': return conjunction(part, at);
    case 'Disjunction': return disjunction(part, at);
    case 'IfExpression': return choice(part, at);
    case 'List': return list(part, at);
    case 'Context': return contextLiteral(part, at);
    case 'FilterExpression': return filter(part, at);
    case 'ForExpression': return forLoop(part, at);
    case 'QuantifiedExpression': return quantified(part, at);
    case 'FunctionDefinition': return functionDefinition(part, at);
    case 'FunctionInvocation': return call(part, at);
    case 'DateTimeLiteral': return temporalLiteral(part, at);
    case 'InstanceOfExpression': return instanceOf(part, at);
    case 'SimplePositiveUnaryTest': return rangeFrom(part, at);
    case 'Interval': return interval(part, at);
    default: throw new Mistake('feel.syntax', { text: part.text.slice(0, 30), position: part.from + 1 }, part.from);
  }
}

/** The outermost place of a text. */
export function outermost(compilation: Compilation, locals: ReadonlySet<string> = new Set()): Place {
  return placeIn(compilation, { parent: null, locals });
}

function placeIn(compilation: Compilation, names: Names): Place {
  const place: Place = {
    compilation,
    names,
    code(part) {
      if (!part) throw new Mistake('feel.incomplete');
      return compilePart(part, place);
    },
    inside: (locals) => placeIn(compilation, { parent: names, locals }),
    guarded: () => placeIn({ ...compilation, reads: compilation.mayRead }, names),
  };
  return place;
}

function constant(value: Data): Code {
  return () => value;
}

/** Only true takes the first way; false, null and every other kind take the second (DMN 1.5, table 64). */
function choice(part: Part, at: Place): Code {
  const condition = at.code(part.parts[1]);
  const whenTrue = at.code(part.parts[3]);
  const otherwise = part.parts[5] ? at.code(part.parts[5]) : constant(null);
  return (scope) => (condition(scope) === true ? whenTrue(scope) : otherwise(scope));
}

function list(part: Part, at: Place): Code {
  const items = part.parts.slice(1, -1).map((item) => at.code(item));
  return (scope) => items.map((item) => item(scope));
}
