import type { ModdleElement, PropertyDescriptor } from 'bpmn-moddle';
import { nameOf, ownerOf, isElement, type Reading } from './reading.ts';
import { sectionOf } from './sections.ts';

/** References that another look tells better, or that BPMN's schema and the parser understand differently. */
const toldElsewhere = new Set([
  'MessageFlow.sourceRef', 'MessageFlow.targetRef', 'DataAssociation.sourceRef', 'DataAssociation.targetRef', 'Lane.flowNodeRef',
  'BoundaryEvent.attachedToRef', 'Activity.default', 'ExclusiveGateway.default', 'InclusiveGateway.default', 'ComplexGateway.default',
  'CompensateEventDefinition.activityRef', 'InputOutputBinding.inputDataRef', 'InputOutputBinding.outputDataRef',
]);

/** What an element refers to must be of the kind that BPMN wants there: a message where a message is named. */
export function checkReferences({ elements, problems }: Reading): void {
  for (const element of elements) {
    if (!element.$type.startsWith('bpmn:')) continue;
    for (const property of element.$descriptor.properties) {
      if (!property.isReference || property.isVirtual || !Object.hasOwn(element, property.ns.localName) || toldElsewhere.has(keyOf(property))) continue;
      for (const target of targetsOf(element, property)) {
        if (target.$instanceOf(property.type)) continue;
        problems.error(ownerOf(element), 'constraint.referenceType', {
          property: property.ns.localName, reference: nameOf(target), kind: kindOf(target.$type), wanted: kindOf(property.type),
        }, sectionOf(element.$descriptor));
      }
    }
  }
}

function keyOf(property: PropertyDescriptor): string {
  return `${(property.definedBy?.name ?? '').replace('bpmn:', '')}.${property.ns.localName}`;
}

function targetsOf(element: ModdleElement, property: PropertyDescriptor): readonly ModdleElement[] {
  const value = element[property.ns.localName];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isElement);
}

function kindOf(type: string): string {
  const local = type.replace(/^\w+:/, '');
  return local.charAt(0).toLowerCase() + local.slice(1);
}
