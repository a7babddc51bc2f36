import type { Actor } from '../actor.ts';
import type { Problem } from '../bpmn/index.ts';
import type { Draft, Version, VersionSummary } from '../contract/procedure.ts';
import { isoMoment } from '../moment.ts';
import type { DraftDocument, ProcedureDocument, VersionDocument } from '../store/documents.ts';
import { problemView } from './check-model.ts';

/** A draft with its problems in the reader's language. */
export function draftView(
  actor: Actor, procedure: ProcedureDocument, draft: DraftDocument, problems: readonly Problem[], zone: string,
): Draft {
  return {
    procedureKey: procedure.key,
    name: procedure.name,
    revision: procedure.revision,
    status: draft.status,
    bpmn: draft.bpmn,
    forms: draft.forms,
    decisions: draft.decisions ?? {},
    savedAt: isoMoment(draft.savedAt, zone),
    savedBy: draft.savedBy,
    ...(draft.submittedBy ? { submittedBy: draft.submittedBy } : {}),
    ...(draft.submittedAt === undefined ? {} : { submittedAt: isoMoment(draft.submittedAt, zone) }),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    problems: problems.map((problem) => problemView(problem, actor.language)),
  };
}

/** A version in a list. */
export function versionSummary(version: VersionDocument, runningDossiers: number, zone: string): VersionSummary {
  return {
    number: version.number,
    publishedAt: isoMoment(version.publishedAt, zone),
    publishedBy: version.publishedBy,
    reason: version.reason,
    ...(version.legalBasis === undefined ? {} : { legalBasis: version.legalBasis }),
    runningDossiers,
  };
}

/** A version with what it consists of. */
export function versionView(version: VersionDocument, runningDossiers: number, zone: string): Version {
  return {
    ...versionSummary(version, runningDossiers, zone),
    procedureKey: version.procedureKey,
    name: version.name,
    bpmn: version.bpmn,
    forms: version.forms,
    decisions: version.decisions ?? {},
  };
}
