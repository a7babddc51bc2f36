import type { Actor } from '../actor.ts';
import type { Role } from '../contract/account.ts';
import type { Person } from '../contract/common.ts';
import { accept, refuse, type Result } from '../result.ts';
import { anybody, type Offer } from './task-copy.ts';

const readers: readonly Role[] = ['officer', 'leader', 'admin'];
const workers: readonly Role[] = ['officer', 'leader'];

/** Whether this person may read the agency's dossiers; whoever is not named here may not. */
export function mayRead(actor: Actor): Result<true> {
  return hasRole(actor, readers) ? accept(true) : refuse('dossier.notYours');
}

/** Whether this person may register dossiers. */
export function mayRegister(actor: Actor): Result<true> {
  return hasRole(actor, workers) ? accept(true) : refuse('dossier.notYours');
}

/** Whether this person may stop a dossier. */
export function mayCancel(actor: Actor): Result<true> {
  return hasRole(actor, ['leader', 'admin']) ? accept(true) : refuse('dossier.notYours');
}

/** Whether this person may suspend a dossier and let it go on. */
export function mayPause(actor: Actor): Result<true> {
  return mayCancel(actor);
}

/** Whether this person may intervene in how a dossier runs, and move it to another version. */
export function mayRepair(actor: Actor): Result<true> {
  return hasRole(actor, ['admin']) ? accept(true) : refuse('dossier.notYours');
}

/** Whether a task is offered to this person: by group, by name, or because it is offered to anybody. */
export function isOffered(actor: Actor, offer: Offer): boolean {
  if (!hasRole(actor, workers)) return false;
  return offer.users.includes(actor.id) || groupsOf(actor).some((group) => offer.groups.includes(group));
}

/** Groups whose tasks this person may do. */
export function groupsOf(actor: Actor): readonly string[] {
  return [...actor.groups.filter((group) => group !== anybody), anybody];
}

/** What a person may do with an open task. */
export function taskRights(
  actor: Actor, offer: Offer, claimedBy: Person | undefined,
): { readonly claim: boolean; readonly release: boolean; readonly complete: boolean } {
  const mine = claimedBy?.id === actor.id && hasRole(actor, workers);
  return { claim: claimedBy === undefined && isOffered(actor, offer), release: mine, complete: mine && isOffered(actor, offer) };
}

function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
