import { HIT_POLICIES } from 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies';
import type { DecisionTexts } from './decision-texts.ts';

const originals = HIT_POLICIES.map(({ label, explanation }) => ({ label, explanation }));

/** Says in a language how a table chooses its rules. dmn-js has these words in a list of its own, past its translation. */
export function sayHitPolicies(texts: DecisionTexts): void {
  for (const [index, original] of originals.entries()) {
    const policy = HIT_POLICIES[index];
    if (!policy) continue;
    policy.label = texts.translate(original.label);
    policy.explanation = texts.translate(original.explanation);
  }
}
