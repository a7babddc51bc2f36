import { SaxesParser } from 'saxes';
import type { Refusal } from '../result.ts';
import { xmlMistake } from './xml-mistake.ts';

/** An element of a DMN file. Elements of other namespaces (diagrams, other tools' extensions) are left out. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
}

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly refusal: Refusal };

const MOST_CHARACTERS = 3_000_000;
const MOST_ELEMENTS = 40_000;
/** Of one element. */
const MOST_ATTRIBUTES = 250;
const DEEPEST = 120;

/** DMN 1.1 to 1.5: the namespaces differ in their date only. */
const DMN = /^https?:\/\/www\.omg\.org\/spec\/DMN\/20\d{6}\/(MODEL\/|dmn\.xsd)$/;

/**
 * Reads the DMN part of a file. saxes is strict, knows no external entities and expands none that a file defines, and runs
 * in the browser; dmn-moddle, which editors use, stops at DMN 1.3 and passes over what it does not know.
 * `endsAt` names children of the root before which whoever wants only what comes first stops reading.
 */
export function readXml(text: string, endsAt: ReadonlySet<string> = new Set()): XmlReading {
  if (text.length > MOST_CHARACTERS || countOf('<', text) > 3 * MOST_ELEMENTS) return { ok: false, refusal: { code: 'dmn.tooLarge' } };
  const reader = new Reader(endsAt);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new WrongXml(xmlMistake(error.message));
  });
  parser.on('doctype', () => {
    throw new WrongXml({ code: 'dmn.doctype' });
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new WrongXml({ code: 'dmn.tooLarge' });
  });
  parser.on('opentag', (tag) => {
    reader.open(tag.uri, tag.local, new Map(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value])));
  });
  parser.on('text', (part) => reader.write(part));
  parser.on('cdata', (part) => reader.write(part));
  parser.on('closetag', () => reader.close());
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof WrongXml) return { ok: false, refusal: error.refusal };
    if (!(error instanceof ReadEnough)) throw error;
  }
  return reader.root?.name === 'definitions' ? { ok: true, root: reader.root } : { ok: false, refusal: { code: 'dmn.notDmn' } };
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Growing[];
  text: string;
}

/** Builds the tree from what the parser reports. */
class Reader {
  root: XmlElement | undefined;
  readonly #endsAt: ReadonlySet<string>;
  readonly #open: Growing[] = [];
  #elements = 0;
  /** How deep we are inside an element of another namespace. */
  #foreign = 0;

  constructor(endsAt: ReadonlySet<string>) {
    this.#endsAt = endsAt;
  }

  open(namespace: string, name: string, attributes: ReadonlyMap<string, string>): void {
    if (++this.#elements > MOST_ELEMENTS) throw new WrongXml({ code: 'dmn.tooLarge' });
    if (this.#foreign > 0 || !DMN.test(namespace)) {
      this.#foreign++;
      return;
    }
    if (this.#open.length === 1 && this.#endsAt.has(name)) throw new ReadEnough();
    if (this.#open.length >= DEEPEST) throw new WrongXml({ code: 'dmn.tooDeep' });
    const element: Growing = { name, attributes, children: [], text: '' };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.#open.push(element);
  }

  write(part: string): void {
    const element = this.#open.at(-1);
    if (element && this.#foreign === 0) element.text += part;
  }

  close(): void {
    if (this.#foreign > 0) {
      this.#foreign--;
      return;
    }
    const element = this.#open.pop();
    if (element) element.text = element.text.trim();
  }
}

class ReadEnough extends Error {}

class WrongXml extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of a child's `text` element; undefined where there is none or it is empty. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return (element && childOf(element, 'text')?.text) || undefined;
}
