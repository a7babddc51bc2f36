import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { isActivity, ownerOf, type Reading } from './reading.ts';

const itemAware = new Set(['DataObject', 'DataObjectReference', 'DataStoreReference', 'DataStore', 'DataInput', 'DataOutput', 'Property']);

/** Data associations, associations and compensation handlers: what they may join (BPMN 10.4.1, 10.7). */
export function checkData(reading: Reading): void {
  for (const element of reading.elements) {
    switch (typeOf(element)) {
      case 'DataInputAssociation': case 'DataOutputAssociation': checkDataAssociation(element, reading); break;
      case 'DataObjectReference':
        if (!one(element, 'dataObjectRef')) reading.problems.warning(element, 'constraint.noDataObject', undefined, '10.4.1');
        break;
      case 'Association': checkAssociation(element, reading); break;
      default: break;
    }
  }
}

function checkDataAssociation(association: ModdleElement, { problems }: Reading): void {
  const owner = ownerOf(association.$parent ?? association);
  const sources = many(association, 'sourceRef');
  const target = one(association, 'targetRef');
  for (const end of [...sources, ...(target ? [target] : [])]) {
    if (!itemAware.has(typeOf(end))) problems.error(owner, 'constraint.dataAssociationEnd', { end: end.id ?? typeOf(end) }, '10.4.1');
  }
  const computes = one(association, 'transformation') !== undefined || many(association, 'assignment').length > 0;
  if (sources.length > 1 && !computes) problems.warning(owner, 'constraint.severalSources', { sources: sources.map(({ id }) => id ?? '').join(', ') }, '10.4.1');
}

function checkAssociation(association: ModdleElement, { problems }: Reading): void {
  const source = one(association, 'sourceRef');
  const target = one(association, 'targetRef');
  if (!source || !target) return problems.warning(association, 'constraint.associationLoose', undefined, '8.4.1');
  const [event, handler] = isCompensation(source) ? [source, target] : isCompensation(target) ? [target, source] : [];
  if (!event || !handler || typeOf(handler) === 'TextAnnotation' || typeOf(handler) === 'Group') return;
  if (!isActivity(handler)) problems.error(event, 'constraint.handlerNoActivity', { handler: handler.id ?? '' }, '10.7');
  else if (handler.$parent !== event.$parent) problems.error(event, 'constraint.handlerElsewhere', { handler: handler.id ?? '' }, '10.7');
  else if (handler.isForCompensation !== true) problems.warning(handler, 'constraint.handlerNotMarked', undefined, '10.7');
}

function isCompensation(element: ModdleElement): boolean {
  return typeOf(element) === 'BoundaryEvent' && many(element, 'eventDefinitions').some((one) => typeOf(one) === 'CompensateEventDefinition');
}
