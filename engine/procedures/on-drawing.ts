import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../bpmn/index.ts';
import { elementIn, type Model } from './model.ts';

/** What a drawing shows, and so can be clicked: inner parts, such as an event's definition, have ids too. */
const drawn = [
  'bpmn:FlowElement', 'bpmn:Artifact', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:MessageFlow', 'bpmn:DataAssociation', 'bpmn:Collaboration',
  'bpmn:Process',
];

/** Problems by what people see on the drawing: that of an inner part stands at the element that holds it, that of a process at its pool. */
export function onDrawing(problems: readonly Problem[], model: Model): readonly Problem[] {
  const pools = new Map(model.elements.flatMap((element) => {
    const process = element.$type === 'bpmn:Participant' ? elementIn(element, 'processRef') : undefined;
    return process ? [[process, element] as const] : [];
  }));
  return problems.map((problem) => {
    const element = problem.elementId === undefined ? undefined : model.byId(problem.elementId);
    const holder = element && shownBy(element);
    const shown = (holder && pools.get(holder)) ?? holder;
    if (!shown?.id || shown === element) return problem;
    return { ...problem, elementId: shown.id, ...(shown.name ? { elementName: shown.name } : {}) };
  });
}

/** Undefined where nothing around an element is drawn. */
function shownBy(element: ModdleElement): ModdleElement | undefined {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const candidate = at;
    if (drawn.some((type) => candidate.$instanceOf(type))) return candidate;
  }
  return undefined;
}
