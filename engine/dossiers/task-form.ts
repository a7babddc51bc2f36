import type { JsonObject } from '../contract/common.ts';
import type { VersionDocument } from '../store/documents.ts';
import { type Form, parseForm } from './forms/form.ts';

/** The form of a step as the version has it, null where the step has none. */
export function formSchemaOf(version: Pick<VersionDocument, 'forms'>, formId: string | null | undefined): JsonObject | null {
  if (!formId || !Object.hasOwn(version.forms, formId)) return null;
  return version.forms[formId] ?? null;
}

/** The form by which a step's answers are checked; a step without one takes no answers. */
export function taskForm(version: VersionDocument, formId: string | null | undefined): Form {
  const schema = formSchemaOf(version, formId);
  if (!schema || !formId) return { components: [] };
  const form = parseForm(formId, schema);
  if (!form.ok) throw new Error(`Form ${formId} of ${version.procedureKey} version ${version.number} was published but is ${form.refusal.code}`);
  return form.value;
}
