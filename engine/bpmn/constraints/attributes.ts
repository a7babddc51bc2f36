import { SaxesParser } from 'saxes';
import type { Problem } from '../problem.ts';

const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Attributes that are true or false, numbers, or one of some words. Names mean the same wherever BPMN uses them. */
const booleans = new Set([
  'isExecutable', 'isInterrupting', 'cancelActivity', 'parallelMultiple', 'isForCompensation', 'triggeredByEvent', 'instantiate',
  'isSequential', 'testBefore', 'isCollection', 'cancelRemainingInstances', 'waitForCompletion', 'isClosed', 'isImmediate', 'isUnlimited',
]);
const numbers = new Set(['startQuantity', 'completionQuantity', 'loopMaximum']);
const words: Readonly<Record<string, readonly string[]>> = {
  gatewayDirection: ['Unspecified', 'Converging', 'Diverging', 'Mixed'],
  eventGatewayType: ['Exclusive', 'Parallel'],
  behavior: ['None', 'One', 'All', 'Complex'],
  ordering: ['Parallel', 'Sequential'],
  associationDirection: ['None', 'One', 'Both'],
  processType: ['None', 'Public', 'Private'],
};

interface Owner {
  readonly id: string;
  readonly name?: string;
}

/**
 * Attributes whose value is none of those that BPMN's schema allows. The parser takes what it does not know for `false` or
 * nothing, so the text itself is read: `isInterrupting="yes"` would mean its opposite. `1` and `0` are the schema's, but the
 * parser takes both for `false`.
 */
export function wrongAttributes(xml: string): readonly Problem[] {
  const found: Problem[] = [];
  const owners: (Owner | undefined)[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const id = tag.attributes['id']?.value;
    const name = tag.attributes['name']?.value;
    owners.push(id === undefined ? owners.at(-1) : { id, ...(name ? { name } : {}) });
    if (tag.uri !== model) return;
    for (const { prefix, local, value } of Object.values(tag.attributes)) {
      const allowed = prefix === '' ? allowedFor(local, value.trim()) : undefined;
      const owner = owners.at(-1);
      if (allowed === undefined) continue;
      found.push({
        severity: 'error', code: 'constraint.attributeValue', section: '8.2', params: { attribute: local, value, allowed },
        ...(owner ? { elementId: owner.id, ...(owner.name !== undefined ? { elementName: owner.name } : {}) } : {}),
      });
    }
  });
  parser.on('closetag', () => {
    owners.pop();
  });
  // What is not well-formed is told by the parser of the model itself.
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return found;
}

/** What an attribute may be, where its value is something else. */
function allowedFor(name: string, value: string): string | undefined {
  if (booleans.has(name)) return value === 'true' || value === 'false' ? undefined : 'true, false';
  if (numbers.has(name)) return /^[+-]?\d+$/.test(value) ? undefined : '0, 1, 2, …';
  const known = words[name];
  return !known || known.includes(value) ? undefined : known.join(', ');
}
