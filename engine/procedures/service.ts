import type { Actor } from '../actor.ts';
import type { Decisions, Draft, Forms, ModelProblem, ProcedureSummary, Review, Version, VersionSummary } from '../contract/procedure.ts';
import type { Text } from '../contract/common.ts';
import type { StartForm } from '../contract/dossier.ts';
import type { Result } from '../result.ts';

/** Drafts, review and versions of procedures. Roles are checked by the caller's policy. */
export interface ProcedureService {
  /** Process owners and admins see all; others what is published. */
  list(actor: Actor): Promise<readonly ProcedureSummary[]>;
  create(actor: Actor, input: { key: string; name: Text }): Promise<Result<Draft>>;
  draft(actor: Actor, key: string): Promise<Result<Draft>>;
  /** Saves what there is, problems and all; only a wrong revision or a file that is no XML is refused. Decisions that are left out stay. */
  saveDraft(actor: Actor, key: string, input: { revision: number; name: Text; bpmn: string; forms: Forms; decisions?: Decisions | undefined }): Promise<Result<Draft>>;
  check(actor: Actor, input: { bpmn: string; forms: Forms; decisions?: Decisions | undefined }): Promise<readonly ModelProblem[]>;
  /** Refused while the draft has errors: `details` lists them with their elements. */
  submit(actor: Actor, key: string, input: { revision: number; note?: string | undefined }): Promise<Result<Draft>>;
  sendBack(actor: Actor, key: string, input: { revision: number; reason: string }): Promise<Result<Draft>>;
  review(actor: Actor, key: string): Promise<Result<Review>>;
  publish(actor: Actor, key: string, input: { revision: number; reason: string; legalBasis?: string | undefined }): Promise<Result<Version>>;
  versions(actor: Actor, key: string): Promise<Result<readonly VersionSummary[]>>;
  version(actor: Actor, key: string, number: number): Promise<Result<Version>>;
  startForm(actor: Actor, key: string): Promise<Result<StartForm>>;
}
