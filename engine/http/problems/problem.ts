import type { ProblemDetails } from '../../contract/common.ts';
import { sentenceOf } from '../../messages/catalogue.ts';
import type { Language } from '../../messages/sentence.ts';
import type { Refusal } from '../../result.ts';
import { statusOf } from './status.ts';
import { titleOf } from './titles.ts';

/** A refusal as RFC 9457 problem details, in the reader's language. */
export function problemOf(refusal: Refusal, language: Language): ProblemDetails {
  const status = statusOf(refusal.code);
  return {
    type: `urn:hoso:problem:${refusal.code}`,
    title: titleOf(status, language),
    status,
    detail: sentenceOf(refusal, language),
    code: refusal.code,
    ...elementOf(refusal),
    ...changeOf(refusal),
    ...(refusal.details ? { errors: refusal.details.map((detail) => errorOf(detail, language)) } : {}),
  };
}

function errorOf(refusal: Refusal, language: Language): NonNullable<ProblemDetails['errors']>[number] {
  const field = refusal.params?.['field'];
  return {
    code: refusal.code,
    detail: sentenceOf(refusal, language),
    ...(field === undefined ? {} : { field: String(field) }),
    ...elementOf(refusal),
  };
}

/** Who was first, where a refusal says so: `by` and `byId` are a person, `at` an ISO 8601 moment. */
function changeOf({ params = {} }: Refusal): Pick<ProblemDetails, 'changedBy' | 'changedAt'> {
  const { by, byId, at } = params;
  return {
    ...(typeof by === 'string' && typeof byId === 'string' && byId !== '' ? { changedBy: { id: byId, name: by } } : {}),
    ...(typeof at === 'string' && at !== '' ? { changedAt: at } : {}),
  };
}

function elementOf({ elementId, elementName }: Refusal): Pick<ProblemDetails, 'elementId' | 'elementName'> {
  return { ...(elementId ? { elementId } : {}), ...(elementName ? { elementName } : {}) };
}
