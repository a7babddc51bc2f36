import type { ModdleElement } from 'bpmn-moddle';
import { text, typeOf } from '../compile/xml.ts';
import { compileExpression } from '../../feel/index.ts';
import { constantValueOf } from '../soundness/constant-condition.ts';
import { isElement, ownerOf, type Reading } from './reading.ts';

/** Expressions that decide, by the property that holds them. */
const conditions = new Set(['conditionExpression', 'condition', 'activationCondition', 'completionCondition', 'loopCondition']);

/**
 * Where text must be marked as an expression that a machine reads. Not times, cardinalities and completion conditions: Activiti's and
 * Flowable's own documentation writes those without the mark, and there is nothing else that they could mean.
 */
const formal = new Set(['conditionExpression', 'condition', 'activationCondition', 'loopCondition', 'from', 'to']);

/** Expressions: that they say something, that a machine can read it, and that conditions can be true (BPMN 8.4.6). */
export function checkExpressions({ elements, problems }: Reading): void {
  for (const owner of elements) {
    for (const [property, value] of Object.entries(owner)) {
      if (!isElement(value) || value.$parent !== owner || !value.$instanceOf('bpmn:Expression')) continue;
      const element = ownerOf(owner);
      const body = text(value, 'body');
      if (body === undefined) {
        if (!isForeign(value)) problems.error(element, 'constraint.expressionEmpty', { property }, '8.4.6');
      } else if (formal.has(property) && typeOf(value) !== 'FormalExpression') {
        problems.error(element, 'constraint.expressionInformal', { property, expression: body }, '8.4.6');
      } else if (conditions.has(property) && isNoCondition(body)) {
        problems.error(element, 'constraint.notBoolean', { property, expression: body }, '8.4.6');
      }
    }
  }
}

/** Camunda 7 keeps a condition in a script file of its own. */
function isForeign(expression: ModdleElement): boolean {
  return Object.keys(expression.$attrs).some((name) => name.endsWith(':resource'));
}

/** Whether an expression always is something else than true or false: numbers and texts, without a name that could stand for more. */
function isNoCondition(body: string): boolean {
  if (body.length > 100 || /[\p{L}_$#]/u.test(body.replace(/"[^"]*"/g, ''))) return false;
  const compiled = compileExpression(body.replace(/^=/, '').trim());
  const value = compiled.ok ? constantValueOf(compiled.expression) : undefined;
  return value !== undefined && value !== null && typeof value !== 'boolean';
}
