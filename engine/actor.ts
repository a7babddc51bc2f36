import type { Role } from './contract/account.ts';
import type { Language } from './messages/sentence.ts';

/** On whose behalf a service acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Candidate groups. */
  readonly groups: readonly string[];
  /** Language of the sentences in what a service answers. */
  readonly language: Language;
}
