import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { definitionsOf, isThrowing, type Reading } from './reading.ts';

/**
 * A message event says which message it means (BPMN 10.5.5); a task may (10.3.3). Without a message the core takes the element's
 * own id for its name, which nobody outside will know.
 */
export function checkMessages(reading: Reading): void {
  const { elements, problems } = reading;
  const joined = joinedByFlow(elements);
  for (const element of elements) {
    if (isDoneByWorker(element)) continue;
    if (/^(Send|Receive)Task$/.test(typeOf(element)) && !one(element, 'messageRef')) {
      problems.warning(element, 'constraint.messageUnnamed', undefined, '10.3.3');
    }
    const nameless = definitionsOf(element).filter((definition) => typeOf(definition) === 'MessageEventDefinition' && !one(definition, 'messageRef'));
    if (nameless.length === 0) continue;
    // A message flow between two processes says it as well; a program of another product sends it by itself.
    const isKnown = joined.has(element) || (isThrowing(element) && [element, ...nameless].some(isImplemented));
    if (isKnown) problems.warning(element, 'constraint.messageUnnamed', undefined, '10.5.5');
    else problems.error(element, 'constraint.noMessage', undefined, '10.5.5');
  }
}

/** Elements that a message flow joins to another element, rather than to a pool that only stands for somebody. */
function joinedByFlow(elements: readonly ModdleElement[]): ReadonlySet<ModdleElement> {
  return new Set(elements.filter((element) => typeOf(element) === 'MessageFlow').flatMap((flow) => {
    const ends = [one(flow, 'sourceRef'), one(flow, 'targetRef')].flatMap((end) => (end && typeOf(end) !== 'Participant' ? [end] : []));
    return ends.length === 2 ? ends : [];
  }));
}

function isDoneByWorker(element: ModdleElement): boolean {
  return many(one(element, 'extensionElements') ?? element, 'values').some((value) => value.$type === 'zeebe:TaskDefinition');
}

function isImplemented(element: ModdleElement): boolean {
  return Object.keys(element.$attrs).some((name) => /:(type|class|expression|delegateExpression|topic)$/.test(name));
}
