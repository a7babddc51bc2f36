import type { Routes } from '@angular/router';
import { TaskPane } from './task-pane.ts';
import { WorkList } from './work-list.ts';
import { WorkPage } from './work-page.ts';

/** The work list with the task beside it. */
export const workRoutes: Routes = [
  { path: '', component: WorkPage, providers: [WorkList], children: [{ path: ':taskId', component: TaskPane }] },
];
