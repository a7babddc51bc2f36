import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../bpmn/index.ts';
import { accept, type Refusal, type Result } from '../result.ts';
import { parsedOnce } from './readings.ts';

/** A BPMN file as a tree, for those who read a model rather than run it. */
export interface Model {
  readonly definitions: ModdleElement;
  readonly elements: readonly ModdleElement[];
  byId(id: string): ModdleElement | undefined;
}

/** Parses BPMN XML, within the bounds of the core; refused with `model.notBpmn` where it is none, with the place of the fault. */
export async function parseModel(xml: string): Promise<Result<Model>> {
  const parsed = await parsedOnce(xml);
  if (!parsed.ok) return { ok: false, refusal: refusalOf(parsed.problems[0]) };
  const byId = new Map(Object.entries(parsed.elementsById));
  return accept({ definitions: parsed.definitions, elements: [...byId.values()], byId: (id) => byId.get(id) });
}

/** What is no BPMN is said with its place, where there is one; what is too much, by its own name. */
function refusalOf({ code, params }: Problem): Refusal {
  if (code !== 'bpmn.notXml' && code !== 'bpmn.notBpmn') return { code, ...(params ? { params } : {}) };
  const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(String(params?.['reason'] ?? '')) ?? [];
  return { code: 'model.notBpmn', params: { line: Number(line), column: Number(column) } };
}

/** Extension element of a type, such as `zeebe:FormDefinition`. */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  const holder = elementIn(element, 'extensionElements');
  return holder ? elementsIn(holder, 'values').find((extension) => extension.$type === type) : undefined;
}

/** A property's text; undefined where it has none. */
export function textIn(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.[property];
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** The element that a property holds or refers to. */
export function elementIn(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.[property];
  return isElement(value) ? value : undefined;
}

/** The elements that a property lists. */
export function elementsIn(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value = element?.[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** User tasks of the file. */
export function userTasksOf(model: Model): readonly ModdleElement[] {
  return model.elements.filter((element) => element.$type === 'bpmn:UserTask');
}

/** Forms that the model asks for, each with the element that asks. */
export function formReferencesOf(model: Model): readonly { readonly element: ModdleElement; readonly formId: string }[] {
  return model.elements.flatMap((element) => {
    const formId = textIn(extensionOf(element, 'zeebe:FormDefinition'), 'formId');
    return formId ? [{ element, formId }] : [];
  });
}

/** Decisions that the model asks for, each with the task that asks. */
export function decisionReferencesOf(model: Model): readonly { readonly element: ModdleElement; readonly decisionId: string }[] {
  return model.elements.flatMap((element) => {
    const decisionId = textIn(extensionOf(element, 'zeebe:CalledDecision'), 'decisionId');
    return decisionId ? [{ element, decisionId }] : [];
  });
}
