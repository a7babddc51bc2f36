import { Mistake } from '../../feel/run.ts';
import type { XmlElement } from '../xml.ts';

/** Elements that are boxed expressions (DMN 1.5, 7.3 and 10.2). */
const NAMES: ReadonlySet<string> = new Set([
  'literalExpression', 'decisionTable', 'context', 'list', 'relation', 'invocation', 'functionDefinition', 'conditional', 'for', 'some',
  'every', 'filter',
]);

/** Whether an element is a boxed expression. */
export function isExpression(element: XmlElement): boolean {
  return NAMES.has(element.name);
}

/** The expression that an element must hold. */
export function required(element: XmlElement | undefined): XmlElement {
  const expression = element?.children.find(isExpression);
  if (!expression) throw new Mistake('dmn.noExpression');
  return expression;
}

/** Only FEEL is run: other languages would need an engine that evaluates foreign code. */
export function checkLanguage(element: XmlElement): void {
  const language = element.attributes.get('expressionLanguage');
  if (language && !/^(feel|https?:\/\/www\.omg\.org\/spec\/(DMN|FEEL)\/.*)$/i.test(language)) {
    throw new Mistake('dmn.language', { language });
  }
}
