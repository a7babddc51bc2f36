import type { ModdleElement } from 'bpmn-moddle';
import { many, one, text, typeOf } from '../compile/xml.ts';
import { isActivity, isEvent, type Reading } from './reading.ts';

/** Sequence flows and what hangs on them (BPMN 7.6.1, 8.4.13, 10.5.4). */
export function checkFlows({ elements, flows, problems }: Reading): void {
  for (const element of elements) {
    if (typeOf(element) === 'SequenceFlow') {
      const source = one(element, 'sourceRef');
      const condition = one(element, 'conditionExpression');
      if (condition && text(condition, 'body') === undefined) problems.error(element, 'constraint.conditionEmpty', undefined, '8.4.13');
      else if (condition && source && isEvent(source)) problems.error(element, 'constraint.conditionAfterEvent', undefined, '8.4.13');
      else if (condition && source && isActivity(source) && flows.outOf(source).length < 2) {
        problems.error(source, 'constraint.loneCondition', { flow: element.id ?? '' }, '8.4.13');
      }
    }
    if (many(element, 'incoming').length + many(element, 'outgoing').length > 0) checkLists(element, problems);
    checkLink(element, { flows, problems });
  }
}

/** The lists of flows that some tools write into elements must say what the flows say. */
function checkLists(element: ModdleElement, problems: Reading['problems']): void {
  const strangers = [
    ...many(element, 'incoming').filter((flow) => typeOf(flow) === 'SequenceFlow' && one(flow, 'targetRef') !== element),
    ...many(element, 'outgoing').filter((flow) => typeOf(flow) === 'SequenceFlow' && one(flow, 'sourceRef') !== element),
  ];
  for (const flow of new Set(strangers)) problems.warning(element, 'constraint.flowElsewhere', { flow: flow.id ?? '' }, '8.4.13');
}

function checkLink(element: ModdleElement, { flows, problems }: Pick<Reading, 'flows' | 'problems'>): void {
  if (!many(element, 'eventDefinitions').some((definition) => typeOf(definition) === 'LinkEventDefinition')) return;
  const wrong = typeOf(element) === 'IntermediateThrowEvent' ? flows.outOf(element)
    : typeOf(element) === 'IntermediateCatchEvent' ? flows.into(element) : [];
  if (wrong.length > 0) problems.error(element, 'constraint.flowAtLink', undefined, '10.5.4');
}
