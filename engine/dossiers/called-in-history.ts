import type { ProcessGraph } from '../bpmn/index.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Language } from '../messages/sentence.ts';

/** Ends of BPMN's names of types, with what people call such a thing that has no name of its own. */
const kinds = [['Event', 'history.someEvent'], ['Gateway', 'history.someGateway'], ['Process', 'history.someStage'], ['Transaction', 'history.someStage']] as const;

/** What the history calls an element: by its name, else by its kind, as its id is written nowhere on the drawing. */
export function calledInHistory(graph: ProcessGraph, id: string, language: Language): string {
  const element = graph.elements.get(id);
  if (!element) return graph.flows.get(id)?.name ?? id;
  const [, code = 'history.someStep'] = kinds.find(([end]) => element.type.endsWith(end)) ?? [];
  return element.name ?? sentenceOf({ code }, language);
}
