import type { Command, Wait } from '../../engine/bpmn/index.ts';

/** Something that may or may not fit where the dossier stands. */
export function commandFor(wait: Wait | undefined, pick: number): Command {
  const waitId = wait?.id ?? '99';
  const instanceId = wait?.instanceId ?? '1';
  const commands: readonly Command[] = [
    { type: 'completeTask', waitId }, { type: 'completeJob', waitId, variables: { v: pick } },
    { type: 'failJob', waitId, reason: 'no', retries: pick % 2 }, { type: 'throwError', waitId, errorCode: 'E1' },
    { type: 'throwEscalation', waitId, escalationCode: 'C1' }, { type: 'fireTimer', waitId },
    { type: 'correlateMessage', name: 'm' }, { type: 'broadcastSignal', name: 'g' }, { type: 'setVariables', variables: { v: pick } },
    { type: 'retryIncident', incidentId: String(pick % 30) }, { type: 'suspend', reason: '' }, { type: 'resume' },
    { type: 'modify', changes: [{ do: 'move', instanceId, toElementId: 'n0' }] }, { type: 'modify', changes: [{ do: 'cancel', instanceId }] },
    { type: 'modify', changes: [{ do: 'add', elementId: 'n1' }] },
  ];
  return commands[pick % commands.length] as Command;
}
