import type { Command, ProcessGraph, Wait } from '../../engine/bpmn/index.ts';
import { Play } from './play.ts';

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

/** Starts a dossier and throws commands at it, but for one kind, until there are too many waits to go on with. */
export function playWildly(graph: ProcessGraph, picks: readonly number[], spared?: Command['type']): Play {
  const play = new Play(graph);
  play.maxSteps = 60;
  play.try({ type: 'start', variables: { v: 0 } });
  for (const pick of picks) {
    const { waits } = play;
    if (waits.length > 400) break;
    play.now += 600_000;
    const command = commandFor(waits[pick % Math.max(1, waits.length)], pick);
    if (command.type !== spared) play.try(command);
  }
  return play;
}
