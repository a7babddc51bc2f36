import type { ModdleElement } from 'bpmn-moddle';
import { compileExpression } from '../../feel/index.ts';
import { clauseOf } from '../../feel/reason.ts';
import type { Value } from '../../feel/value.ts';
import type { Expression } from '../node.ts';
import type { Problems } from './problems.ts';
import { isForeign, translate } from './juel.ts';
import { text } from './xml.ts';

/** An expression that is always the same value. */
export function constant(value: Value, source = String(value)): Expression {
  return { source, evaluate: () => ({ ok: true, value }) };
}

/** An expression that reads one variable, whatever its name looks like. */
export function variable(name: string): Expression {
  return { source: name, evaluate: (context) => ({ ok: true, value: context.lookUp(name) ?? null }) };
}

/** The variable that an expression reads where it does no more than that, perhaps an entry of it: `= vote`, `= vote.mark`. */
export function variableRead(source: string | undefined): string | undefined {
  return /^=\s*([\p{L}_][\p{L}\p{M}\p{N}_]*)(?:\.[\p{L}\p{M}\p{N}_.]+)?\s*$/u.exec(source ?? '')?.[1];
}

/** Text that is FEEL after `=` or inside `${…}`, and plain text otherwise: attributes and times. */
export function textOrFeel(source: string, owner: ModdleElement, problems: Problems): Expression {
  if (source.startsWith('=')) return feel(source.slice(1), owner, problems);
  const inner = placeholder(source);
  return inner === undefined ? textWithHoles(source, owner, problems) : foreign(inner, owner, problems);
}

/** Plain text, with `${…}` in places: `PT${hours}H`. */
function textWithHoles(source: string, owner: ModdleElement, problems: Problems): Expression {
  const parts = source.split(/[$#]\{([^{}]*)\}/);
  if (parts.length === 1) return constant(source);
  const pieces = parts.map((part, index) => (index % 2 === 0 ? constant(part) : foreign(part, owner, problems)));
  return {
    source,
    evaluate: (context) => {
      let text = '';
      for (const piece of pieces) {
        const evaluation = piece.evaluate(context);
        if (!evaluation.ok) return evaluation;
        if (evaluation.value === null || typeof evaluation.value === 'object') return { ok: true, value: null };
        text += String(evaluation.value);
      }
      return { ok: true, value: text };
    },
  };
}

/** Text that is always an expression, with or without `=` or `${…}` round it: conditions, loops, scripts. */
export function expressionOf(source: string, owner: ModdleElement, problems: Problems): Expression {
  if (source.startsWith('=')) return feel(source.slice(1), owner, problems);
  const inner = placeholder(source) ?? (isForeign(source) ? source : undefined);
  return inner === undefined ? feel(source, owner, problems) : foreign(inner, owner, problems);
}

/** The expression in a formal expression element; undefined where it is left out. Another language than FEEL or JUEL is refused. */
export function formal(element: ModdleElement | undefined, owner: ModdleElement, problems: Problems): Expression | undefined {
  const source = text(element, 'body');
  if (!element || source === undefined) return undefined;
  // Its own spelling says what an expression is written in, whatever the file says of all.
  const isMarked = source.startsWith('=') || placeholder(source) !== undefined;
  const language = text(element, 'language') ?? (isMarked ? undefined : languageOfFile(element));
  if (language !== undefined && !/feel|juel|jcp\.org|expression|xpath/i.test(language)) {
    problems.error(owner, 'bpmn.expressionLanguage', { language }, '10.4.3');
    return undefined;
  }
  if (language !== undefined && /xpath/i.test(language) && !isMarked && isOnlyXPath(source)) {
    problems.error(owner, 'bpmn.expressionXPath', { expression: source }, '10.4.3');
    return undefined;
  }
  return expressionOf(source, owner, problems);
}

/** What the file says that its expressions are written in; one that says nothing means FEEL, although BPMN's default is XPath. */
function languageOfFile(element: ModdleElement): string | undefined {
  let at: ModdleElement | undefined = element;
  while (at && at.$type !== 'bpmn:Definitions') at = at.$parent;
  return at && Object.hasOwn(at, 'expressionLanguage') ? text(at, 'expressionLanguage') : undefined;
}

/** Comparisons and logic mean the same in XPath and FEEL; a path there would be a division here. */
function isOnlyXPath(source: string): boolean {
  return /\/|::|@(?!")|\$[A-Za-z_]|\b(?:div|mod)\b/.test(source.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** Characters of expressions in one file, with some for each expression: compiling more than this takes longer than anybody waits. */
const mostCharacters = 150_000;
const each = 30;
/** Reading one expression takes longer with the square of its length; beyond the longest it is refused unread. */
const long = 4_000;
const longest = 200_000;

/** What was read in silence as something else, and null in nearly all cases: versions that run with it go on. */
const readBefore: ReadonlySet<string> = new Set(['feel.readOtherwise', 'feel.noLeftSide']);

function feel(source: string, owner: ModdleElement, problems: Problems): Expression {
  const before = problems.expressions;
  problems.expressions += source.length + (source.length > longest ? 0 : Math.round(source.length ** 2 / long)) + each;
  if (problems.expressions > mostCharacters) {
    if (before <= mostCharacters) problems.error(owner, 'bpmn.tooManyExpressions', { most: mostCharacters });
    return constant(null, source);
  }
  const compiled = compileExpression(source.trim());
  if (compiled.ok) {
    for (const doubt of compiled.doubts) {
      problems.warning(owner, 'bpmn.expressionDoubtful', { expression: source.trim(), reason: clauseOf(doubt) }, undefined, [doubt]);
    }
    return compiled.expression;
  }
  const params = { expression: source.trim(), reason: clauseOf(compiled.problem), position: compiled.position };
  if (readBefore.has(compiled.problem.code)) problems.warning(owner, 'bpmn.expressionMeaningless', params, undefined, [compiled.problem]);
  else problems.error(owner, 'bpmn.expressionWrong', params, undefined, [compiled.problem]);
  return constant(null, source);
}

/** What stands inside `${…}`: the other engines' language, or FEEL; what calls the other engine's services is refused. */
function foreign(inner: string, owner: ModdleElement, problems: Problems): Expression {
  const translation = translate(inner);
  if (translation.ok) {
    const expression = feel(translation.feel, owner, problems);
    return { source: inner.trim(), evaluate: (context) => expression.evaluate(context) };
  }
  if (!translation.calls && !/\b(environment|content|execution)\./.test(inner)) return feel(inner, owner, problems);
  problems.error(owner, 'bpmn.expressionForeign', { expression: inner });
  return constant(null, inner);
}

function placeholder(source: string): string | undefined {
  const match = /^[$#]\{([^{}]*)\}$/.exec(source.trim());
  return match?.[1];
}
