import type { Draft } from './draft.ts';

/** A token stays on a flow inside a scope. */
export function addToken(draft: Draft, scopeId: string, flowId: string): void {
  const scope = draft.own(scopeId);
  scope.tokens = { ...scope.tokens, [flowId]: (scope.tokens?.[flowId] ?? 0) + 1 };
}

/** One token leaves each of the flows. */
export function removeTokens(draft: Draft, scopeId: string, flowIds: readonly string[]): void {
  const scope = draft.own(scopeId);
  const tokens: Record<string, number> = { ...scope.tokens };
  for (const flowId of flowIds) {
    const left = (tokens[flowId] ?? 0) - 1;
    if (left > 0) tokens[flowId] = left;
    else delete tokens[flowId];
  }
  scope.tokens = tokens;
}
