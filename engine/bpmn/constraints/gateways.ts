import type { ModdleElement } from 'bpmn-moddle';
import { many, one, text, typeOf } from '../compile/xml.ts';
import { isGateway, nameOf, type Reading } from './reading.ts';

/** What gateways say about their flows (BPMN 8.4.9), and what event gateways ask of the events after them (10.6.6, 13.4.4). */
export function checkGateways(reading: Reading): void {
  const hosts = new Map(reading.elements.flatMap((event) => {
    const host = typeOf(event) === 'BoundaryEvent' ? one(event, 'attachedToRef') : undefined;
    return host ? [[host, event] as const] : [];
  }));
  for (const element of reading.elements) {
    if (!isGateway(element)) continue;
    checkDirection(element, reading);
    if (typeOf(element) === 'EventBasedGateway') checkEventGateway(element, reading, hosts);
    if (typeOf(element) === 'ComplexGateway') checkComplex(element, reading);
  }
}

function checkDirection(gateway: ModdleElement, { flows, problems }: Reading): void {
  const direction = text(gateway, 'gatewayDirection');
  const into = flows.into(gateway).length;
  const out = flows.outOf(gateway).length;
  const fits = direction === 'Converging' ? out <= 1
    : direction === 'Diverging' ? into <= 1
      : direction === 'Mixed' ? into > 1 && out > 1 : true;
  if (!fits) problems.error(gateway, 'constraint.direction', { direction: direction ?? '', into, out }, '8.4.9');
}

function checkComplex(gateway: ModdleElement, { flows, problems }: Reading): void {
  const joins = flows.into(gateway).length > 1;
  if (!joins && flows.outOf(gateway).length < 2) problems.error(gateway, 'bpmn.gatewayWithoutUse', undefined, '10.6.1');
  if (joins && !one(gateway, 'activationCondition')) problems.warning(gateway, 'constraint.noActivation', undefined, '10.6.5');
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
  const other = gateway.instantiate === true && text(gateway, 'eventGatewayType') === 'Parallel' && targets.find((target) => !receives.includes(target) && !messages.includes(target));
  if (other) problems.error(gateway, 'constraint.parallelNoMessage', { target: nameOf(other) }, '13.4.4');
  if (receives.length > 0 && messages.length > 0) problems.error(gateway, 'constraint.mixedAfterEventGateway', undefined, '10.6.6');
  for (const task of receives) {
    const event = boundaryOf.get(task);
    if (event) problems.error(event, 'constraint.boundaryAfterEventGateway', undefined, '10.6.6');
  }
}
