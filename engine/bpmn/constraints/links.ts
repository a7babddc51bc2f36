import type { ModdleElement } from 'bpmn-moddle';
import { many, one, text, typeOf } from '../compile/xml.ts';
import { definitionsOf, type Reading } from './reading.ts';

/** Link events: joined by their names, and by `source` and `target` where a file has them (BPMN 10.5.4, 10.5.5). */
export function checkLinks({ elements, flows, problems }: Reading): void {
  const links = elements.flatMap((event) => {
    const definition = definitionsOf(event).find((one) => typeOf(one) === 'LinkEventDefinition');
    return definition ? [{ event, definition, key: `${event.$parent?.id ?? ''} ${text(definition, 'name') ?? ''}` }] : [];
  });
  const thrown = new Set(links.filter(({ event }) => typeOf(event) === 'IntermediateThrowEvent').map(({ key }) => key));
  for (const { event, definition, key } of links) {
    const isCatching = typeOf(event) === 'IntermediateCatchEvent';
    if (!isCatching && typeOf(event) !== 'IntermediateThrowEvent') continue;
    const wrong = isCatching ? flows.into(event) : flows.outOf(event);
    if (wrong.length > 0) problems.error(event, 'constraint.flowAtLink', undefined, '10.5.4');
    if (isCatching && !thrown.has(key)) problems.error(event, 'constraint.linkNeverThrown', { link: text(definition, 'name') ?? '' }, '10.5.5');
    for (const stranger of strangersOf(definition)) {
      problems.error(event, 'constraint.linkElsewhere', { link: text(definition, 'name') ?? '', other: text(stranger, 'name') ?? stranger.id ?? '' }, '10.5.5');
    }
  }
}

/** Ends that a definition refers to and that do not refer back, or that are called otherwise: the name is what joins them here. */
function strangersOf(definition: ModdleElement): readonly ModdleElement[] {
  const target = one(definition, 'target');
  return [
    ...(target && !(many(target, 'source').includes(definition) && isSame(target, definition)) ? [target] : []),
    ...many(definition, 'source').filter((source) => !(one(source, 'target') === definition && isSame(source, definition))),
  ];
}

/** Same name, same level of the same process. */
function isSame(one: ModdleElement, other: ModdleElement): boolean {
  return text(one, 'name') === text(other, 'name') && one.$parent?.$parent === other.$parent?.$parent;
}
