/** Refusals whose status is not 422: their code with the HTTP status they are told by. */
const statusByCode: Readonly<Record<string, number>> = {
  'address.malformed': 400,
  'request.invalid': 400,
  'request.malformedJson': 400,
  'request.notUtf8': 400,
  'request.tooDeep': 400,
  'request.bodyMissing': 400,
  'request.interrupted': 400,

  'session.required': 401,
  'signIn.wrong': 401,

  'access.forbidden': 403,
  'dossier.notYours': 403,
  'task.notYours': 403,
  'csrf.invalid': 403,

  'address.unknown': 404,
  'procedure.unknown': 404,
  'version.unknown': 404,
  'dossier.unknown': 404,
  'task.unknown': 404,
  'message.nobodyWaits': 404,
  'incident.unknown': 404,
  'job.unknown': 404,

  'method.notAllowed': 405,

  'revision.stale': 409,
  'procedure.keyTaken': 409,
  'procedure.notPublished': 409,
  'draft.none': 409,
  'draft.notSubmitted': 409,
  'draft.alreadySubmitted': 409,
  'dossier.busy': 409,
  'message.severalWait': 409,
  'message.severalBegin': 409,
  'dossier.ended': 409,
  'dossier.changed': 409,
  'dossier.wentOn': 409,
  'dossier.suspendedAlready': 409,
  'dossier.notSuspended': 409,
  'job.gone': 409,
  'task.suspended': 409,
  'bpmn.suspended': 409,
  'task.alreadyClaimed': 409,
  'task.claimFirst': 409,
  'task.completed': 409,
  'task.withdrawn': 409,
  'task.changed': 409,

  'store.cursorInvalid': 400,
  'store.documentTooLarge': 413,
  'store.busy': 503,
  'store.diskFull': 503,

  'request.tooLarge': 413,
  'request.unsupportedType': 415,
  'signIn.tooMany': 429,

  'server.unexpected': 500,
  'store.unavailable': 503,
  'application.notBuilt': 503,
};

/** Codes that the table names, so that a test can tell whether each of them still exists. */
export const codesWithStatus: readonly string[] = Object.keys(statusByCode);

/** The HTTP status of a refusal: 422, content that cannot be accepted, unless the table says otherwise. */
export function statusOf(code: string): number {
  return statusByCode[code] ?? 422;
}
