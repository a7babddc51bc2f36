import type { PropertyDescriptor, TypeDescriptor } from 'bpmn-moddle';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../problem.ts';
import { requiredAttributes, requiredParts } from './required.ts';
import { attributeOf, bpmnNamespace, isSingle, partOf, typeNamed } from './schema.ts';
import { sectionOf } from './sections.ts';
import { wrongValueOf } from './values.ts';

interface Owner {
  readonly id?: string;
  readonly name?: string;
}

/** An element that is open while the text is read. */
interface Frame {
  /** Undefined where what it holds is not BPMN's business: extensions, text, other vocabularies. */
  readonly type?: TypeDescriptor | undefined;
  /** The element that people know it by: itself where it has an id, else the nearest one around it. */
  readonly owner: Owner;
  readonly lenient: boolean;
  readonly held: Map<string, number>;
}

/** Most that is told of one file; nobody reads more, and a hostile file could have a million. */
const most = 2_000;

/** BPMN's vocabulary before it was finished; the parser leaves out all of it. */
const otherVersion = /^http:\/\/(www|schema)\.omg\.org\/(spec\/)?BPMN\/(?!20100524\/)/i;

const anything = new Set(['extensionElements', 'extension', 'documentation', 'rendering']);

/**
 * What a file says in words that BPMN's schema does not have: attributes that do not exist there or have another value, elements
 * that may not stand where they are, and what must be there. The parser leaves all of that out, so the text itself is read.
 */
export function wronglyWritten(xml: string, drawnOnly: ReadonlySet<string>): readonly Problem[] {
  const found: Problem[] = [];
  const frames: Frame[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => frames.push(opened(tag, frames.at(-1), drawnOnly, found)));
  parser.on('closetag', () => {
    const frame = frames.pop();
    if (frame?.type) checkParts(frame, frame.type, found);
  });
  // What is not well-formed is told by the parser of the model itself.
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return found;
}

function opened(tag: SaxesTagNS, outer: Frame | undefined, drawnOnly: ReadonlySet<string>, found: Problem[]): Frame {
  const id = tag.attributes['id']?.value;
  const name = tag.attributes['name']?.value;
  const owner: Owner = id === undefined && outer ? outer.owner : { ...(id !== undefined ? { id } : {}), ...(name ? { name } : {}) };
  const frame = { owner, lenient: outer?.lenient === true || drawnOnly.has(id ?? ''), held: new Map<string, number>() };
  if (outer?.type && otherVersion.test(tag.uri)) tell(found, outer, outer.type, 'constraint.misplaced', { name: tag.name });
  if (tag.uri !== bpmnNamespace || (outer && !outer.type)) return frame;
  const type = outer?.type ? typeInside(tag, outer, outer.type, found) : typeNamed(`bpmn:${tag.local.charAt(0).toUpperCase()}${tag.local.slice(1)}`);
  if (type) checkAttributes(tag, type, frame, found);
  return { ...frame, type: anything.has(tag.local) ? undefined : type };
}

/** The type of an element by its place, undefined for text and for what may not stand there. */
function typeInside(tag: SaxesTagNS, outer: Frame, outerType: TypeDescriptor, found: Problem[]): TypeDescriptor | undefined {
  const stated = Object.values(tag.attributes).find(({ uri, local }) => local === 'type' && uri.endsWith('XMLSchema-instance'))?.value;
  const part = partOf(outerType, tag.local, stated);
  if (!part) {
    tell(found, outer, outerType, 'constraint.misplaced', { name: tag.local });
    return undefined;
  }
  const { localName } = part.property.ns;
  const times = (outer.held.get(localName) ?? 0) + 1;
  outer.held.set(localName, times);
  outer.held.set(tag.local, times);
  if (times === 2 && isSingle(part.property)) {
    tell(found, outer, definedIn(part.property) ?? outerType, 'constraint.repeated', { name: tag.local });
  }
  return part.type;
}

function checkAttributes(tag: SaxesTagNS, type: TypeDescriptor, frame: Frame, found: Problem[]): void {
  const own: readonly SaxesAttributeNS[] = Object.values(tag.attributes).filter(({ prefix, local }) => prefix === '' && local !== 'xmlns');
  for (const { local, value } of own) {
    const property = attributeOf(type, local);
    if (!property) {
      tell(found, frame, type, 'constraint.attributeUnknown', { attribute: local, name: tag.local });
      continue;
    }
    const wrong = wrongValueOf(property, value.trim());
    if (!wrong) continue;
    tell(found, frame, definedIn(property) ?? type, wrong.code, { attribute: local, value: value.slice(0, 100), ...(wrong.allowed !== undefined ? { allowed: wrong.allowed } : {}) });
  }
  for (const attribute of requiredAttributes(type)) {
    if (!own.some(({ local }) => local === attribute)) tell(found, frame, type, 'constraint.attributeMissing', { attribute, name: tag.local });
  }
}

/** The kind of element that has a property for itself, rather than from another kind. */
function definedIn({ definedBy }: PropertyDescriptor): TypeDescriptor | undefined {
  return definedBy && typeNamed(definedBy.name);
}

function checkParts(frame: Frame, type: TypeDescriptor, found: Problem[]): void {
  for (const part of requiredParts(type)) {
    if (!frame.held.has(part)) tell(found, frame, type, 'constraint.partMissing', { part, name: localName(type) });
  }
}

function tell(found: Problem[], { owner, lenient }: Frame, type: TypeDescriptor, code: string, params: Problem['params']): void {
  if (found.length >= most) return;
  found.push({
    severity: lenient ? 'warning' : 'error', code, section: sectionOf(type), ...(params ? { params } : {}),
    ...(owner.id !== undefined ? { elementId: owner.id } : {}), ...(owner.name !== undefined ? { elementName: owner.name } : {}),
  });
}

function localName({ name }: TypeDescriptor): string {
  const local = name.replace('bpmn:', '');
  return local.charAt(0).toLowerCase() + local.slice(1);
}
