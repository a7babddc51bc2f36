import type { ModdleElement } from 'bpmn-moddle';
import { many, one, text, typeOf } from '../compile/xml.ts';
import type { Reading } from './reading.ts';

/** What gateways say about their flows, and what event gateways ask of the events after them (BPMN 10.6). */
export function checkGateways(reading: Reading): void {
  const hosts = new Map(reading.elements.flatMap((event) => {
    const host = typeOf(event) === 'BoundaryEvent' ? one(event, 'attachedToRef') : undefined;
    return host ? [[host, event] as const] : [];
  }));
  for (const element of reading.elements) {
    if (!typeOf(element).endsWith('Gateway')) continue;
    checkDirection(element, reading);
    if (typeOf(element) === 'EventBasedGateway') checkEventGateway(element, reading, hosts);
    if (typeOf(element) === 'ComplexGateway' && reading.flows.into(element).length > 1 && !one(element, 'activationCondition')) {
      reading.problems.warning(element, 'constraint.noActivation', undefined, '10.6.5');
    }
  }
}

function checkDirection(gateway: ModdleElement, { flows, problems }: Reading): void {
  const direction = text(gateway, 'gatewayDirection');
  const into = flows.into(gateway).length;
  const out = flows.outOf(gateway).length;
  const fits = direction === 'Converging' ? into > 1 && out <= 1
    : direction === 'Diverging' ? into <= 1 && out > 1
      : direction === 'Mixed' ? into > 1 && out > 1 : true;
  // Nothing goes by it, and few tools show it: a model that was redrawn must not be refused for it.
  if (!fits) problems.warning(gateway, 'constraint.direction', { direction: direction ?? '', into, out }, '10.6.1');
}

function checkEventGateway(
  gateway: ModdleElement, { flows, problems }: Reading, boundaryOf: ReadonlyMap<ModdleElement, ModdleElement>,
): void {
  const targets = flows.outOf(gateway).flatMap((flow) => one(flow, 'targetRef') ?? []);
  if (text(gateway, 'eventGatewayType') === 'Parallel' && gateway.instantiate !== true) {
    problems.error(gateway, 'constraint.parallelEventGateway', undefined, '10.6.6');
  }
  const receives = targets.filter((target) => typeOf(target) === 'ReceiveTask');
  const messages = targets.filter((target) => many(target, 'eventDefinitions').some((one) => typeOf(one) === 'MessageEventDefinition'));
  if (receives.length > 0 && messages.length > 0) problems.warning(gateway, 'constraint.mixedAfterEventGateway', undefined, '10.6.6');
  for (const task of receives) {
    const event = boundaryOf.get(task);
    if (event) problems.error(event, 'constraint.boundaryAfterEventGateway', undefined, '10.6.6');
  }
}
