import type { TrialView } from './trial-view.ts';

/** A trial with all that it says of elements put into other words. */
export function spokenView(view: TrialView, say: (words: string) => string): TrialView {
  const named = <T extends { readonly name: string }>(parts: readonly T[]): readonly T[] => parts.map((part) => ({ ...part, name: say(part.name) }));
  return {
    ...view,
    work: named(view.work), arrivals: named(view.arrivals), timers: named(view.timers),
    incidents: named(view.incidents).map((stuck) => ({ ...stuck, sentence: say(stuck.sentence) })),
    history: view.history.map((step) => ({ ...step, sentence: say(step.sentence) })),
    refused: view.refused === null ? null : say(view.refused),
  };
}
