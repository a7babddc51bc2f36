import type { UserTaskWait } from '../bpmn/index.ts';
import type { Person } from '../contract/common.ts';
import type { AccountDocument } from '../store/documents.ts';
import type { Store } from '../store/port.ts';

/** Accounts by the names that a model gives people: usernames, or ids. */
export interface People {
  find(name: string): AccountDocument | undefined;
}

/** Looks up the accounts that a model names; names without an account are left out. */
export async function findPeople(store: Store, names: readonly string[]): Promise<People> {
  const found = new Map<string, AccountDocument>();
  for (const name of new Set(names)) {
    const account = (await store.accounts.findByUsername(name.toLowerCase())) ?? (await store.accounts.load(name));
    if (account) found.set(name, account);
  }
  return { find: (name) => found.get(name) };
}

/** An account or actor as others see it: no more than that. */
export function personOf(someone: Person): Person {
  return { id: someone.id, name: someone.name };
}

/** Names of people in a task's assignment. */
export function peopleNamedIn(wait: UserTaskWait): readonly string[] {
  return [...(wait.candidateUsers ?? []), ...(wait.assignee ? [wait.assignee] : [])];
}
