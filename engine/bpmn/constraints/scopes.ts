import type { ModdleElement } from 'bpmn-moddle';
import { flag, many, one, text, typeOf } from '../compile/xml.ts';
import { definitionsOf, isActivity, isEvent, isGateway, type Reading } from './reading.ts';

/** Processes and subprocesses: what they may be, how they begin and end (BPMN 10.2, 10.3.5, 10.5.2 to 10.5.4). */
export function checkScopes(reading: Reading): void {
  const handlers = handlersIn(reading.elements);
  for (const element of reading.elements) {
    const { problems } = reading;
    if (typeOf(element) === 'Process' && text(element, 'processType') === 'Public' && element.isExecutable === true) {
      problems.error(element, 'constraint.publicExecutable', undefined, '10.2');
    }
    if (typeOf(element) === 'AdHocSubProcess' && !many(element, 'flowElements').some(isActivity)) {
      problems.error(element, 'constraint.adHocEmpty', undefined, '10.3.5');
    }
    if (many(element, 'flowElements').length === 0 || !element.$instanceOf('bpmn:FlowElementsContainer')) continue;
    if (flag(element, 'triggeredByEvent') && typeOf(element) !== 'SubProcess') problems.error(element, 'constraint.notByEvent', undefined, '10.3.5');
    if (typeOf(element) !== 'AdHocSubProcess') checkEnds(element, reading, handlers);
    checkEventSubprocesses(element, reading);
  }
}

/** Where a level has a beginning it has an end, and then everything lies on a way from the one to the other. */
function checkEnds(scope: ModdleElement, reading: Reading, handlers: ReadonlySet<ModdleElement>): void {
  const { problems } = reading;
  const content = many(scope, 'flowElements');
  // Asked once and not for each element: a level may have thousands.
  const types = new Set(content.map(typeOf));
  const has = (type: string): boolean => types.has(type);
  const isEventSubprocess = flag(scope, 'triggeredByEvent');
  const begins = has('StartEvent') || content.some((element) => flag(element, 'instantiate'));
  if (has('EndEvent') && !begins && !isEventSubprocess) problems.error(scope, 'constraint.endWithoutStart', undefined, '10.5.2');
  if (has('StartEvent') && !has('EndEvent')) problems.error(scope, 'constraint.startWithoutEnd', undefined, '10.5.3');
  for (const node of content) {
    if (!isOnTheWay(node) || handlers.has(node)) continue;
    const event = isEvent(node);
    // The compiler tells of the same, but not of what it would never begin by itself.
    const isUntold = isEventSubprocess ? has('StartEvent') : !has('StartEvent') && event;
    if (reading.flows.into(node).length === 0 && isUntold && !beginsItself(node)) problems.error(node, 'bpmn.nothingLeadsHere', undefined, event ? '10.5.4' : '10.5.2');
    if (reading.flows.outOf(node).length > 0 || typeOf(node) === 'EndEvent' || isLink(node, 'IntermediateThrowEvent')) continue;
    if (typeOf(node) === 'StartEvent') problems.error(node, 'constraint.noWayOut', undefined, '10.5.2');
    else if (event) problems.error(node, 'constraint.noWayOut', undefined, '10.5.4');
    else if (has('EndEvent')) problems.error(node, 'constraint.noWayOut', undefined, '10.5.3');
  }
}

/** Elements that the flow of a level leads through; boundary events have rules of their own. */
function isOnTheWay(node: ModdleElement): boolean {
  if (typeOf(node) === 'BoundaryEvent' || flag(node, 'triggeredByEvent') || flag(node, 'isForCompensation')) return false;
  return isActivity(node) || isGateway(node) || isEvent(node);
}

function beginsItself(node: ModdleElement): boolean {
  return typeOf(node) === 'StartEvent' || flag(node, 'instantiate') || isLink(node, 'IntermediateCatchEvent');
}

function isLink(node: ModdleElement, type: string): boolean {
  return typeOf(node) === type && definitionsOf(node).some((definition) => typeOf(definition) === 'LinkEventDefinition');
}

/** Activities that an association leads to from a boundary event: compensation, whether they are marked or not. */
function handlersIn(elements: readonly ModdleElement[]): ReadonlySet<ModdleElement> {
  return new Set(elements.filter((element) => typeOf(element) === 'Association').flatMap((association) => {
    const ends = [one(association, 'sourceRef'), one(association, 'targetRef')].flatMap((end) => end ?? []);
    return ends.some((end) => typeOf(end) === 'BoundaryEvent') ? ends : [];
  }));
}

/** Of what interrupts a scope, one event subprocess answers for each cause (BPMN 10.5.6). */
function checkEventSubprocesses(scope: ModdleElement, { problems }: Reading): void {
  const causes = new Set<string>();
  for (const subprocess of many(scope, 'flowElements').filter((element) => flag(element, 'triggeredByEvent'))) {
    const starts = many(subprocess, 'flowElements').filter((element) => typeOf(element) === 'StartEvent' && element.isInterrupting !== false);
    for (const cause of starts.flatMap(definitionsOf).flatMap((definition) => causeOf(definition) ?? [])) {
      if (causes.has(cause)) problems.error(subprocess, 'constraint.causeTwice', undefined, '10.5.6');
      causes.add(cause);
    }
  }
}

/** What an event definition waits for, as far as two can be the same. */
function causeOf(definition: ModdleElement): string | undefined {
  for (const property of ['errorRef', 'escalationRef', 'messageRef', 'signalRef']) {
    const cause = one(definition, property);
    if (cause) return `${typeOf(definition)} ${cause.id ?? ''}`;
  }
  return /^(Error|Escalation)EventDefinition$/.test(typeOf(definition)) ? typeOf(definition) : undefined;
}
