import { is } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';

/** Whether an element may begin a dossier though it is no start (BPMN 10.3.3, 10.6.6): outermost, with nothing that leads to it. */
export function mayBegin(element: Drawn): boolean {
  if (!is(element, 'bpmn:EventBasedGateway') && !is(element, 'bpmn:ReceiveTask')) return false;
  if (element.businessObject.get('instantiate') === true) return true;
  return element.businessObject.$parent?.$type === 'bpmn:Process' && element.incoming.every((flow) => !is(flow, 'bpmn:SequenceFlow'));
}
