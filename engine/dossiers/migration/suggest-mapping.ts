import type { ProcessGraph } from '../../bpmn/index.ts';
import type { MigrationPlan } from '../../contract/migration.ts';

type Element = NonNullable<ReturnType<ProcessGraph['elements']['get']>>;

/** Kinds at which no dossier ever stands: a token passes them in the moment it comes. */
const passed: ReadonlySet<Element['kind']> = new Set(['end', 'throw']);

/**
 * What becomes of each element at which a dossier can stand: the element of the same id, else the only one of the
 * same name and type that no other becomes, else nothing, and somebody has to choose.
 */
export function suggestMapping(from: ProcessGraph, to: ProcessGraph): Pick<MigrationPlan, 'elements' | 'targets'> {
  const old = [...from.elements.values()].filter(holdsTokens);
  const targets = [...to.elements.values()].filter(holdsTokens);
  const free = targets.filter((target) => !from.elements.has(target.id));
  return {
    elements: old.map((element) => {
      const same = to.elements.get(element.id);
      if (same && same.kind === element.kind) return { ...told(element), suggestion: same.id, because: 'sameId' as const };
      const [only, ...others] = free.filter((target) => isAlike(element, target));
      const rivals = old.filter((other) => !to.elements.has(other.id) && isAlike(other, element));
      return only && others.length === 0 && rivals.length <= 1
        ? { ...told(element), suggestion: only.id, because: 'sameName' as const }
        : { ...told(element), suggestion: null, because: null };
    }),
    targets: targets.map(told),
  };
}

function isAlike(one: Element, other: Element): boolean {
  if (one.kind !== other.kind) return false;
  // A file has few processes, which are renamed more freely than steps.
  return one.kind === 'process' || (one.name !== undefined && one.name === other.name);
}

/** A start event of a process is passed; one of an event subprocess is waited at. */
function holdsTokens(element: Element): boolean {
  if (element.kind === 'start') return element.scope?.kind === 'eventSubprocess';
  return !passed.has(element.kind);
}

function told(element: Element): MigrationPlan['targets'][number] {
  const around = element.scope && element.scope.kind !== 'process' ? element.scope : undefined;
  return {
    id: element.id,
    ...(element.name ? { name: element.name } : {}),
    type: element.type,
    ...(around ? { insideOf: around.name ?? around.id } : {}),
  };
}
