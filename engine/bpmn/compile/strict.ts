import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../problem.ts';

/** Bounds of what a file holds, told by a parser: of the model without its drawing, of one element, of the whole file. */
export const strictLimits = { elements: 14_000, attributes: 250, namespaces: 100 } as const;

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Namespaces of drawings, which often have more elements than the model that they draw; none of them is executed. */
const drawing = /^http:\/\/www\.omg\.org\/spec\/(?:BPMN\/20100524\/DI|DD\/20100524\/D[CI])$/;

/**
 * Why a text is not well-formed XML, or holds more than any reader should be given. moddle's own parser guesses what was meant
 * (half of a file is a file), and costs the square of the attributes, namespaces and references that an element has.
 *
 * @param manyReferences attributes that moddle would read as lists of ids, although the schema has one id there
 */
export function misread(xml: string, manyReferences: ReadonlySet<string>): Problem | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const prefixes = new Set<string>();
  const uris = new Set<string>();
  let attributes = 0;
  let elements = 0;
  let list: string | undefined;
  const stop = (code: string, params: Problem['params']): never => {
    throw new Misread({ severity: 'error', code, params: { ...params, line: parser.line } });
  };
  parser.on('error', ({ message }) => {
    const [, line = '', column = '', reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
    const prefix = /^unbound namespace prefix: "(.*)"\.$/s.exec(reason)?.[1];
    if (prefix !== undefined) throw new Misread({ severity: 'error', code: 'bpmn.prefixUndeclared', params: { prefix: prefix.slice(0, 60), line } });
    throw new Misread({ severity: 'error', code: 'bpmn.notXml', params: { reason: `${line}:${column}: ${reason.replace(/\.$/, '').slice(0, 200)}` } });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    list = undefined;
  });
  parser.on('attribute', ({ name, prefix, local, value }) => {
    attributes += 1;
    if (attributes > strictLimits.attributes) stop('bpmn.tooManyAttributes', { most: strictLimits.attributes });
    if (prefix === 'xmlns' || name === 'xmlns') {
      prefixes.add(local);
      uris.add(value);
    }
    if (Math.max(prefixes.size, uris.size) > strictLimits.namespaces) stop('bpmn.tooManyNamespaces', { most: strictLimits.namespaces });
    if (manyReferences.has(name) && /\S\s+\S/.test(value.slice(0, 1_000))) list = name;
  });
  parser.on('opentag', ({ uri }: SaxesTagNS) => {
    if (list !== undefined && uri === bpmn) stop('bpmn.referenceList', { attribute: list });
    if (!drawing.test(uri)) elements += 1;
    if (elements > strictLimits.elements) stop('bpmn.tooManyModelElements', { most: strictLimits.elements });
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Misread) return error.problem;
    throw error;
  }
  return undefined;
}

class Misread extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
