import type { JsonObject } from '../../shared/api/contract.ts';

/** A form without fields, for the editor to begin with. The schema's version is that of form-js 1.23. */
export function emptyForm(formId: string): JsonObject {
  return { type: 'default', id: formId, schemaVersion: 19, components: [] };
}
