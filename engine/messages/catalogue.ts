import type { Refusal } from '../result.ts';
import { bpmnMessages } from './bpmn.ts';
import { cliMessages } from './cli.ts';
import { constraintMessages } from './constraints.ts';
import { dataConstraintMessages } from './data-constraints.ts';
import { dmnMessages } from './dmn.ts';
import { dossierMessages } from './dossiers.ts';
import { httpMessages } from './http.ts';
import { procedureMessages } from './procedures.ts';
import { simulationMessages } from './simulation.ts';
import { soundnessMessages } from './soundness.ts';
import { type Catalogue, fill, type Language } from './sentence.ts';
import { storeMessages } from './store.ts';

/** Every code that a refusal, a problem or an incident can carry. */
export const catalogue: Catalogue = {
  ...bpmnMessages,
  ...constraintMessages,
  ...dataConstraintMessages,
  ...soundnessMessages,
  ...procedureMessages,
  ...dmnMessages,
  ...dossierMessages,
  ...httpMessages,
  ...storeMessages,
  ...simulationMessages,
  ...cliMessages,
};

/** The sentence of a refusal for a person, with the element's name where it has one. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  const sentence = catalogue[refusal.code];
  if (!sentence) return refusal.code;
  const told = fill(sentence, language, {
    ...(refusal.elementId ? { element: refusal.elementName || refusal.elementId } : {}),
    ...refusal.params,
    ...(refusal.params?.['reason'] !== undefined && refusal.details ? { reason: reasonsIn(refusal.details, language) } : {}),
  });
  return told.replace(/([^.])\.\.$/, '$1.');
}

/** Why something failed, in the reader's language; the reason among the parameters is for those who have only that. */
function reasonsIn(details: readonly Refusal[], language: Language): string {
  return details.map((detail) => sentenceOf(detail, language).replace(/\.$/, '')).join('; ');
}
