import type { Event, ProcessGraph } from '../bpmn/index.ts';
import type { HistoryEntry } from '../contract/dossier.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { isoMoment, writtenMoment } from '../moment.ts';
import type { Refusal } from '../result.ts';
import type { HistoryBody, HistoryDocument } from '../store/documents.ts';
import { calledInHistory } from './called-in-history.ts';
import { placeOf } from './calls/called-place.ts';
import { isOnOwnDiagram } from './calls/on-own-diagram.ts';
import type { GraphAt } from './course.ts';
import type { Reading } from './dossier-view.ts';

/** What one entry of the history says. */
interface Told {
  readonly type: string;
  readonly code: string;
  readonly params?: Refusal['params'];
  readonly elementId?: string;
  /** For officers, not only for experts. */
  readonly main: boolean;
}

/** The history in the reader's sentences; `graphAt` is by what version each entry came about. */
export function historyView(
  history: readonly HistoryDocument[], graphAt: GraphAt, reading: Reading,
): readonly HistoryEntry[] {
  return history.map((document) => {
    const graph = graphAt(document);
    const told = tell(document.body, graph, reading);
    const elementName = told.elementId === undefined ? undefined : nameOf(graph, told.elementId);
    const element = {
      ...(told.elementId ? { elementId: told.elementId } : {}),
      ...(elementName ? { elementName } : {}),
    };
    const by = document.by?.name ?? sentenceOf({ code: 'history.system' }, reading.language);
    return {
      sequence: document.sequence,
      at: isoMoment(document.at, reading.calendar.zone),
      by: document.by,
      type: told.type,
      ...element,
      sentence: sentenceOf({
        code: told.code, ...element, params: { by, ...told.params },
        ...(told.elementId ? { elementName: calledInHistory(graph, told.elementId, reading.language) } : {}),
      }, reading.language),
      main: told.main,
    };
  });
}

const interventionCodes = {
  cancelled: 'history.cancelled',
  suspended: 'history.suspendedBy',
  resumed: 'history.resumedBy',
  'token.added': 'history.tokenAdded',
  'token.cancelled': 'history.tokenCancelled',
} as const;

const beginningCodes = {
  signal: 'history.begunBySignal', timer: 'history.begunByTimer', condition: 'history.begunByCondition', message: 'history.begunByMessage',
} as const;

const workCodes = {
  'task.claimed': 'history.claimed', 'task.released': 'history.released', 'task.completed': 'history.completed', 'timer.fired': 'history.timerFired',
  'job.done': 'history.jobDone',
} as const;

const receivingCodes = { 'message.received': 'history.messageReceived', 'signal.received': 'history.signalReceived' } as const;
const carryingCodes = { 'message.reached': 'history.messageReached', 'message.began': 'history.messageBegan' } as const;

function tell(body: HistoryBody, graph: ProcessGraph, reading: Reading): Told {
  switch (body.type) {
    case 'core':
      return tellEvent(body.event, graph, reading);
    case 'registered':
      return { type: body.type, code: 'history.registered', params: { code: body.code }, main: true };
    case 'begun':
      return {
        type: body.type, code: beginningCodes[body.cause], params: { code: body.code, name: body.name ?? '', from: body.from?.code ?? '' },
        elementId: body.elementId, main: true,
      };
    case 'task.claimed':
    case 'task.released':
    case 'task.completed':
    case 'timer.fired':
    case 'job.done':
      return { type: body.type, code: workCodes[body.type], elementId: body.elementId, main: true };
    case 'job.failed':
      return { type: body.type, code: 'history.jobFailed', params: { reason: body.reason }, elementId: body.elementId, main: true };
    case 'job.rejected':
      return { type: body.type, code: 'history.jobRejected', params: { code: body.message ?? body.code }, elementId: body.elementId, main: true };
    case 'message.received':
    case 'signal.received':
    case 'message.reached':
    case 'message.began':
    case 'message.kept':
    case 'message.lost':
      return { ...tellMessage(body, reading), type: body.type, ...(body.elementId === undefined ? {} : { elementId: body.elementId }), main: true };
    case 'cancelled':
    case 'suspended':
    case 'resumed':
      return { type: body.type === 'cancelled' ? body.type : `dossier.${body.type}`, code: interventionCodes[body.type], params: { reason: body.reason }, main: true };
    case 'incident.retried':
      return body.reason === undefined
        ? { type: body.type, code: 'history.retried', elementId: body.elementId, main: true }
        : { type: body.type, code: 'history.retriedBecause', params: { reason: body.reason }, elementId: body.elementId, main: true };
    case 'variables.corrected': {
      const names = body.names.join(', ');
      return body.reason === undefined
        ? { type: body.type, code: 'history.correctedPlainly', params: { names }, main: true }
        : { type: body.type, code: 'history.corrected', params: { names, reason: body.reason }, main: true };
    }
    case 'token.moved': {
      const to = calledInHistory(graph, body.toElementId, reading.language);
      return { type: body.type, code: 'history.tokenMoved', params: { to, reason: body.reason }, elementId: body.elementId, main: true };
    }
    case 'token.added':
    case 'token.cancelled':
      return { type: body.type, code: interventionCodes[body.type], params: { reason: body.reason }, elementId: body.elementId, main: true };
    case 'token.dropped': {
      const flow = graph.flows.get(body.flowId);
      const to = calledInHistory(graph, flow?.targetId ?? body.flowId, reading.language);
      return { type: body.type, code: 'history.tokenDropped', params: { to, reason: body.reason }, main: true };
    }
    case 'migrated':
      return { type: 'dossier.migrated', code: 'history.migrated', params: { from: body.from, to: body.to, reason: body.reason }, main: true };
  }
}

/** What came to a dossier from outside, and what became of the messages that it threw. */
function tellMessage(
  body: Extract<HistoryBody, { type: 'signal.received' | `message.${string}` }>, { language, calendar }: Reading,
): Pick<Told, 'code' | 'params'> {
  const { name } = body;
  switch (body.type) {
    case 'message.received':
    case 'signal.received':
      return body.from ? { code: 'history.messageFrom', params: { name, from: body.from.code } } : { code: receivingCodes[body.type], params: { name } };
    case 'message.reached':
    case 'message.began':
      return { code: carryingCodes[body.type], params: { name, to: body.dossier.code } };
    case 'message.kept':
      return { code: 'history.messageKept', params: { name, reason: sentenceOf(body.reason, language), until: writtenMoment(body.until, calendar.zone) } };
    case 'message.lost':
      return { code: 'history.messageLost', params: { name, reason: sentenceOf(body.reason, language) } };
  }
}

function tellEvent(event: Event, graph: ProcessGraph, reading: Reading): Told {
  switch (event.type) {
    case 'started':
      return { type: 'process.started', code: 'history.began', main: false };
    case 'activated':
      if (isCalledProcess(event, graph)) return { ...tellCall(event.elementId, 'history.callBegan'), type: 'call.began' };
      return { type: 'element.activated', code: 'history.activated', elementId: event.elementId, main: false };
    case 'completed':
      if (isCalledProcess(event, graph)) return { ...tellCall(event.elementId, 'history.callEnded'), type: 'call.ended' };
      if (graph.elements.get(event.elementId)?.kind === 'decision') {
        return { type: 'decision.made', code: 'history.decided', elementId: event.elementId, main: true };
      }
      return { type: 'element.completed', code: 'history.elementCompleted', elementId: event.elementId, main: false };
    case 'terminated':
      return { type: 'element.terminated', code: 'history.terminated', elementId: event.elementId, main: false };
    case 'taken':
      return tellFlow(event.flowId, graph, reading);
    case 'waiting': {
      const isTask = event.wait.kind === 'userTask';
      return { type: isTask ? 'task.opened' : 'wait.opened', code: isTask ? 'history.opened' : 'history.waiting', elementId: event.wait.elementId, main: isTask };
    }
    case 'waitEnded':
      return tellWaitEnded(event, graph);
    case 'waitChanged':
      return { type: 'wait.changed', code: 'history.waitChanged', elementId: event.wait.elementId, main: false };
    case 'variablesSet':
      return { type: 'variables.set', code: 'history.variables', params: { names: Object.keys(event.variables).join(', ') }, main: false };
    case 'incidentRaised': {
      const { elementId, reason } = event.incident;
      const sentence = sentenceOf({ elementId, elementName: calledInHistory(graph, elementId, reading.language), ...reason }, reading.language);
      return { type: 'incident.raised', code: 'history.incident', params: { reason: sentence }, elementId, main: true };
    }
    case 'incidentResolved':
      return { type: 'incident.resolved', code: 'history.incidentResolved', elementId: event.elementId, main: true };
    case 'suspended':
      return { type: 'dossier.suspended', code: 'history.suspended', params: { reason: event.reason }, main: false };
    case 'resumed':
      return { type: 'dossier.resumed', code: 'history.resumed', main: false };
    case 'escalated':
      return { type: 'escalated', code: 'history.escalated', elementId: event.elementId, main: true };
    case 'errorThrown':
      return { type: 'error.thrown', code: 'history.errorThrown', params: { code: event.code ?? '' }, elementId: event.elementId, main: true };
    case 'messageThrown':
      return { type: 'message.sent', code: 'history.messageSent', elementId: event.elementId, main: true };
    case 'messageLeft':
      return { type: 'message.left', code: 'history.messageLeft', params: { name: event.letter.name }, elementId: event.elementId, main: false };
    case 'ended':
      return tellEnd(event, graph);
    default:
      return { type: `core.${event.type}`, code: 'history.core', params: { kind: event.type }, main: false };
  }
}

function isCalledProcess({ elementId }: { readonly elementId: string }, graph: ProcessGraph): boolean {
  return !isOnOwnDiagram(elementId) && graph.elements.get(elementId)?.kind === 'process';
}

function tellCall(elementId: string, code: string): Omit<Told, 'type'> {
  return { code, params: { version: placeOf(elementId)?.version ?? '' }, elementId, main: true };
}

/** A flow with a name is a way that somebody chose; the others only lead on. */
function tellFlow(flowId: string, graph: ProcessGraph, { language }: Reading): Told {
  const flow = graph.flows.get(flowId);
  const base = { type: 'flow.taken', elementId: flowId };
  const question = flow ? graph.elements.get(flow.sourceId)?.name : undefined;
  if (flow?.name && question) return { ...base, code: 'history.answer', params: { question }, main: true };
  if (flow?.name) return { ...base, code: 'history.branch', main: true };
  const [from, to] = [flow?.sourceId ?? flowId, flow?.targetId ?? flowId].map((id) => calledInHistory(graph, id, language));
  return { ...base, code: 'history.flow', params: { from: from ?? '', to: to ?? '' }, main: false };
}

function tellWaitEnded(event: Extract<Event, { type: 'waitEnded' }>, graph: ProcessGraph): Told {
  const withdrawn = event.how === 'withdrawn' && graph.elements.get(event.elementId)?.type === 'UserTask';
  return withdrawn
    ? { type: 'task.withdrawn', code: 'history.withdrawn', elementId: event.elementId, main: true }
    : { type: 'wait.ended', code: 'history.waitEnded', elementId: event.elementId, main: false };
}

function tellEnd(event: Extract<Event, { type: 'ended' }>, graph: ProcessGraph): Told {
  if (event.status === 'cancelled') return { type: 'dossier.cancelled', code: 'history.endedCancelled', main: false };
  const names = event.endEventIds.flatMap((id) => nameOf(graph, id) ?? []);
  return names.length > 0
    ? { type: 'dossier.completed', code: 'history.ended', params: { outcome: names.join(', ') }, main: true }
    : { type: 'dossier.completed', code: 'history.endedPlainly', main: true };
}

function nameOf(graph: ProcessGraph, id: string): string | undefined {
  return graph.elements.get(id)?.name ?? graph.flows.get(id)?.name;
}
