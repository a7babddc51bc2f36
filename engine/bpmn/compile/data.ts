import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../node.ts';
import { associationOf, nameOfItem } from './associations.ts';
import { isInSet, loopOutputOf } from './data-sets.ts';
import { expressionOf } from './expressions.ts';
import type { Problems } from './problems.ts';
import { extension, many, one, text, typeOf } from './xml.ts';

/** Input mappings: the `zeebe` ones, and data associations that fill no input set (BPMN 10.4.2). */
export function inputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return [
    ...zeebeMappings(element, 'inputParameters', problems),
    ...many(element, 'dataInputAssociations').filter((association) => !isInSet(element, 'Input', association))
      .flatMap((association) => associationOf(association, element, problems)),
  ];
}

export function outputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return zeebeMappings(element, 'outputParameters', problems);
}

/** Data associations that lead out of an element and belong to no output set; they are added to its results, and hide none of them. */
export function dataOutputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  const gathered = loopOutputOf(element);
  return many(element, 'dataOutputAssociations')
    .filter((association) => !isInSet(element, 'Output', association) && !(gathered && many(association, 'sourceRef').includes(gathered)))
    .flatMap((association) => associationOf(association, element, problems));
}

/** Name of the variable in which a multi-instance activity gathers: where its data output leads, else the data output's own. */
export function gatheredIn(activity: ModdleElement): string | undefined {
  const gathered = loopOutputOf(activity);
  const association = gathered && many(activity, 'dataOutputAssociations').find((candidate) => many(candidate, 'sourceRef').includes(gathered));
  const target = one(association, 'targetRef') ?? gathered;
  return target && nameOfItem(target);
}

/** Name of the data output that stands for all that an event brings or a task gives; undefined where there is none, or several. */
export function payloadOf(element: ModdleElement): string | undefined {
  if (!/^(StartEvent|BoundaryEvent|IntermediateCatchEvent|\w*Task)$/.test(typeOf(element))) return undefined;
  const specification = one(element, 'ioSpecification');
  const gathered = loopOutputOf(element);
  const [only, ...others] = [...many(element, 'dataOutputs'), ...(specification ? many(specification, 'dataOutputs') : [])]
    .filter((output) => output !== gathered);
  return only && others.length === 0 ? nameOfItem(only) : undefined;
}

function zeebeMappings(element: ModdleElement, property: string, problems: Problems): readonly Mapping[] {
  const mapping = extension(element, 'zeebe:IoMapping');
  if (!mapping) return [];
  return many(mapping, property).flatMap((parameter) => {
    const target = text(parameter, 'target');
    const source = text(parameter, 'source');
    if (target === undefined || source === undefined) {
      problems.error(element, 'bpmn.mappingIncomplete');
      return [];
    }
    const expression = source.startsWith('=') || source.startsWith('${')
      ? expressionOf(source, element, problems)
      : { source, evaluate: () => ({ ok: true as const, value: source }) };
    return [{ source: expression, target: target.split('.') }];
  });
}
