import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Routes } from '@angular/router';
import { allow, toFirstPage } from './shared/session/guards.ts';
import { SessionStore } from './shared/session/session-store.ts';

/** Every area is loaded when it is first visited; who may enter stands beside it. */
export const routes: Routes = [
  {
    path: 'sign-in',
    canActivate: [() => (inject(SessionStore).account() === null ? true : inject(Router).parseUrl('/'))],
    loadComponent: async () => (await import('./sign-in/sign-in-page.ts')).SignInPage,
  },
  {
    path: '',
    canActivate: [allow()],
    loadComponent: async () => (await import('./shell/shell.ts')).Shell,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstPage], children: [] },
      {
        path: 'work',
        canActivate: [allow('officer', 'leader')],
        loadChildren: async () => (await import('./work/work.routes.ts')).workRoutes,
      },
      {
        path: 'dossiers',
        canActivate: [allow('officer', 'leader', 'admin')],
        loadChildren: async () => (await import('./dossiers/dossiers.routes.ts')).dossierRoutes,
      },
      {
        path: 'procedures',
        canActivate: [allow('processOwner', 'admin')],
        loadChildren: async () => (await import('./design/design.routes.ts')).designRoutes,
      },
      {
        path: 'release',
        canActivate: [allow('admin')],
        loadChildren: async () => (await import('./release/release.routes.ts')).releaseRoutes,
      },
      {
        path: 'admin',
        canActivate: [allow('admin')],
        loadChildren: async () => (await import('./admin/admin.routes.ts')).adminRoutes,
      },
      {
        path: 'no-permission',
        loadComponent: async () => (await import('./shell/no-permission-page.ts')).NoPermissionPage,
      },
      { path: '**', loadComponent: async () => (await import('./shell/not-found-page.ts')).NotFoundPage },
    ],
  },
];
