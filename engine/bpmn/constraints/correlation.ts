import { many, one, typeOf } from '../compile/xml.ts';
import { nameOf, processOf, type Reading } from './reading.ts';

/** A process that subscribes to a correlation key binds all of the key's properties, and no others (BPMN 8.4.2). */
export function checkCorrelation({ elements, problems }: Reading): void {
  for (const subscription of elements) {
    if (typeOf(subscription) !== 'CorrelationSubscription') continue;
    const key = one(subscription, 'correlationKeyRef');
    if (!key) continue;
    const process = processOf(subscription) ?? subscription;
    const wanted = new Set(many(key, 'correlationPropertyRef'));
    const bound = new Set(many(subscription, 'correlationPropertyBinding').flatMap((binding) => one(binding, 'correlationPropertyRef') ?? []));
    for (const property of wanted) {
      if (!bound.has(property)) problems.error(process, 'constraint.propertyUnbound', { property: nameOf(property), key: nameOf(key) }, '8.4.2');
    }
    for (const property of bound) {
      if (!wanted.has(property)) problems.error(process, 'constraint.propertyOfOther', { property: nameOf(property), key: nameOf(key) }, '8.4.2');
    }
  }
}
