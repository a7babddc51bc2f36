import { deepest, keptFor } from '../../between-dossiers.ts';
import { keptAt, type Letter } from '../../bpmn/index.ts';
import { sentenceOf } from '../../messages/catalogue.ts';
import { accept, type Refusal, refuse, type Result } from '../../result.ts';
import type { DossierDocument, HistoryBody } from '../../store/documents.ts';
import type { OutgoingLetter } from '../../store/outgoing.ts';
import type { CommandRunner } from '../command-runner.ts';
import type { Decision } from '../decision.ts';
import type { DossierDependencies } from '../dependencies.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { beginWith, type Given, giveTo, type Posted, takeBack } from './give-letter.ts';
import { receiverOf } from './receivers.ts';

/**
 * After how long it is looked at again, ms: at first, and at the longest. A dossier that begins to wait is served at once, and what
 * a crash lost of that at the next start.
 */
const firstLook = 1_000;
const longestLook = 6 * 3_600_000;

/** With each choice one more dossier has turned out not to wait any more; so many in a row are left for the next pass. */
const choices = 10;

/** Messages of one dossier that are carried in one go: one that tells a thousand others must not hold up all timers. */
const lettersAtOnce = 50;

/** Which messages of a dossier are carried. */
export type Which = (letter: OutgoingLetter) => boolean;

/** Carries messages that a dossier threw to the one that each is for. Any number of processes do so at once. */
export interface Carrier {
  /** Answers how many messages have found an end. */
  carry(senderId: string, which: Which): Promise<number>;
}

/** What becomes of a message in one step. */
type Step = 'ended' | 'waits' | 'goes on';

/**
 * A message goes to the one dossier that waits for it, or begins one, like a message that is published from outside; where
 * nobody can have it, it is kept. Everything about its way is in the dossier that threw it and changes by compare-and-set:
 * who is chosen for it, before it is given to that one; and what came of it, with which it is off the dossier's hands.
 */
export function createCarrier(deps: DossierDependencies, shelf: VersionShelf, runner: CommandRunner): Carrier {
  async function carryOne(senderId: string, sequence: number): Promise<boolean> {
    for (let tried = 0; tried < choices; tried += 1) {
      const sender = await deps.store.dossiers.load(senderId);
      const letter = sender?.letters?.find((one) => one.sequence === sequence);
      if (!sender || !letter) return false;
      const step = await (letter.to ? give({ sender, letter }, letter.to) : choose({ sender, letter }));
      if (step !== 'goes on') return step === 'ended';
    }
    return false;
  }

  /** Writes down who shall have it, and nobody else from then on. */
  async function choose(posted: Posted): Promise<Step> {
    const { sender, letter } = posted;
    if (letter.inside) return offer(posted, letter.inside);
    const { name, keys, variables, depth } = letter;
    if (depth >= deepest) return end(posted, { type: 'message.lost', reason: { code: 'message.endless', params: { message: name, count: deepest } } });
    const receiver = await receiverOf(deps, shelf, { name, keys, variables });
    if (!receiver.ok) {
      const { refusal } = receiver;
      return refusal.code === 'message.nobodyWaits' ? keep(posted, refusal) : end(posted, { type: 'message.lost', reason: refusal });
    }
    if ('begins' in receiver.value) {
      const { procedureKey } = receiver.value.begins;
      return sender.applicant ? appoint(posted, { procedureKey }) : keep(posted, { code: 'message.forNobody', params: { message: name } });
    }
    const { dossierId } = receiver.value;
    const dossier = await deps.store.dossiers.load(dossierId);
    return dossier ? appoint(posted, { dossierId, revision: dossier.revision, sequence: dossier.sequence }) : 'goes on';
  }

  /**
   * A message that the dossier's own file could take is for another dossier only where exactly one waits for its very key, or
   * where its own can take nothing any more.
   */
  async function offer(posted: Posted, inside: Letter): Promise<Step> {
    const { sender, letter } = posted;
    if (keptAt(sender.state.mailbox, inside) < 0) return end(posted);
    if (sender.state.status !== 'running') {
      await change(posted, ({ inside: _inside, ...free }) => free);
      return 'goes on';
    }
    const waiting = (await Promise.all(letter.keys.map((key) => deps.store.dossiers.subscribed(letter.name, key)))).flat();
    if (new Set(waiting.filter((id) => id !== sender.id)).size !== 1) return keep(posted);
    const { elementId, depth } = letter;
    const released = await change(posted, () => undefined, [], { commands: [{ type: 'releaseLetter', elementId, letter: inside }], depth });
    return released.ok ? 'ended' : keep(posted);
  }

  async function appoint(posted: Posted, to: NonNullable<OutgoingLetter['to']>): Promise<Step> {
    await change(posted, (letter) => ({ ...letter, to, tries: letter.tries + 1 }));
    return 'goes on';
  }

  async function give(posted: Posted, to: NonNullable<OutgoingLetter['to']>): Promise<Step> {
    const given = 'dossierId' in to ? await giveTo(deps, runner, posted, to) : await beginWith(deps, shelf, posted, to.procedureKey);
    return given.how === 'refused' ? leave(posted, given.refusal) : settle(posted, given);
  }

  async function settle(posted: Posted, given: Exclude<Given, { how: 'refused' }>): Promise<Step> {
    if (given.how === 'given') {
      const { id, code } = given.dossier;
      const began = posted.letter.to !== undefined && 'procedureKey' in posted.letter.to;
      return end(posted, { type: began ? 'message.began' : 'message.reached', dossier: { id, code } });
    }
    if (given.how === 'gone') await change(posted, ({ to: _to, ...letter }) => letter);
    return 'goes on';
  }

  /** Who was chosen cannot have it now: suspended, or a procedure that cannot be begun. It stays theirs until it is given up. */
  async function leave(posted: Posted, reason: Refusal): Promise<Step> {
    const { kept, to } = posted.letter;
    if (!kept || kept.until > deps.clock.now() || !to || !('dossierId' in to)) return keep(posted, reason);
    const taken = await takeBack(runner, posted, to);
    return taken.how === 'given' ? settle(posted, taken) : keep(posted, reason);
  }

  /** Looks at it again later; without a reason it waits in its own dossier, which is nothing to tell. */
  async function keep(posted: Posted, reason?: Refusal): Promise<Step> {
    const now = deps.clock.now();
    const { until = now + keptFor, looks = 0 } = posted.letter.kept ?? {};
    if (until <= now) return end(posted, reason && { type: 'message.lost', reason });
    const lookAt = Math.min(until, now + Math.min(longestLook, firstLook * 2 ** looks));
    const entries = posted.letter.kept || !reason ? [] : [{ type: 'message.kept', until, reason } as const];
    await change(posted, (letter) => ({ ...letter, kept: { until, lookAt, looks: looks + 1 } }), entries);
    return 'waits';
  }

  async function end(posted: Posted, entry?: Told): Promise<Step> {
    const changed = await change(posted, () => undefined, entry && [entry]);
    if (changed.ok && entry?.type === 'message.lost') {
      deps.log?.failed(`message “${posted.letter.name}” of ${posted.sender.code}`, new Error(sentenceOf(entry.reason, 'en')));
    }
    return changed.ok ? 'ended' : 'goes on';
  }

  /** Changes a message where it is still as it was found; refused where somebody else has changed it. */
  function change(
    { sender, letter: { sequence, name, elementId, tries, kept } }: Posted, to: (letter: OutgoingLetter) => OutgoingLetter | undefined, told: readonly Told[] = [],
    besides: Pick<Decision, 'commands' | 'depth'> = {},
  ): Promise<Result<DossierDocument>> {
    return runner.run(sender.id, { commandId: null, by: null }, ({ dossier: { letters = [] } }) => {
      const found = letters.find((one) => one.sequence === sequence);
      if (!found || found.tries !== tries || found.kept?.looks !== kept?.looks) return refuse('message.gone');
      return accept({
        ...besides,
        entries: told.map((entry) => ({ ...entry, name, elementId })),
        letters: letters.flatMap((one) => (one === found ? (to(found) ?? []) : one)),
      });
    });
  }

  return {
    async carry(senderId, which) {
      const sender = await deps.store.dossiers.load(senderId);
      let ended = 0;
      for (const { sequence } of (sender?.letters ?? []).filter(which).slice(0, lettersAtOnce)) ended += Number(await carryOne(senderId, sequence));
      return ended;
    },
  };
}

/** What the trail of the dossier that threw the message says, without the message. */
type Told = Without<Extract<HistoryBody, { readonly type: `message.${'reached' | 'began' | 'kept' | 'lost'}` }>, 'name' | 'elementId'>;
type Without<One, Names extends string> = One extends unknown ? Omit<One, Names> : never;
