import { definitions, flows, process } from '../../bpmn/model.ts';
import { ends, roots, startEvent, users } from '../../bpmn/parts.ts';

/** A process that goes from its start through `x` to its end. */
export const through = (part: string): string => process(`${startEvent}${part}${ends('e')}${flows('s -> x -> e')}`, roots);

/** A process that is sound by itself, with something added. */
export const beside = (part: string): string => process(`${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}${part}`, roots);

/** A process that is sound by itself, with something added at the root of the file. */
export const atRoot = (part: string): string => process(`${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}`, roots + part);

/** Attributes of the process itself. */
export const marked = (attributes: string): string => definitions(`<process id="x" ${attributes}>${startEvent}${users('a')}${ends('e')}${flows('s -> a -> e')}</process>`);

/** A task at which something hangs: a boundary event `x` with its way to an end of its own. */
export const withBoundary = (event: string): string =>
  process(`${startEvent}${users('a', 'z')}${event}${ends('e', 'e2')}${flows('s -> a -> e', 'x -> z -> e2')}`, roots);

export const throwing = (definition: string): string => `<intermediateThrowEvent id="x">${definition}</intermediateThrowEvent>`;
export const catching = (definition: string): string => `<intermediateCatchEvent id="x">${definition}</intermediateCatchEvent>`;
export const ending = (definition: string): string => process(`${startEvent}${users('a')}<endEvent id="x">${definition}</endEvent>${flows('s -> a -> x')}`, roots);
export const formal = (name: string, body: string): string => `<${name} xsi:type="tFormalExpression">${body}</${name}>`;

/** The inside of a subprocess: from `s1` through what is given to `e1`. */
export const inner = (content: string, ...chains: string[]): string => `<startEvent id="s1"/>${content}<endEvent id="e1"/>${flows(...chains)}`;
