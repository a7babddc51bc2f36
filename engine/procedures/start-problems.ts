import type { ModdleElement } from 'bpmn-moddle';
import { processesBegunByHand, type Problem, type ProcessGraph, timedStarts } from '../bpmn/index.ts';
import { compileExpression } from '../feel/index.ts';
import { elementIn, elementsIn, type Model, textIn } from './model.ts';

/** Where a start event says when it begins a dossier by itself. */
const properties = ['condition', 'timeDate', 'timeDuration', 'timeCycle'] as const;

/**
 * Starts of a procedure that go by data: nothing has begun yet that it could be of, so they would never begin anything
 * (BPMN 10.5.2). Those inside a dossier, of event subprocesses, may go by its data.
 */
export function startProblems(model: Model): readonly Problem[] {
  const starts = model.elements.filter((element) => element.$type === 'bpmn:StartEvent' && element.$parent?.$type === 'bpmn:Process');
  return starts.flatMap((start) => {
    const names = new Set(elementsIn(start, 'eventDefinitions').flatMap(namesReadBy));
    if (names.size === 0) return [];
    return [{
      severity: 'error', code: 'procedure.startReadsData', params: { names: [...names].join(', ') }, section: '10.5.2',
      ...(start.id ? { elementId: start.id } : {}), ...(start.name ? { elementName: start.name } : {}),
    }];
  });
}

/**
 * Processes that would never begin: handing a dossier in begins the file's first process alone, and the others only by an event
 * or a call (BPMN 10.5.2, 13.1).
 */
export function processesNobodyBegins(graph: ProcessGraph): readonly Problem[] {
  const first = graph.elements.get(graph.processIds[0] ?? '');
  return processesBegunByHand(graph).filter((id) => id !== first?.id).map((id) => {
    const name = graph.elements.get(id)?.name;
    return { severity: 'error', code: 'procedure.nobodyBegins', params: { first: first?.name ?? first?.id ?? '' }, section: '10.5.2', elementId: id, ...(name ? { elementName: name } : {}) };
  });
}

function namesReadBy(definition: ModdleElement): readonly string[] {
  return properties.flatMap((property) => {
    const body = textIn(elementIn(definition, property), 'body')?.trim() ?? '';
    if (property !== 'condition' && !body.startsWith('=')) return [];
    const compiled = compileExpression(body.replace(/^=/, '').trim());
    return compiled.ok ? compiled.expression.reads : [];
  });
}

/** Timers of starts that lie behind already at the moment of publication: they begin nothing, which its admin should know. */
export function startsThatAreOver(graph: ProcessGraph, moment: Parameters<typeof timedStarts>[1]): readonly Problem[] {
  const ahead = new Set(timedStarts(graph, moment).map(({ elementId, definition }) => `${elementId} ${definition}`));
  return graph.instantiating.flatMap((node) => node.triggers.flatMap((trigger, definition): readonly Problem[] =>
    node.kind === 'start' && trigger.type === 'timer' && !ahead.has(`${node.id} ${definition}`)
      ? [{ severity: 'warning', code: 'procedure.startIsOver', elementId: node.id, ...(node.name ? { elementName: node.name } : {}) }]
      : []));
}
