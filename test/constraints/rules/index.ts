import { collaborationRules } from './collaboration.ts';
import { dataRules } from './data.ts';
import { activityRules, eventRules } from './events.ts';
import { flowRules, gatewayRules } from './flows.ts';
import { referenceRules, writtenRules } from './written.ts';
import type { Rule } from './rule.ts';

export type { Rule };

/** Everything that BPMN asks of an executable model, in the order in which people look for it. */
export const rules: readonly Rule[] = [
  ...writtenRules, ...referenceRules, ...flowRules, ...gatewayRules, ...eventRules, ...activityRules, ...dataRules, ...collaborationRules,
];
