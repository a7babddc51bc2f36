import type { Wait } from '../state.ts';
import type { Draft } from './draft.ts';

export function applyWaiting(draft: Draft, wait: Wait): void {
  draft.ownTop().counter += 1;
  draft.waits.set(wait.id, wait);
  const instance = draft.own(wait.instanceId);
  instance.waits = instance.waits ? [...instance.waits, wait.id] : [wait.id];
}

export function applyWaitEnded(draft: Draft, waitId: string): void {
  const wait = draft.waits.get(waitId);
  if (!wait) throw new Error(`no wait ${waitId}`);
  draft.waits.delete(waitId);
  const instance = draft.own(wait.instanceId);
  instance.waits = (instance.waits ?? []).filter((id) => id !== waitId);
}
