import type { Forms, Text } from '../../shared/api/contract.ts';

/** What an author edits: all that a saved draft carries. */
export interface DraftContent {
  readonly name: Text;
  readonly bpmn: string;
  readonly forms: Forms;
}

/** Whether two contents are the same to the byte. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return one.bpmn === other.bpmn && JSON.stringify([one.name, one.forms]) === JSON.stringify([other.name, other.forms]);
}
