import type { DrawnElement } from './viewer-services.ts';
import type { Marks } from './marks.ts';

/** A diagram's path in words, for people who cannot see it. */
export interface ToldPath {
  readonly passed: readonly string[];
  readonly active: readonly string[];
  readonly incidents: readonly string[];
}

/**
 * Names of the steps that were passed, are active and are stuck. Flows and elements without a name tell a
 * reader nothing and are left out; incidents are named by their id then, because they must not vanish.
 */
export function tellPath(marks: Marks, find: (id: string) => DrawnElement | undefined): ToldPath {
  const nameOf = (id: string): string | undefined => {
    const element = find(id);
    if (!element || element.waypoints) return undefined;
    return element.businessObject.name?.trim() || undefined;
  };
  const named = (ids: readonly string[]) => ids.map(nameOf).filter((name) => name !== undefined);
  return {
    passed: named(marks.passed),
    active: named(marks.active),
    incidents: marks.incidents.map((id) => nameOf(id) ?? id),
  };
}
