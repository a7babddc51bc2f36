import type { Routes } from '@angular/router';
import { AdminPage } from './admin-page.ts';

/** What only admins set and do: accounts, the clock of a demo instance, dossiers that move to another version. */
export const adminRoutes: Routes = [
  { path: '', component: AdminPage },
  {
    path: 'migration',
    title: 'operations.migration.title',
    loadComponent: async () => (await import('../operations/migration/migration-page.ts')).MigrationPage,
  },
];
