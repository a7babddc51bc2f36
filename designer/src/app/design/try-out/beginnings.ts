import type { ProcessGraph } from '../../../../../engine/bpmn/index.ts';

/** A way in which a dossier can begin. */
export interface Beginning {
  readonly processId: string;
  /** Left out for the plain start. */
  readonly startEventId?: string;
  readonly name: string;
  readonly formId: string | null;
}

/** The ways in: the plain start of each process, and each start by message, signal, time or condition, which somebody says has come. */
export function beginningsOf(graph: ProcessGraph): readonly Beginning[] {
  return graph.processIds.flatMap((processId) => {
    const process = graph.elements.get(processId);
    const plain = (process?.content?.starts ?? []).filter((start) => !start.instantiate);
    const byEvents = graph.instantiating.filter(({ scope }) => scope?.id === processId);
    const named = plain.length > 0 ? [{ processId, name: plain[0]?.name ?? process?.name ?? processId, formId: plain[0]?.formId ?? null }] : [];
    return [...named, ...byEvents.map((start) => ({
      processId, startEventId: start.id, name: start.name ?? process?.name ?? processId, formId: start.formId ?? null,
    }))];
  });
}
