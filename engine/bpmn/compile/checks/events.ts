import type { Node, Trigger } from '../../node.ts';
import { hasDefinitions } from '../kinds.ts';
import type { Subject } from './subject.ts';

type Place = 'processStart' | 'eventSubprocessStart' | 'catch' | 'throw' | 'boundary' | 'end';

/** Which definitions may stand where (BPMN 10.5.5, Table 10.93), and the section that says so of the place. */
const allowed: Readonly<Record<Place, ReadonlySet<Trigger['type']>>> = {
  processStart: new Set(['message', 'timer', 'condition', 'signal']),
  eventSubprocessStart: new Set(['message', 'timer', 'condition', 'signal', 'error', 'escalation', 'compensation']),
  catch: new Set(['message', 'timer', 'condition', 'signal', 'link']),
  throw: new Set(['message', 'signal', 'escalation', 'compensation', 'link']),
  boundary: new Set(['message', 'timer', 'condition', 'signal', 'error', 'escalation', 'compensation', 'cancel']),
  end: new Set(['message', 'signal', 'error', 'escalation', 'compensation', 'cancel', 'terminate']),
};

const sectionOf: Readonly<Record<Place, string>> = {
  processStart: '10.5.2', eventSubprocessStart: '10.5.2', catch: '10.5.4', throw: '10.5.4', boundary: '10.5.4', end: '10.5.3',
};

/** What an event can wait for; the others are thrown at it, now or never. */
const waited: ReadonlySet<Trigger['type']> = new Set(['message', 'timer', 'condition', 'signal']);

export function checkEvent(subject: Subject): void {
  const { node, source, build } = subject;
  const place = placeOf(subject);
  if (!place) return;
  for (const trigger of node.triggers) {
    if (!allowed[place].has(trigger.type)) build.problems.error(source, 'bpmn.definitionMisplaced', { definition: trigger.type }, sectionOf[place]);
  }
  const thrown = node.parallelMultiple ? node.triggers.find(({ type }) => !waited.has(type)) : undefined;
  if (thrown) build.problems.error(source, 'bpmn.parallelThrown', { definition: thrown.type }, '10.5.1');
  if (place === 'catch' && node.triggers.length > 1 && node.triggers.some(({ type }) => type === 'link')) {
    build.problems.error(source, 'bpmn.linkNotAlone', undefined, '10.5.5');
  }
  if (place === 'boundary') checkBoundary(subject);
  if (place === 'catch' && !hasDefinitions(source)) build.problems.error(source, 'bpmn.eventWithoutDefinition', undefined, '10.5.4');
  if (place === 'eventSubprocessStart') checkEventSubprocessStart(subject);
  if (place === 'end' && node.triggers.some((trigger) => trigger.type === 'cancel') && !insideTransaction(node)) {
    build.problems.error(source, 'bpmn.cancelOutsideTransaction', undefined, '10.5.3');
  }
  for (const trigger of node.triggers) {
    if (trigger.type === 'compensation' && trigger.activity && (node.kind === 'throw' || node.kind === 'end')) {
      if (!trigger.activity.compensation && !trigger.activity.content) {
        build.problems.warning(source, 'bpmn.nothingToCompensate', { activity: trigger.activity.id }, '10.7.2');
      }
    }
  }
}

function placeOf({ node }: Subject): Place | undefined {
  if (node.kind === 'start') {
    if (node.scope?.kind === 'process') return 'processStart';
    return node.scope?.kind === 'eventSubprocess' ? 'eventSubprocessStart' : undefined;
  }
  return node.kind === 'catch' || node.kind === 'throw' || node.kind === 'boundary' || node.kind === 'end' ? node.kind : undefined;
}

function checkBoundary({ node, source, build }: Subject): void {
  const { problems } = build;
  if (!hasDefinitions(source)) problems.error(source, 'bpmn.eventWithoutDefinition', undefined, '10.5.4');
  const has = (type: Trigger['type']): boolean => node.triggers.some((trigger) => trigger.type === type);
  if (has('cancel') && node.attachedTo?.kind !== 'transaction') problems.error(source, 'bpmn.cancelOutsideTransaction', undefined, '10.5.4');
  if ((has('error') || has('cancel')) && !node.interrupting) problems.error(source, 'bpmn.mustInterrupt', undefined, '10.5.4');
  if (has('compensation')) {
    if (!node.attachedTo?.compensation) problems.error(source, 'bpmn.noHandler', undefined, '10.7.1');
    if (node.outgoing.length > 0) problems.error(source, 'bpmn.flowAtHandler', undefined, '10.7.1');
  } else if (node.outgoing.length === 0) {
    problems.warning(source, 'bpmn.boundaryWithoutFlow', undefined, '10.5.4');
  }
  const host = node.attachedTo;
  if (host && (host.kind === 'eventSubprocess' || isNoActivity(host.kind))) problems.error(source, 'bpmn.notAttached', undefined, '10.5.4');
}

function insideTransaction(node: { readonly scope?: Node }): boolean {
  let at = node.scope;
  while (at && at.kind !== 'transaction') at = at.scope;
  return at !== undefined;
}

function isNoActivity(kind: string): boolean {
  return ['start', 'end', 'catch', 'throw', 'boundary', 'exclusive', 'parallel', 'inclusive', 'complex', 'eventGateway', 'process'].includes(kind);
}

function checkEventSubprocessStart({ node, source, build }: Subject): void {
  if (node.triggers.length === 0) build.problems.error(source, 'bpmn.eventWithoutDefinition', undefined, '10.3.5');
  if (!node.interrupting && node.triggers.some((trigger) => trigger.type === 'error')) {
    build.problems.error(source, 'bpmn.mustInterrupt', undefined, '10.5.2');
  }
}
