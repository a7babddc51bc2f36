import type { ProcessGraph } from '../../../../../engine/bpmn/index.ts';

/** A way in which a dossier can begin. */
export interface Beginning {
  readonly processId: string;
  /** Left out for the plain start. */
  readonly startEventId?: string;
  readonly name: string;
  readonly formId: string | null;
}

/** The ways in: the plain start of each process, and each start by message, signal, time or condition. */
export function beginningsOf(graph: ProcessGraph): readonly Beginning[] {
  return graph.processIds.flatMap((processId) => {
    const process = graph.elements.get(processId);
    const starts = process?.content?.starts ?? [];
    return starts.map((start) => ({
      processId,
      ...(start.triggers.length > 0 || start.instantiate ? { startEventId: start.id } : {}),
      name: start.name ?? process?.name ?? processId,
      formId: start.formId ?? null,
    }));
  });
}
