import type { Routes } from '@angular/router';

/** What waits for publication, and what changes by it. */
export const releaseRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./release-list-page.ts')).ReleaseListPage },
  { path: ':key', loadComponent: async () => (await import('./review-page.ts')).ReviewPage },
];
