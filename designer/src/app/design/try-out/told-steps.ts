import type { ProcessGraph } from '../../../../../engine/bpmn/index.ts';
import { sentenceOf } from '../../../../../engine/messages/catalogue.ts';
import type { Line } from '../../../../../engine/simulation/line.ts';
import type { Language } from '../../shared/api/contract.ts';
import { drawnElement } from './by-hand.ts';
import type { ToldStep } from './trial-view.ts';

/** What happened in a trial in the sentences of a dossier's history; what only an expert would miss is left out. */
export function tellSteps(lines: readonly Line[], graph: ProcessGraph, language: Language): readonly ToldStep[] {
  const ended = lines.findLastIndex(({ event }) => event === 'ended');
  return lines.flatMap((line, place) => {
    const told = tell(line, graph, place === ended);
    if (!told) return [];
    const element = line.element === undefined ? {} : { elementId: line.element, elementName: nameOf(graph, line.element) };
    return [{ at: line.at, sentence: sentenceOf({ ...element, ...told }, language), wrong: line.event === 'incident' || line.event === 'refused' }];
  });
}

interface Told {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

function tell(line: Line, graph: ProcessGraph, isLastEnd: boolean): Told | undefined {
  const node = line.element === undefined ? undefined : graph.elements.get(line.element);
  switch (line.event) {
    case 'started': return { code: 'history.began' };
    case 'waiting': return line['kind'] === 'userTask' ? { code: 'history.opened' } : standsStill(node?.kind) ? { code: 'history.waiting' } : undefined;
    case 'completed': return tellCompleted(line, graph);
    case 'terminated': return node?.kind === 'userTask' ? { code: 'history.withdrawn' } : undefined;
    case 'taken': return tellFlow(line, graph);
    case 'incident':
    case 'refused': return { code: 'history.incident', params: { reason: String(line['message'] ?? '') } };
    case 'incidentResolved': return { code: 'history.incidentResolved' };
    case 'escalated': return { code: 'history.escalated' };
    case 'errorThrown': return { code: 'history.errorThrown', params: { code: String(line['code'] ?? '') } };
    case 'messageThrown': return { code: 'history.messageSent' };
    case 'variablesSet': return { code: 'history.variables', params: { names: Object.keys(Object(line['variables'])).join(', ') } };
    case 'ended': return isLastEnd ? tellEnd(line, graph) : undefined;
    default: return undefined;
  }
}

function standsStill(kind: string | undefined): boolean {
  return kind !== 'boundary' && kind !== 'start';
}

function tellCompleted({ element }: Line, graph: ProcessGraph): Told | undefined {
  const node = element === undefined ? undefined : graph.elements.get(element);
  if (!node) return undefined;
  const isTimer = (node.kind === 'catch' || node.kind === 'boundary') && node.triggers.some(({ type }) => type === 'timer');
  if (isTimer) return { code: 'history.timerFired' };
  const isWork = ['userTask', 'job', 'script', 'decision', 'receive', 'send', 'plainTask', 'call'].includes(node.kind);
  return isWork && drawnElement(node.id) === node.id ? { code: 'history.elementCompleted' } : undefined;
}

/** A flow with a name is a way that somebody chose. */
function tellFlow({ element }: Line, graph: ProcessGraph): Told | undefined {
  const flow = element === undefined ? undefined : graph.flows.get(element);
  if (!flow?.name) return undefined;
  const question = graph.elements.get(flow.sourceId)?.name;
  return question ? { code: 'history.answer', params: { question } } : { code: 'history.branch' };
}

function tellEnd(line: Line, graph: ProcessGraph): Told {
  const ids = Array.isArray(line['endEventIds']) ? (line['endEventIds'] as readonly string[]) : [];
  const outcome = ids.flatMap((id) => graph.elements.get(id)?.name ?? []).join(', ');
  return outcome ? { code: 'history.ended', params: { outcome } } : { code: 'history.endedPlainly' };
}

function nameOf(graph: ProcessGraph, id: string): string {
  const drawn = drawnElement(id);
  const element = graph.elements.get(drawn);
  return element?.name ?? element?.attachedTo?.name ?? graph.flows.get(drawn)?.name ?? drawn;
}
