import type { Event } from '../event.ts';
import { without } from '../record.ts';
import type { Draft } from './draft.ts';
import { applyActivated, applyEnded, applyGone, applyStarted } from './lives.ts';
import { advancedLoop } from './loop-outputs.ts';
import { applyMigrated } from './migrated.ts';
import { addToken, removeTokens } from './tokens.ts';
import { applyWaitEnded, applyWaiting } from './waits.ts';

/** Changes the draft by one event: the only way that a state changes, when deciding and when replaying. */
export function applyEvent(draft: Draft, event: Event): void {
  switch (event.type) {
    case 'started': return applyStarted(draft, event);
    case 'activated': return applyActivated(draft, event);
    case 'completed':
    case 'terminated': return applyGone(draft, event);
    case 'taken': {
      const flow = draft.graph.flows.get(event.flowId);
      if (flow?.target.joins) addToken(draft, event.scopeId, event.flowId);
      return;
    }
    case 'held': return addToken(draft, event.scopeId, event.flowId);
    case 'consumed': return removeTokens(draft, event.scopeId, event.flowIds);
    case 'waiting': return applyWaiting(draft, event.wait);
    case 'waitChanged': draft.waits.set(event.wait.id, event.wait); return;
    case 'waitEnded': return applyWaitEnded(draft, event.waitId);
    case 'variablesSet': {
      const scope = draft.own(event.scopeId);
      scope.variables = { ...scope.variables, ...event.variables };
      return;
    }
    case 'incidentRaised':
      draft.ownTop().counter += 1;
      draft.incidents.set(event.incident.id, event.incident);
      return;
    case 'incidentResolved': draft.incidents.delete(event.incidentId); return;
    case 'suspended': draft.ownTop().suspended = true; return;
    case 'resumed': delete draft.ownTop().suspended; return;
    case 'loopBegun': draft.own(event.instanceId).body = event.body; return;
    case 'loopAdvanced': return applyLoopAdvanced(draft, event);
    case 'definitionArrived': {
      const instance = draft.own(event.instanceId);
      const before = instance.arrived?.[event.elementId] ?? [];
      instance.arrived = { ...instance.arrived, [event.elementId]: [...before, event.definition] };
      return;
    }
    case 'definitionsTaken': {
      const instance = draft.own(event.instanceId);
      instance.arrived = without(instance.arrived ?? {}, event.elementId);
      return;
    }
    case 'gatewayOpened': {
      const scope = draft.own(event.scopeId);
      scope.resetting = { ...scope.resetting, [event.elementId]: event.flowIds };
      return;
    }
    case 'gatewayReset': return applyGatewayReset(draft, event.scopeId, event.elementId);
    case 'compensable': {
      const scope = draft.own(event.scopeId);
      scope.done = [...(scope.done ?? []), event.done];
      return;
    }
    case 'compensationTaken': {
      const scope = draft.own(event.scopeId);
      scope.done = (scope.done ?? []).filter((_, index) => !event.indexes.includes(index));
      return;
    }
    case 'turnsClosed': draft.own(event.instanceId).closing = true; return;
    case 'turnsSet': draft.own(event.instanceId).turns = event.turns; return;
    case 'undoing': draft.own(event.instanceId).undo = event.undo; return;
    case 'keysInitialised': {
      const process = draft.own(event.instanceId);
      process.keys = { ...process.keys, ...event.keys };
      return;
    }
    case 'letterKept': {
      const top = draft.ownTop();
      top.mailbox = [...(top.mailbox ?? []), event.letter];
      return;
    }
    case 'letterDelivered': {
      const top = draft.ownTop();
      top.mailbox = (top.mailbox ?? []).filter((_, index) => index !== event.index);
      return;
    }
    case 'messageThrown':
    case 'messageLeft':
    case 'signalThrown':
    case 'escalated':
    case 'errorThrown': return;
    case 'migrated': return applyMigrated(draft, event);
    case 'ended': return applyEnded(draft, event);
  }
}

function applyLoopAdvanced(draft: Draft, event: Extract<Event, { type: 'loopAdvanced' }>): void {
  const body = draft.instance(event.instanceId).body;
  if (!body) throw new Error(`no loop at ${event.instanceId}`);
  draft.own(event.instanceId).body = advancedLoop(body, event);
}

function applyGatewayReset(draft: Draft, scopeId: string, elementId: string): void {
  const scope = draft.own(scopeId);
  scope.resetting = without(scope.resetting ?? {}, elementId);
}
