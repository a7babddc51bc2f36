import type { Routes } from '@angular/router';

/** The work list with the task beside it. */
export const workRoutes: Routes = [];
