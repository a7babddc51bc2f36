import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { hosoModdle } from '../bpmn/hoso-moddle.ts';
import { accept, refuse, type Result } from '../result.ts';

/** A BPMN file as a tree, for those who read a model rather than run it. */
export interface Model {
  readonly definitions: ModdleElement;
  readonly elements: readonly ModdleElement[];
  byId(id: string): ModdleElement | undefined;
}

/** Parses BPMN XML; refused with `model.notBpmn` where it is none, with the place of the fault. */
export async function parseModel(xml: string): Promise<Result<Model>> {
  try {
    const parsed = await new BpmnModdle({ zeebe, hoso: hosoModdle }).fromXML(xml);
    const byId = new Map(Object.entries(parsed.elementsById));
    return accept({ definitions: parsed.rootElement, elements: [...byId.values()], byId: (id) => byId.get(id) });
  } catch (error) {
    return refuse('model.notBpmn', placeOf(error instanceof Error ? error.message : ''));
  }
}

/** moddle counts lines and columns from 0, people from 1. */
function placeOf(message: string): { readonly line: number; readonly column: number } {
  const [, line = '0', column = '0'] = /line: (\d+)\s+column: (\d+)/.exec(message) ?? [];
  return { line: Number(line) + 1, column: Number(column) + 1 };
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
