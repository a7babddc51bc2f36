import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { isActivity, isEvent, processOf, type Reading } from './reading.ts';

/** Sequence flows: their conditions, and the lists of them that elements keep (BPMN 8.4.13). */
export function checkFlows(reading: Reading): void {
  for (const element of reading.elements) {
    if (typeOf(element) === 'SequenceFlow') checkFlow(element, reading);
    if (many(element, 'incoming').length + many(element, 'outgoing').length > 0) checkLists(element, reading);
  }
}

function checkFlow(flow: ModdleElement, { flows, problems }: Reading): void {
  if (flow.isImmediate === false) problems.error(flow, 'constraint.notImmediate', undefined, '8.4.13');
  const source = one(flow, 'sourceRef');
  const target = one(flow, 'targetRef');
  // Inside one process the compiler tells it.
  if (source && target && processOf(source) !== processOf(target)) problems.error(source, 'bpmn.flowAcrossScopes', { flow: flow.id ?? '' }, '7.6.1');
  if (!source || !one(flow, 'conditionExpression')) return;
  if (isEvent(source)) problems.error(flow, 'constraint.conditionAfterEvent', undefined, '8.4.13');
  if (isActivity(source) && flows.outOf(source).length < 2) problems.error(source, 'constraint.loneCondition', { flow: flow.id ?? '' }, '8.4.13');
}

/**
 * The lists of flows that tools write into elements must say what the flows say. They need not be whole: other tools write none at
 * all, and bpmn.io then adds those flows only that are drawn in it.
 */
function checkLists(element: ModdleElement, { problems }: Reading): void {
  const strangers = [
    ...many(element, 'incoming').filter((flow) => typeOf(flow) === 'SequenceFlow' && one(flow, 'targetRef') !== element),
    ...many(element, 'outgoing').filter((flow) => typeOf(flow) === 'SequenceFlow' && one(flow, 'sourceRef') !== element),
  ];
  for (const flow of new Set(strangers)) problems.error(element, 'constraint.flowElsewhere', { flow: flow.id ?? '' }, '8.4.13');
}
