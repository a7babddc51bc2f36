import type { BpmnModdle, ParseResult } from 'bpmn-moddle';
import { Reader, type ReadingContext, type RootHandler } from 'moddle-xml';

const begin = 'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const rest = `${begin}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

/** An id as XML Schema has it: a name without a colon, in the letters of any script; moddle's own prefix is taken too. */
const name = new RegExp(`^(?:[${begin}][${rest}]*:)?[${begin}][${rest}]*$`, 'u');

/** Does something with what moddle keeps while it reads a file, once there is such. */
export function whenReading(root: RootHandler, adopt: (context: ReadingContext) => void): void {
  let kept: ReadingContext | undefined;
  Object.defineProperty(root, 'context', {
    get: () => kept,
    set(context: ReadingContext) {
      adopt(context);
      kept = context;
    },
  });
}

/**
 * Lets a reading take every id that BPMN's schema takes. moddle takes ASCII letters only, and leaves out an element whose id has
 * others, with all that hangs on it: `thẩm_định` is as good an id as `review`.
 */
export function takeEveryName(context: ReadingContext): void {
  context.addElement = (element) => {
    const property = element.$descriptor.idProperty;
    const id = property && element.get(property.name);
    if (typeof id !== 'string' || id === '') return;
    if (!name.test(id)) throw new Error(`illegal ID <${id}>`);
    // A name of every object's own looks as if it were there already: such ids are refused by name later.
    if (context.elementsById[id]) throw new Error(`duplicate ID <${id}>`);
    context.elementsById[id] = element;
  };
}

/** Makes a moddle of somebody else's, such as the drawing library's, read such ids. */
export function readEveryName(moddle: BpmnModdle): void {
  moddle.fromXML = (xml: string, type?: unknown): Promise<ParseResult> => {
    const reader = new Reader({ model: moddle, lax: true });
    const root = reader.handler(typeof type === 'string' ? type : 'bpmn:Definitions');
    whenReading(root, takeEveryName);
    return reader.fromXML(xml, root);
  };
}
