import { sentenceOf } from '../messages/catalogue.ts';
import type { Refusal } from '../result.ts';
import { exitCode, type Terminal } from './subcommand.ts';

/** Says why a command cannot be carried out, each reason on a line; answers the exit code of misuse. */
export function complainOf(refusal: Refusal, terminal: Terminal): number {
  terminal.complain(`hoso: ${sentenceOf(refusal, terminal.language)}`);
  for (const detail of refusal.details ?? []) terminal.complain(`  ${sentenceOf(detail, terminal.language)}`);
  return exitCode.misuse;
}
