import type { Activated, Event } from '../event.ts';
import type { Instance } from '../state.ts';
import type { Draft, Mutable } from './draft.ts';
import { removeTokens } from './tokens.ts';

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

export function applyStarted(draft: Draft, event: EventOf<'started'>): void {
  const top = draft.ownTop();
  top.counter += 1;
  top.roots = [...top.roots, event.instanceId];
  draft.add(event.instanceId, {
    elementId: event.processId, live: 0, ...(event.variables ? { variables: event.variables } : {}),
  });
}

export function applyActivated(draft: Draft, event: Activated): void {
  draft.ownTop().counter += 1;
  const instance: Mutable<Instance> = { elementId: event.elementId };
  const { parentId } = event;
  if (parentId !== undefined) {
    instance.parentId = parentId;
    const parent = draft.own(parentId);
    parent.live = (parent.live ?? 0) + 1;
    if (event.consumed) removeTokens(draft, parentId, event.consumed);
  }
  if (event.body || draft.graph.elements.get(event.elementId)?.content) instance.live = 0;
  if (event.loop !== undefined) instance.loop = event.loop;
  if (event.undoes !== undefined) instance.undoes = event.undoes;
  draft.add(event.instanceId, instance);
}

/** A completed or terminated instance leaves; a process stays with what it knew. */
export function applyGone(draft: Draft, event: EventOf<'completed'> | EventOf<'terminated'>): void {
  const { parentId, variables } = draft.instance(event.instanceId);
  if (parentId === undefined) {
    draft.add(event.instanceId, { elementId: event.elementId, ...(variables ? { variables } : {}), over: true });
    return;
  }
  draft.remove(event.instanceId);
  const parent = draft.own(parentId);
  parent.live = (parent.live ?? 1) - 1;
  if (event.type === 'completed' && parent.parentId === undefined && draft.element(event.elementId).kind === 'end') {
    draft.ownTop().reached = [...draft.top.reached, event.elementId];
  }
}

export function applyEnded(draft: Draft, event: EventOf<'ended'>): void {
  draft.ownTop().status = event.status;
}
