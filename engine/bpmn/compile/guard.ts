import type { Problem } from '../problem.ts';

/** Bounds that a file must keep before anything parses it: no procedure is near them, and a hostile file costs no time. */
export const limits = { characters: 4_000_000, lines: 200_000, elements: 40_000, depth: 120 } as const;

/** What keeps a text from being parsed at all: its size, its nesting, or XML that defines entities. */
export function guard(xml: string): Problem | undefined {
  if (xml.trim() === '') return { severity: 'error', code: 'bpmn.notXml', params: { reason: 'empty' } };
  // What is enormous is not even counted; of what is only large, people hear what makes it so.
  const tooLarge: Problem = { severity: 'error', code: 'bpmn.fileTooLarge', params: { characters: xml.length, most: limits.characters } };
  if (xml.length > 8 * limits.characters) return tooLarge;
  const tooMuch = boundsOf(xml);
  if (tooMuch) return tooMuch;
  if (xml.length > limits.characters) return tooLarge;
  if (linesIn(xml) > limits.lines) return { severity: 'error', code: 'bpmn.tooManyLines', params: { most: limits.lines } };
  return undefined;
}

/** Line breaks of a text; CR and LF together count as two. */
export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) lines += 1;
  return lines;
}

/** One pass over the tags, counting elements and depth without building anything. Only comments and CDATA may hold what looks like more. */
function boundsOf(xml: string): Problem | undefined {
  let elements = 0;
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      if (/^<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 9))) return { severity: 'error', code: 'bpmn.doctype' };
      at = endOfMarkup(xml, at);
      if (at < 0) break;
      continue;
    }
    if (next === 0x2f) {
      depth -= 1;
      continue;
    }
    const end = endOfTag(xml, at);
    if (end < 0) break;
    elements += 1;
    if (xml.charCodeAt(end - 1) !== 0x2f) depth += 1;
    if (depth > limits.depth) return { severity: 'error', code: 'bpmn.tooDeep', params: { most: limits.depth } };
    if (elements > limits.elements) return { severity: 'error', code: 'bpmn.tooManyElements', params: { most: limits.elements } };
    at = end;
  }
  return undefined;
}

/** Where a tag ends: a `>` inside quotes is text, and other tools leave it as it is. */
function endOfTag(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml.charCodeAt(at);
    if (sign === 0x3e) return at;
    if (sign !== 0x22 && sign !== 0x27) continue;
    const closing = xml.indexOf(sign === 0x22 ? '"' : "'", at + 1);
    if (closing < 0) return -1;
    at = closing;
  }
  return -1;
}

/** Where a comment, CDATA section or processing instruction ends; -1 where it does not. */
function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at + 9);
  return xml.indexOf('>', at);
}
