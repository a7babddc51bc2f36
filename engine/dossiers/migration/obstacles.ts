import type { MigrationReport } from '../../contract/migration.ts';
import { sentenceOf } from '../../messages/catalogue.ts';
import type { Language } from '../../messages/sentence.ts';
import type { Refusal } from '../../result.ts';

/** Why a dossier cannot be moved: each reason with its element and sentence. */
export function obstaclesOf(refusal: Refusal, language: Language): MigrationReport['items'][number]['reasons'] {
  const reasons = refusal.details && refusal.details.length > 0 ? refusal.details : [refusal];
  return reasons.map((reason) => ({
    code: reason.code,
    sentence: sentenceOf(reason, language),
    ...(reason.elementId ? { elementId: reason.elementId } : {}),
    ...(reason.elementName ? { elementName: reason.elementName } : {}),
  }));
}
