import type { ModdleElement } from 'bpmn-moddle';
import { extension, many, text, typeOf } from '../compile/xml.ts';

/** Ids of processes that say of themselves that they are not executed, and that nothing in the file calls. */
export function drawnOnly(definitions: ModdleElement, elements: readonly ModdleElement[]): ReadonlySet<string> {
  const called = new Set(elements.filter((element) => typeOf(element) === 'CallActivity').map(calledBy));
  return new Set(many(definitions, 'rootElements')
    .filter((root) => typeOf(root) === 'Process' && root.isExecutable === false && !called.has(root.id))
    .flatMap(({ id }) => id ?? []));
}

/** What a call activity names, without the prefix of a qualified name. */
export function calledBy(call: ModdleElement): string | undefined {
  return text(extension(call, 'zeebe:CalledElement'), 'processId') ?? text(call, 'calledElement')?.replace(/^[\w.-]+:/, '');
}
