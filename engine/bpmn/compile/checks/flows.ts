import { one } from '../xml.ts';
import type { Subject } from './subject.ts';

/** Sequence flows: where they may begin and end (BPMN 7.6.1, 8.4.13). */
export function checkFlows({ node, source, build }: Subject): void {
  const { problems } = build;
  if (node.kind === 'start' && node.incoming.length > 0) problems.error(source, 'bpmn.flowIntoStart', undefined, '10.5.2');
  if (node.kind === 'boundary' && node.incoming.length > 0) problems.error(source, 'bpmn.flowIntoBoundary', undefined, '10.5.4');
  if (node.kind === 'end' && node.outgoing.length > 0) problems.error(source, 'bpmn.flowOutOfEnd', undefined, '10.5.3');
  if (node.kind === 'eventSubprocess' && node.incoming.length + node.outgoing.length > 0) {
    problems.error(source, 'bpmn.flowAtEventSubprocess', undefined, '10.3.5');
  }
  if (node.isForCompensation && node.incoming.length + node.outgoing.length > 0) {
    problems.error(source, 'bpmn.flowAtHandler', undefined, '10.7.1');
  }
  for (const flow of node.outgoing) {
    if (flow.target.scope !== node.scope) problems.error(source, 'bpmn.flowAcrossScopes', { flow: flow.id }, '7.6.1');
  }
  checkDefault({ node, source, build });
}

function checkDefault({ node, source, build }: Subject): void {
  const wanted = one(source, 'default');
  if (!wanted) return;
  const flow = node.defaultFlow;
  if (!flow || !node.outgoing.includes(flow)) {
    build.problems.error(source, 'bpmn.defaultElsewhere', { flow: wanted.id ?? '' }, '8.4.13');
  } else if (flow.condition) {
    build.problems.warning(source, 'bpmn.defaultWithCondition', { flow: flow.id }, '8.4.13');
  }
}
