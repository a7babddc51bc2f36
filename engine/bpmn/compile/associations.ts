import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../node.ts';
import { formal, variable } from './expressions.ts';
import type { Problems } from './problems.ts';
import { extension, many, one, text, typeOf } from './xml.ts';

/**
 * Name of the variable that a data object, store, input, output or property stands for. However many references to a data
 * object there are, and whatever each is called on the drawing, it is one: by its own name, else by its first reference's.
 */
export function nameOfItem(item: ModdleElement): string {
  const object = one(item, 'dataObjectRef') ?? (item.$type === 'bpmn:DataObject' ? item : undefined);
  if (object) return text(object, 'name') ?? firstNameOf(object) ?? object.id ?? '';
  return text(item, 'name') ?? text(one(item, 'dataStoreRef'), 'name') ?? item.id ?? '';
}

/** Names of the first references to the data objects of each process that was looked through. */
const referenceNames = new WeakMap<ModdleElement, ReadonlyMap<ModdleElement, string>>();

function firstNameOf(object: ModdleElement): string | undefined {
  let process = object;
  while (process.$parent && process.$type !== 'bpmn:Process') process = process.$parent;
  const known = referenceNames.get(process) ?? namesIn(process);
  referenceNames.set(process, known);
  return known.get(object);
}

function namesIn(process: ModdleElement): ReadonlyMap<ModdleElement, string> {
  const names = new Map<ModdleElement, string>();
  const visit = (scope: ModdleElement): void => {
    for (const child of many(scope, 'flowElements')) {
      const object = one(child, 'dataObjectRef');
      const name = text(child, 'name');
      if (object && name !== undefined && !names.has(object)) names.set(object, name);
      visit(child);
    }
  };
  visit(process);
  return names;
}

/** One association; the placeholders that modelers draw towards nothing say nothing. */
export function associationOf(association: ModdleElement, owner: ModdleElement, problems: Problems): readonly Mapping[] {
  const [source] = many(association, 'sourceRef');
  const target = one(association, 'targetRef');
  const assignments = many(association, 'assignment').flatMap((assignment) => {
    const from = formal(one(assignment, 'from'), owner, problems);
    const to = targetOf(text(one(assignment, 'to'), 'body'), target);
    if (from && !to) problems.error(owner, 'bpmn.assignmentTarget', { to: text(one(assignment, 'to'), 'body') ?? '' }, '10.4.2');
    return from && to ? [{ source: from, target: to }] : [];
  });
  if (assignments.length > 0) return assignments;
  if (!target || isPlaceholder(target)) return [];
  for (const item of [...many(association, 'sourceRef'), target]) describe(item, owner, problems);
  const transformation = formal(one(association, 'transformation'), owner, problems);
  if (transformation) return [{ source: transformation, target: [nameOfItem(target)] }];
  if (!source || isPlaceholder(source)) return [];
  // A copy of the same name would only catch the results; what is sent away is the exception.
  if (nameOfItem(source) === nameOfItem(target) && association.$type === 'bpmn:DataInputAssociation' && !isSent(owner)) return [];
  return [{ source: variable(nameOfItem(source)), target: [nameOfItem(target)] }];
}

/** Says what of an item is only told to people: states, and that a data store is each dossier's own. */
function describe(item: ModdleElement, owner: ModdleElement, problems: Problems): void {
  const state = text(one(item, 'dataState'), 'name');
  if (state !== undefined) problems.warning(owner, 'bpmn.dataStateDescribes', { data: nameOfItem(item), state }, '10.4.1');
  if (/^DataStore(Reference)?$/.test(typeOf(item))) problems.warning(owner, 'bpmn.dataStoreInside', { store: nameOfItem(item) }, '10.4.1');
}

/** What an assignment writes to: a path of names, or the target of its association by its id. */
function targetOf(to: string | undefined, target: ModdleElement | undefined): readonly string[] | undefined {
  const path = to?.replace(/^=/, '').replace(/^[$#]\{(.*)\}$/, '$1').trim();
  if (path === undefined || path === '') return undefined;
  if (target && (path === target.id || path === nameOfItem(target))) return [nameOfItem(target)];
  return /^[\p{L}_][\p{L}\p{N}_ -]*(\.[\p{L}_][\p{L}\p{N}_ -]*)*$/u.test(path) ? path.split('.') : undefined;
}

/** Whether an element's data inputs are all that it sends, or gives to what it calls. */
function isSent(owner: ModdleElement): boolean {
  return /^(EndEvent|IntermediateThrowEvent|SendTask)$/.test(typeOf(owner))
    || extension(owner, 'zeebe:CalledElement')?.propagateAllParentVariables === false;
}

export function isPlaceholder(item: ModdleElement | undefined): boolean {
  return /^__(target|source)Ref_placeholder$/.test(text(item, 'name') ?? '');
}
