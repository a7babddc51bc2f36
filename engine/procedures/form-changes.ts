import { isDeepStrictEqual } from 'node:util';
import type { Forms } from '../contract/procedure.ts';
import { type FormComponent, parseForm, valuePath } from '../dossiers/forms/form.ts';

/** A difference between two versions of a form. */
export interface FormChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly formId: string;
  /** Code of its sentence. */
  readonly code: string;
  /** Labels of the fields that it is about. */
  readonly fields: readonly string[];
}

/** What changes in the forms, field by field. */
export function formChanges(before: Forms, after: Forms): readonly FormChange[] {
  const added = Object.keys(after).filter((formId) => !Object.hasOwn(before, formId));
  const removed = Object.keys(before).filter((formId) => !Object.hasOwn(after, formId));
  const kept = Object.keys(after).filter((formId) => Object.hasOwn(before, formId));
  return [
    ...added.map((formId): FormChange => ({ kind: 'added', formId, code: 'change.formAdded', fields: [] })),
    ...kept.flatMap((formId) => fieldChanges(formId, before[formId], after[formId])),
    ...removed.map((formId): FormChange => ({ kind: 'removed', formId, code: 'change.formRemoved', fields: [] })),
  ];
}

function fieldChanges(formId: string, before: unknown, after: unknown): readonly FormChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const old = fieldsOf(formId, before);
  const now = fieldsOf(formId, after);
  const labels = (fields: ReadonlyMap<string, FormComponent>, keep: (path: string) => boolean): readonly string[] =>
    [...fields].filter(([path]) => keep(path)).map(([path, field]) => field.label || path);
  const changes: readonly FormChange[] = [
    { kind: 'changed', formId, code: 'change.fieldsAdded', fields: labels(now, (path) => !old.has(path)) },
    { kind: 'changed', formId, code: 'change.fieldsRemoved', fields: labels(old, (path) => !now.has(path)) },
    {
      kind: 'changed',
      formId,
      code: 'change.fieldsChanged',
      fields: labels(now, (path) => old.has(path) && !isDeepStrictEqual(withoutLayout(old.get(path)), withoutLayout(now.get(path)))),
    },
  ];
  const told = changes.filter(({ fields }) => fields.length > 0);
  return told.length > 0 ? told : [{ kind: 'changed', formId, code: 'change.formLayout', fields: [] }];
}

/** Fields by the path of their value. */
function fieldsOf(formId: string, schema: unknown): ReadonlyMap<string, FormComponent> {
  const form = parseForm(formId, schema);
  const fields = new Map<string, FormComponent>();
  const visit = (components: readonly FormComponent[], place: readonly string[]): void => {
    for (const component of components) {
      const path = [...place, ...valuePath(component)];
      if (component.components) visit(component.components, path);
      else if (component.key) fields.set(path.join('.'), component);
    }
  };
  if (form.ok) visit(form.value.components, []);
  return fields;
}

/** Where a field stands, and the id that the form editor gave it, say nothing about what is asked. */
function withoutLayout(field: FormComponent | undefined): unknown {
  return Object.fromEntries(Object.entries(field ?? {}).filter(([name]) => name !== 'layout' && name !== 'id'));
}
