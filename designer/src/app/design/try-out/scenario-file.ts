import { sentenceOf } from '../../../../../engine/messages/catalogue.ts';
import { readScenario } from '../../../../../engine/simulation/read-scenario.ts';
import type { Scenario } from '../../../../../engine/simulation/scenario.ts';
import type { Language } from '../../shared/api/contract.ts';

/** A scenario, or why its file says none. */
export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly reasons: (language: Language) => readonly string[] };

/** Reads a scenario file as the command line does. */
export function readScenarioFile(text: string): ReadScenario {
  const read = readScenario(text);
  if (read.ok) return { ok: true, scenario: read.value };
  const { details = [] } = read.refusal;
  const refusals = details.length > 0 ? details : [read.refusal];
  return { ok: false, reasons: (language) => refusals.map((refusal) => sentenceOf(refusal, language)) };
}
