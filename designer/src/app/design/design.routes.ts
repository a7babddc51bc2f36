import type { Routes } from '@angular/router';
import { allow } from '../shared/session/guards.ts';

/** The studio: procedures, their versions and their drafts. */
export const designRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./procedures/procedure-list-page.ts')).ProcedureListPage },
  { path: ':key', loadComponent: async () => (await import('./versions/versions-page.ts')).VersionsPage },
  {
    path: ':key/draft',
    title: 'design.studio.windowTitle',
    canActivate: [allow('processOwner')],
    loadComponent: async () => (await import('./studio/studio-page.ts')).StudioPage,
  },
];
