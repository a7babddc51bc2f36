import type { Value } from '../../feel/index.ts';
import type { Refusal } from '../../result.ts';
import { type FormComponent, valuePath } from './form.ts';
import { isValues } from './value-path.ts';

/** What a form asks for, as a tree of names; `entries` for a list, no branches for a single answer. */
interface Asked {
  readonly branches: Map<string, Asked>;
  entries?: readonly FormComponent[];
}

/** Answers that the form does not ask for: nobody may write variables that way. */
export function unknownAnswers(
  components: readonly FormComponent[], answers: { readonly [key: string]: Value }, place: readonly string[],
): Refusal[] {
  const root: Asked = { branches: new Map() };
  plant(root, components);
  return compare(root, answers, place);
}

function plant(at: Asked, components: readonly FormComponent[]): void {
  for (const component of components) {
    const isGroup = component.type === 'group';
    if (!isGroup && valuePath(component).length === 0) continue;
    const end = valuePath(component).reduce(branchOf, at);
    if (isGroup) plant(end, component.components ?? []);
    if (component.type === 'dynamiclist') end.entries = component.components ?? [];
  }
}

function branchOf(at: Asked, name: string): Asked {
  const branch = at.branches.get(name) ?? { branches: new Map() };
  at.branches.set(name, branch);
  return branch;
}

function compare(asked: Asked, answer: Value, place: readonly string[]): Refusal[] {
  if (asked.entries && Array.isArray(answer)) {
    const { entries } = asked;
    return answer.flatMap((entry: Value, index) =>
      isValues(entry) ? unknownAnswers(entries, entry, [...place, String(index)]) : [],
    );
  }
  if (asked.branches.size === 0 && place.length > 0) return [];
  if (!isValues(answer)) return answer === null ? [] : [unknown('form.notAnEntry', place)];
  return Object.entries(answer).flatMap(([name, value]) => {
    const branch = asked.branches.get(name);
    return branch ? compare(branch, value, [...place, name]) : [unknown('form.unknownField', [...place, name])];
  });
}

function unknown(code: string, place: readonly string[]): Refusal {
  return { code, params: { field: ['data', ...place].join('.'), label: place.join('.') } };
}
