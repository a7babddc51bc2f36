import type { Subject } from './subject.ts';

/** Most flows into a gateway that has to look at what is upstream of each. */
const mostJoined = 300;

/** Gateways and the flows that they need (BPMN 10.6). */
export function checkGateway(subject: Subject): void {
  const { node, source, build } = subject;
  const { problems } = build;
  switch (node.kind) {
    case 'exclusive':
    case 'inclusive':
    case 'complex': {
      if (node.incoming.length > mostJoined && node.kind !== 'exclusive') {
        problems.error(source, 'bpmn.tooManyJoined', { count: node.incoming.length, most: mostJoined });
      }
      if (node.outgoing.length < 2) break;
      const bare = node.outgoing.filter((flow) => !flow.condition && flow !== node.defaultFlow);
      if (node.kind === 'exclusive' && bare.length > 1) problems.error(source, 'bpmn.severalWithoutCondition', { flows: idsOf(bare) }, '10.6.2');
      else if (node.kind === 'exclusive' && bare.length === 1) problems.warning(source, 'bpmn.flowWithoutCondition', { flow: idsOf(bare) }, '10.6.2');
      break;
    }
    case 'parallel':
      for (const flow of node.outgoing) if (flow.condition) problems.warning(source, 'bpmn.conditionIgnored', { flow: flow.id }, '8.4.13');
      break;
    case 'eventGateway': checkEventGateway(subject); break;
    default: return;
  }
  if (node.incoming.length < 2 && node.outgoing.length < 2 && node.kind !== 'complex' && node.kind !== 'eventGateway') {
    problems.warning(source, 'bpmn.gatewayWithoutUse', undefined, '10.6.1');
  }
}

function checkEventGateway({ node, source, build }: Subject): void {
  const { problems } = build;
  if (node.outgoing.length < 2) problems.error(source, 'bpmn.eventGatewayNeedsTwo', undefined, '10.6.6');
  if (node.instantiate && node.incoming.length > 0) problems.error(source, 'bpmn.flowIntoStart', undefined, '10.6.6');
  for (const flow of node.outgoing) {
    const { target } = flow;
    if (flow.condition) problems.warning(source, 'bpmn.conditionIgnored', { flow: flow.id }, '10.6.6');
    const waits = target.kind === 'receive' || (target.kind === 'catch' && target.triggers.every((trigger) => trigger.type !== 'link'));
    if (!waits) problems.error(source, 'bpmn.eventGatewayTarget', { target: target.name ?? target.id }, '10.6.6');
    else if (target.incoming.length > 1) problems.error(source, 'bpmn.eventGatewayShared', { target: target.name ?? target.id }, '10.6.6');
  }
}

function idsOf(flows: readonly { readonly id: string }[]): string {
  return flows.map((flow) => flow.id).join(', ');
}
