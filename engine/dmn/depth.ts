import type { Refusal } from '../result.ts';
import type { Definitions } from './definitions.ts';
import { levelsOf } from './levels.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** Levels of decisions that require one another, or of types that hold one another; no file of people comes near. */
const deepest = 200;

/** Why a file's graph is more than can be walked: it is too deep, or a type is nothing but another name of itself. */
export function tooDeep({ elements, types }: Definitions): Refusal | undefined {
  const required = new Map([...elements.values()].map(({ id, requires }) => [id, requires.filter((other) => other !== id)]));
  const byName = new Map(types.map((type) => [nameOf(type), type]));
  const held = new Map(types.map((type) => [nameOf(type), typesIn(type)]));
  for (const { count, without } of [levelsOf(required), levelsOf(held)]) if (count + without.size > deepest) return { code: 'dmn.tooDeep' };
  const round = types.find((type) => isRound(type, byName));
  return round && { code: 'dmn.typeCircle', params: { type: nameOf(round) }, elementName: nameOf(round) };
}

/** Whether following a type's other names leads back to one that was met. */
function isRound(start: XmlElement, byName: ReadonlyMap<string, XmlElement>): boolean {
  const met = new Set<XmlElement>();
  for (let type: XmlElement | undefined = start; type; type = childrenOf(type, 'itemComponent').length > 0 ? undefined : byName.get(referred(type))) {
    if (met.has(type)) return true;
    met.add(type);
  }
  return false;
}

function typesIn(type: XmlElement): string[] {
  return [referred(type), ...childrenOf(type, 'itemComponent').flatMap(typesIn)].filter((name) => name !== '');
}

function referred(type: XmlElement): string {
  return (childOf(type, 'typeRef')?.text ?? '').replace(/^[\w-]+:/, '');
}

function nameOf(type: XmlElement): string {
  return type.attributes.get('name') ?? '';
}
