import type { Routes } from '@angular/router';
import { allow } from '../shared/session/guards.ts';

/** Dossiers: the list, the counter's registration with its receipt, one dossier. */
export const dossierRoutes: Routes = [
  { path: '', loadComponent: async () => (await import('./list/dossier-list-page.ts')).DossierListPage },
  {
    path: 'new',
    title: 'dossiers.register.title',
    canActivate: [allow('officer', 'leader')],
    loadComponent: async () => (await import('./register/register-page.ts')).RegisterPage,
  },
  { path: ':id', loadComponent: async () => (await import('./dossier/dossier-page.ts')).DossierPage },
  {
    path: ':id/repair',
    title: 'operations.repair.title',
    canActivate: [allow('admin')],
    loadComponent: async () => (await import('../operations/repair/repair-page.ts')).RepairPage,
  },
  { path: ':id/receipt', title: 'dossiers.receipt.title', loadComponent: async () => (await import('./receipt/receipt-page.ts')).ReceiptPage },
];
