import { clauseOf } from '../feel/reason.ts';
import type { Refusal } from '../result.ts';

/** What the parser says is wrong, and our code for it; what it names becomes `name`. */
const CODES: readonly (readonly [says: RegExp, code: string])[] = [
  [/^unclosed tag: (.*)$/, 'dmn.xmlUnclosed'],
  [/^unmatched closing tag: (.*?)\.?$/, 'dmn.xmlUnmatched'],
  [/^unbound namespace prefix: "(.*)"/, 'dmn.xmlPrefix'],
  [/^duplicate attribute: (.*?)\.?$/, 'dmn.xmlTwice'],
  [/entity/, 'dmn.xmlEntity'],
  [/must contain a root element|outside of root node/, 'dmn.xmlNoRoot'],
];

/** Why a text is no XML, and where: the parser's words, which begin with line and column, in those of our catalogue. */
export function xmlMistake(message: string): Refusal {
  const [, line = '1', column = '0', says = message] = /^(?:.*?:)?(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const detail = detailOf(says);
  return { code: 'dmn.notXml', params: { line: Number(line), column: Number(column), reason: clauseOf(detail) }, details: [detail] };
}

function detailOf(says: string): Refusal {
  for (const [pattern, code] of CODES) {
    const match = pattern.exec(says);
    if (match) return { code, params: match[1] === undefined ? {} : { name: match[1].slice(0, 60) } };
  }
  return { code: 'dmn.xmlOther', params: { says: says.replace(/\.$/, '') } };
}
