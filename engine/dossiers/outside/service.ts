import type { Actor } from '../../actor.ts';
import type { BroadcastSignal, MessageReceipt, PublishMessage, SignalReceipt } from '../../contract/outside-event.ts';
import type { Result } from '../../result.ts';

/** What comes from outside to dossiers that wait for it. */
export interface OutsideEvents {
  /**
   * Gives a message to the one dossier that waits for it with its key, else for it with any key; else begins a dossier of
   * the published procedure that starts with it. Refused with `message.nobodyWaits`, and with `message.severalWait` rather
   * than given to somebody's dossier by chance.
   */
  publishMessage(actor: Actor, message: PublishMessage): Promise<Result<MessageReceipt>>;
  /**
   * Reaches every dossier that waits for a signal, and begins one of each published procedure that starts with it; none is
   * no mistake.
   */
  broadcastSignal(actor: Actor, signal: BroadcastSignal): Promise<Result<SignalReceipt>>;
}
