import type { Wait } from '../state.ts';
import type { Draft } from './draft.ts';

export function applyWaiting(draft: Draft, wait: Wait): void {
  draft.top().counter += 1;
  draft.waits()[wait.id] = wait;
  const instance = draft.own(wait.instanceId);
  instance.waits = instance.waits ? [...instance.waits, wait.id] : [wait.id];
}

export function applyWaitEnded(draft: Draft, waitId: string): void {
  const wait = draft.state.waits[waitId];
  if (!wait) throw new Error(`no wait ${waitId}`);
  delete draft.waits()[waitId];
  const instance = draft.own(wait.instanceId);
  instance.waits = (instance.waits ?? []).filter((id) => id !== waitId);
}
