import type { DossierState, Variables } from '../bpmn/index.ts';

/** Variables as an element's instance sees them: the inner scope's hide those of the outer ones. */
export function variablesSeenFrom(state: DossierState, instanceId: string): Variables {
  const instance = state.instances[instanceId];
  if (!instance) return {};
  const outer = instance.parentId === undefined ? {} : variablesSeenFrom(state, instance.parentId);
  return { ...outer, ...instance.variables };
}
