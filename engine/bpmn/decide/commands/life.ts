import type { Command } from '../../command.ts';
import type { Refusal } from '../../../result.ts';
import type { Incident } from '../../state.ts';
import { childOver, complete, dropIncidents, leave, proceed, terminateChildren, work } from '../activity.ts';
import { release } from '../arrive.ts';
import { settleConditions } from '../conditions.ts';
import { goOn } from '../multi-instance.ts';
import type { Run } from '../run.ts';
import { withdrawWaits } from '../subscriptions.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Stops the dossier for good. */
export function cancel(run: Run, command: CommandOf<'cancel'>): Refusal | undefined {
  for (const rootId of run.draft.top.roots) {
    const { elementId, over } = run.draft.instance(rootId);
    if (over) continue;
    terminateChildren(run, rootId);
    withdrawWaits(run, rootId);
    dropIncidents(run, rootId);
    run.emit({ type: 'terminated', elementId, instanceId: rootId });
  }
  run.emit({ type: 'ended', status: 'cancelled', endEventIds: run.draft.top.reached, reason: command.reason });
  return undefined;
}

export function suspend(run: Run, command: CommandOf<'suspend'>): Refusal | undefined {
  if (run.draft.top.suspended) return { code: 'bpmn.suspended' };
  run.emit({ type: 'suspended', reason: command.reason });
  return undefined;
}

export function resume(run: Run): Refusal | undefined {
  if (!run.draft.top.suspended) return { code: 'bpmn.notSuspended' };
  run.emit({ type: 'resumed' });
  // Also what a migration in the meantime left waiting for nothing.
  settleConditions(run);
  run.conditionsStale = true;
  return undefined;
}

export function setVariables(run: Run, command: CommandOf<'setVariables'>): Refusal | undefined {
  const scopeId = command.scopeId ?? run.draft.top.roots[0] ?? '';
  const scope = run.draft.instances.get(scopeId);
  if (!scope || (scope.over && command.scopeId !== undefined)) return { code: 'bpmn.scopeUnknown', params: { scopeId } };
  run.emit({ type: 'variablesSet', scopeId, variables: command.variables });
  if (run.draft.top.suspended) run.conditionsStale = false;
  return undefined;
}

/** Tries again what an incident stopped, from where it was stopped. */
export function retryIncident(run: Run, command: CommandOf<'retryIncident'>): Refusal | undefined {
  const incident = run.draft.incidents.get(command.incidentId);
  if (!incident) return { code: 'bpmn.incidentUnknown', params: { incidentId: command.incidentId } };
  run.emit({ type: 'incidentResolved', incidentId: incident.id, elementId: incident.elementId });
  goOnAfter(run, incident);
  return undefined;
}

function goOnAfter(run: Run, incident: Incident): void {
  const { instanceId } = incident;
  const instance = run.instance(instanceId);
  if (!instance) return;
  const node = run.draft.element(incident.elementId);
  switch (incident.stage) {
    case 'begin': return proceed(run, node, instanceId);
    case 'work': return work(run, node, instanceId);
    case 'complete':
      if (instance.body && node.loop?.type === 'multi') return goOn(run, node, node.loop, instanceId);
      return complete(run, node, instanceId);
    case 'leave': return leave(run, node, instanceId);
    case 'job':
      for (const waitId of instance.waits ?? []) {
        const wait = run.draft.waits.get(waitId);
        if (wait?.kind === 'job') run.emit({ type: 'waitChanged', wait: { ...wait, retries: 1 } });
      }
      return;
    case 'held':
      release(run);
      return;
    case 'deadlock':
      run.touched.add(instanceId);
      childOver(run, instanceId);
  }
}
