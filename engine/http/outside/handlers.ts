import type { OutsideEvents } from '../../dossiers/outside/service.ts';
import type { HandlersOf } from '../handler.ts';

/** Messages and signals from outside. */
export function outsideHandlers(dossiers: OutsideEvents): HandlersOf<'publishMessage' | 'broadcastSignal'> {
  return {
    publishMessage: ({ actor, body }) => dossiers.publishMessage(actor, body),
    broadcastSignal: ({ actor, body }) => dossiers.broadcastSignal(actor, body),
  };
}
