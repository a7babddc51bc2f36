import type { Decisions, Forms, Text } from '../../shared/api/contract.ts';

/** What an author edits: all that a saved draft carries. */
export interface DraftContent {
  readonly name: Text;
  readonly bpmn: string;
  readonly forms: Forms;
  /** DMN files by id; unknown in what an earlier release kept in a browser. */
  readonly decisions?: Decisions | undefined;
}

/** Whether two contents are the same to the byte. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  const isSameDecisions = one.decisions === undefined || other.decisions === undefined
    || JSON.stringify(one.decisions) === JSON.stringify(other.decisions);
  return one.bpmn === other.bpmn && isSameDecisions && JSON.stringify([one.name, one.forms]) === JSON.stringify([other.name, other.forms]);
}
