import type { ProcessGraph } from '../bpmn/index.ts';

/** Id of the form that the counter fills in, null where registration asks nothing. */
export function startFormId(graph: ProcessGraph): string | null {
  const [processId] = graph.processIds;
  const starts = [...graph.elements.values()].filter(
    (element) => element.type === 'StartEvent' && element.parentId === processId,
  );
  return starts.find((start) => start.formId)?.formId ?? null;
}
