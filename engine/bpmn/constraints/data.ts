import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { differ, itemOf } from './items.ts';
import { nameOf, ownerOf, type Reading } from './reading.ts';

const itemAware = new Set(['DataObject', 'DataObjectReference', 'DataStoreReference', 'DataStore', 'DataInput', 'DataOutput', 'Property']);

/** Data objects, data associations and associations: what they may join (BPMN 8.4.1, 10.4.1). */
export function checkData({ elements, problems }: Reading): void {
  for (const element of elements) {
    switch (typeOf(element)) {
      case 'DataInputAssociation': case 'DataOutputAssociation': checkDataAssociation(element, problems); break;
      case 'DataObjectReference':
        if (!one(element, 'dataObjectRef')) problems.warning(element, 'constraint.noDataObject', undefined, '10.4.1');
        break;
      case 'DataObject': case 'DataInput': case 'DataOutput': checkCollection(element, problems); break;
      case 'Association':
        if (!one(element, 'sourceRef') || !one(element, 'targetRef')) problems.error(element, 'constraint.associationLoose', undefined, '8.4.1');
        break;
      default: break;
    }
  }
}

function checkDataAssociation(association: ModdleElement, problems: Reading['problems']): void {
  const owner = ownerOf(association.$parent ?? association);
  const sources = many(association, 'sourceRef');
  const target = one(association, 'targetRef');
  for (const end of [...sources, ...(target ? [target] : [])]) {
    if (!itemAware.has(typeOf(end))) problems.error(owner, 'constraint.dataAssociationEnd', { end: nameOf(end) }, '10.4.1');
  }
  for (const source of sources) if (isOfProcess(source, 'DataOutput')) problems.error(owner, 'constraint.processOutputRead', { data: nameOf(source) }, '10.4.1');
  if (target && isOfProcess(target, 'DataInput')) problems.error(owner, 'constraint.processInputWritten', { data: nameOf(target) }, '10.4.1');
  if (one(association, 'transformation') !== undefined || many(association, 'assignment').length > 0) return;
  if (sources.length > 1) problems.error(owner, 'constraint.severalSources', { sources: sources.map(nameOf).join(', ') }, '10.4.1');
  const [source] = sources;
  if (source && target && differ(itemOf(source), itemOf(target))) {
    problems.error(owner, 'constraint.itemsDiffer', { data: nameOf(source), other: nameOf(target) }, '10.4.1');
  }
}

/** What a process takes in is read inside it, and what it gives out is written. */
function isOfProcess(end: ModdleElement, type: 'DataInput' | 'DataOutput'): boolean {
  const specification = end.$parent;
  return typeOf(end) === type && specification?.$type === 'bpmn:InputOutputSpecification' && specification.$parent?.$type === 'bpmn:Process';
}

/** Whether something holds many of an item is said once: by the item where there is one. */
function checkCollection(element: ModdleElement, problems: Reading['problems']): void {
  const item = one(element, 'itemSubjectRef');
  if (!item || (element.isCollection === true) === (item.isCollection === true)) return;
  problems.error(ownerOf(element), 'constraint.collectionDiffers', { data: nameOf(element), item: nameOf(item) }, '10.4.1');
}
