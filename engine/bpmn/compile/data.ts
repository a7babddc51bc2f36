import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../node.ts';
import { expressionOf, formal, variable } from './expressions.ts';
import type { Problems } from './problems.ts';
import { extension, many, one, text } from './xml.ts';

/** Name of the variable that a data object, input, output or property stands for. */
export function nameOfItem(item: ModdleElement): string {
  return text(item, 'name') ?? text(one(item, 'dataObjectRef'), 'name') ?? text(one(item, 'dataStoreRef'), 'name')
    ?? one(item, 'dataObjectRef')?.id ?? item.id ?? '';
}

/** Input mappings: the `zeebe` ones, and data associations that rename or compute (BPMN 10.4.2). */
export function inputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return [
    ...zeebeMappings(element, 'inputParameters', problems),
    ...many(element, 'dataInputAssociations').flatMap((association) => associationOf(association, element, problems)),
  ];
}

export function outputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return zeebeMappings(element, 'outputParameters', problems);
}

/** Data associations that lead out of an element; they are added to its results, and hide none of them. */
export function dataOutputsOf(element: ModdleElement, problems: Problems): readonly Mapping[] {
  return many(element, 'dataOutputAssociations').flatMap((association) => associationOf(association, element, problems));
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

/** One association; the placeholders that modelers draw towards nothing say nothing. */
function associationOf(association: ModdleElement, owner: ModdleElement, problems: Problems): readonly Mapping[] {
  const [source] = many(association, 'sourceRef');
  const target = one(association, 'targetRef');
  const assignments = many(association, 'assignment').flatMap((assignment) => {
    const from = formal(one(assignment, 'from'), owner, problems);
    const to = text(one(assignment, 'to'), 'body');
    return from && to !== undefined ? [{ source: from, target: to.replace(/^=/, '').trim().split('.') }] : [];
  });
  if (assignments.length > 0) return assignments;
  if (!target || isPlaceholder(target)) return [];
  const transformation = formal(one(association, 'transformation'), owner, problems);
  if (transformation) return [{ source: transformation, target: [nameOfItem(target)] }];
  if (!source || isPlaceholder(source) || nameOfItem(source) === nameOfItem(target)) return [];
  return [{ source: variable(nameOfItem(source)), target: [nameOfItem(target)] }];
}

function isPlaceholder(item: ModdleElement): boolean {
  return /^__(target|source)Ref_placeholder$/.test(text(item, 'name') ?? '');
}
