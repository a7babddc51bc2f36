import type { TaskDocument } from './documents.ts';
import type { TaskFilter } from './port.ts';

/*
 * An open task is in the list of everything open, and either in its assignee's or in those of all to whom
 * it is offered. Kept as names on the task, each question of the work list is a merge of a few sorted
 * ranges of one index, however many tasks there are.
 */

const everything = 'open';
const ofAssignee = (accountId: string): string => `assignee:${accountId}`;
const offeredToGroup = (group: string): string => `group:${group}`;
const offeredToUser = (accountId: string): string => `user:${accountId}`;

/** The lists that a task is in; none once it is over. */
export function workListsOf(task: TaskDocument): readonly string[] {
  if (task.status !== 'open') return [];
  const lists = task.assignee
    ? [everything, ofAssignee(task.assignee.id)]
    : [everything, ...task.candidateGroups.map(offeredToGroup), ...task.candidateUsers.map(offeredToUser)];
  return [...new Set(lists)];
}

/** The lists whose union a filter asks for. */
export function workListsAskedFor(filter: TaskFilter): readonly string[] {
  const { assigneeId, offeredTo } = filter;
  const lists = [
    ...(assigneeId === undefined ? [] : [ofAssignee(assigneeId)]),
    ...(offeredTo ? [offeredToUser(offeredTo.accountId), ...offeredTo.groups.map(offeredToGroup)] : []),
  ];
  return lists.length === 0 ? [everything] : [...new Set(lists)];
}
