import type { PropertyDescriptor, TypeDescriptor } from 'bpmn-moddle';
import { moddle } from '../compile/tree.ts';

/** Where BPMN's XML elements come from. */
export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const enumerations: ReadonlyMap<string, readonly string[]> = new Map(moddle.getPackage('bpmn').enumerations.map(({ name, literalValues }) =>
  [`bpmn:${name}`, literalValues.map((literal) => literal.name)] as const));

/** What BPMN knows of a type, such as `bpmn:UserTask`; undefined for what it does not know. */
export function typeNamed(name: string): TypeDescriptor | undefined {
  try {
    return moddle.getType(name).$descriptor;
  } catch {
    return undefined;
  }
}

/** The property of a type that an attribute fills; undefined where BPMN has no such attribute there. */
export function attributeOf(type: TypeDescriptor, name: string): PropertyDescriptor | undefined {
  const property = type.propertiesByName[name];
  return property && isOfBpmn(property) && (property.isAttr || writtenAsAttribute.has(`${type.name} ${name}`)) ? property : undefined;
}

/** Parts that bpmn.io writes as attributes. */
const writtenAsAttribute = new Set(['bpmn:GlobalScriptTask script']);

/** Other vocabularies add properties to BPMN's types, under prefixes of their own. */
function isOfBpmn({ ns }: PropertyDescriptor): boolean {
  return ns.prefix === 'bpmn';
}

/** The words that an attribute may be, where its type counts them up. */
export function wordsOf({ type }: PropertyDescriptor): readonly string[] | undefined {
  return enumerations.get(type);
}

/** What an XML element is inside another one. */
export interface Part {
  readonly property: PropertyDescriptor;
  /** Undefined for text and references. */
  readonly type?: TypeDescriptor;
}

/**
 * What an element is by its place: a named part (`conditionExpression`), or one of the kinds that the outer one may hold
 * (`userTask` among a process's flow elements). Undefined where BPMN does not allow it there.
 */
export function partOf(outer: TypeDescriptor, local: string, statedType: string | undefined): Part | undefined {
  const named = outer.propertiesByName[otherwiseNamed[local] ?? local];
  if (named && isOfBpmn(named) && !named.isAttr && !named.isVirtual) return { property: named, ...typed(named, statedType) };
  const kind = typeNamed(`bpmn:${local.charAt(0).toUpperCase()}${local.slice(1)}`);
  const holding = kind && outer.properties.find((property) =>
    isOfBpmn(property) && !property.isAttr && !property.isReference && !property.isVirtual && kind.allTypesByName[property.type] !== undefined);
  return holding ? { property: holding, type: kind } : undefined;
}

/** Parts that the parser knows by another name than BPMN's schema. */
const otherwiseNamed: Readonly<Record<string, string>> = { endPointRef: 'endPointRefs', messageFlowRef: 'messageFlowRefs' };

/** A stated type (`xsi:type="tFormalExpression"`) wins over the one that the part has anyway. */
function typed(property: PropertyDescriptor, statedType: string | undefined): { type?: TypeDescriptor } {
  if (property.isReference) return {};
  const stated = statedType === undefined ? undefined : typeNamed(`bpmn:${statedType.replace(/^.*:/, '').replace(/^t(?=[A-Z])/, '')}`);
  const type = stated ?? typeNamed(property.type);
  return type ? { type } : {};
}

/** Parts that BPMN's schema allows several of, although the parser keeps one. */
const several = new Set(['conversationAssociations']);

export function isSingle(property: PropertyDescriptor): boolean {
  return !property.isMany && !several.has(property.ns.localName);
}
