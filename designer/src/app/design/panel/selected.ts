import type { Forms } from '../../shared/api/contract.ts';
import { is, processOf } from '../drawing/element-kinds.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Drawn } from '../drawing/services.ts';
import { isOwnPool } from '../units/pools.ts';

/** What the panel is about: one element of a drawing. A new object after each change, so that what was read from it is read again. */
export interface Selected {
  readonly drawing: Drawing;
  readonly element: Drawn;
}

/** What the panel is about when an element is selected: nothing selected means the procedure, which stands in its pool. */
export function standFor(element: Drawn): Drawn {
  if (!is(element, 'bpmn:Collaboration')) return element;
  const pools = (element.children ?? []).filter((child) => processOf(child) !== undefined);
  return pools.find(isOwnPool) ?? pools[0] ?? element;
}

/** A form of the draft with the steps that use it, for choosing one. */
export interface FormChoice {
  readonly formId: string;
  readonly usedBy: readonly string[];
}

/** The draft's forms, each with the names of the elements that it is filled in at. */
export function formChoices(drawing: Drawing, forms: Forms): readonly FormChoice[] {
  const links = drawing.get('hosoFormLinks');
  const elements = drawing.get('elementRegistry').filter(
    (element) => !element.labelTarget && (is(element, 'bpmn:UserTask') || is(element, 'bpmn:StartEvent')),
  );
  return Object.keys(forms).sort().map((formId) => ({
    formId,
    usedBy: elements.filter((element) => links.read(element) === formId).map((element) => element.businessObject.name ?? element.id),
  }));
}
