import { text } from '../xml.ts';
import type { Subject } from './subject.ts';

/** Activities: quantities, loops, compensation, receiving (BPMN 10.3). */
export function checkActivity({ node, source, build }: Subject): void {
  const { problems } = build;
  for (const [name, quantity] of [['startQuantity', node.startQuantity], ['completionQuantity', node.completionQuantity]] as const) {
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 1000) problems.error(source, 'bpmn.quantityWrong', { attribute: name, quantity }, '10.3');
  }
  if (node.loop?.type === 'standard' && node.loop.maximum !== undefined && node.loop.maximum < 0) {
    problems.error(source, 'bpmn.quantityWrong', { attribute: 'loopMaximum', quantity: node.loop.maximum }, '10.3.8');
  }
  if (node.loop && node.kind === 'eventSubprocess') problems.error(source, 'bpmn.loopAtEventSubprocess', undefined, '10.3.5');
  if (node.kind === 'receive' && node.instantiate && node.incoming.length > 0) {
    problems.error(source, 'bpmn.flowIntoStart', undefined, '10.3.3');
  }
  if (node.kind === 'plainTask' && node.outputSets && node.outputSets.every((set) => set.required.length > 0)) {
    problems.warning(source, 'bpmn.givesNothing', { names: node.outputSets.flatMap((set) => set.required).join(', ') }, '10.4.2');
  }
  if (node.isForCompensation && node.kind !== 'eventSubprocess' && !build.handlers.has(node)) problems.warning(source, 'bpmn.handlerWithoutEvent', undefined, '10.7.1');
  const method = node.kind === 'transaction' ? text(source, 'method') : undefined;
  if (method !== undefined && /^##(?:store|image)$|^\w+:/i.test(method)) problems.error(source, 'bpmn.transactionMethod', { method }, '10.3.5');
  checkMultiInstance({ node, source, build });
}

/** What an instance of a multi-instance can throw for a boundary event to catch. */
const throwable = new Set(['signal', 'message', 'escalation', 'error']);

function checkMultiInstance({ node, source, build }: Subject): void {
  if (node.loop?.type !== 'multi') return;
  const { behavior, behaviorEvent, complex } = node.loop;
  if (!['none', 'one', 'all', 'complex'].includes(behavior)) build.problems.error(source, 'bpmn.behaviorUnknown', { behavior }, '10.3.8');
  if ((behavior === 'one' && !behaviorEvent) || (behavior === 'complex' && complex.length === 0)) {
    build.problems.error(source, 'bpmn.behaviorWithoutEvent', { behavior }, '10.3.8');
  }
  const thrown = [...(behaviorEvent ? [behaviorEvent] : []), ...complex.flatMap(({ events }) => events)];
  for (const { type } of thrown) {
    if (!throwable.has(type)) build.problems.error(source, 'bpmn.behaviorEventWrong', { kind: type }, '10.3.8');
  }
}
