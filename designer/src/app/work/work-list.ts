import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../shared/api/api.ts';
import type { TaskSummary } from '../shared/api/contract.ts';
import { PagedList } from '../shared/paging/paged-list.ts';

export type WorkView = 'all' | 'mine' | 'group';

const PAGE = 100;

/** The tasks that wait for this person, what they are filtered by, and which one comes after which. */
@Injectable()
export class WorkList {
  readonly #api = inject(Api);
  readonly view = signal<WorkView>('all');
  readonly search = signal('');

  readonly tasks = new PagedList<TaskSummary>((cursor, aborted) =>
    this.#api.call('listTasks', {
      query: { view: this.view(), limit: PAGE, search: this.search(), ...(cursor === undefined ? {} : { cursor }) },
      signal: aborted,
    }),
  );

  /** The task to go on with when this one is done: the one below it, else the one above. */
  neighbourOf(id: string): TaskSummary | undefined {
    const items = this.tasks.items();
    const index = items.findIndex((task) => task.id === id);
    return index === -1 ? items[0] : (items[index + 1] ?? items[index - 1]);
  }
}
