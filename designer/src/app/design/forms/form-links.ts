import { is } from '../drawing/element-kinds.ts';
import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn, Moddle } from '../drawing/services.ts';

const type = 'zeebe:FormDefinition';

/** Which form is filled in at a step or at the start (`zeebe:formDefinition formId`). */
export class FormLinks {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(element: Drawn): string {
    return this.#extensions.read(element, type, 'formId');
  }

  link(element: Drawn, formId: string): void {
    if (formId) this.#extensions.write(element, type, { formId });
    else this.#extensions.remove(element, type);
  }
}

/**
 * Forms that can have been filled in before a flow is taken, nearest first: against the flows, out of
 * subprocesses, and from a boundary event to what it sits on.
 */
export function formsBefore(flow: Drawn): readonly string[] {
  const formIds: string[] = [];
  const seen = new Set<Moddle>();
  const queue = [flow.businessObject.get('sourceRef') as Moddle | undefined];
  while (queue.length > 0) {
    const node = queue.shift();
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const formId = formIdOf(node);
    if (formId && !formIds.includes(formId)) formIds.push(formId);
    queue.push(...nodesBefore(node));
  }
  return formIds;
}

function nodesBefore(node: Moddle): readonly (Moddle | undefined)[] {
  const incoming = (node.get('incoming') as readonly Moddle[] | undefined) ?? [];
  const sources = incoming.map((flow) => flow.get('sourceRef') as Moddle | undefined);
  if (is(node, 'bpmn:BoundaryEvent')) return [...sources, node.get('attachedToRef') as Moddle | undefined];
  const startsSubprocess = is(node, 'bpmn:StartEvent') && node.$parent && is(node.$parent, 'bpmn:SubProcess');
  return startsSubprocess ? [...sources, node.$parent] : sources;
}

function formIdOf(node: Moddle): string | undefined {
  const holder = node.get('extensionElements') as Moddle | undefined;
  const values = (holder?.get('values') as readonly Moddle[] | undefined) ?? [];
  const formId = values.find((value) => value.$type === type)?.get('formId');
  return typeof formId === 'string' && formId !== '' ? formId : undefined;
}
