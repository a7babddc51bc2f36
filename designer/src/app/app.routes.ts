import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Routes } from '@angular/router';
import { allow, toFirstPage } from './shared/session/guards.ts';
import { SessionStore } from './shared/session/session-store.ts';

/** Every area is loaded when it is first visited; who may enter stands beside it. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'shell.signIn.title',
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
        title: 'shell.area.work',
        canActivate: [allow('officer', 'leader')],
        loadChildren: async () => (await import('./work/work.routes.ts')).workRoutes,
      },
      {
        path: 'dossiers',
        title: 'shell.area.dossiers',
        canActivate: [allow('officer', 'leader', 'admin')],
        loadChildren: async () => (await import('./dossiers/dossiers.routes.ts')).dossierRoutes,
      },
      {
        path: 'procedures',
        title: 'shell.area.procedures',
        canActivate: [allow('processOwner', 'admin')],
        loadChildren: async () => (await import('./design/design.routes.ts')).designRoutes,
      },
      {
        path: 'release',
        title: 'shell.area.release',
        canActivate: [allow('admin')],
        loadChildren: async () => (await import('./release/release.routes.ts')).releaseRoutes,
      },
      {
        path: 'admin',
        title: 'shell.area.admin',
        canActivate: [allow('admin')],
        loadChildren: async () => (await import('./admin/admin.routes.ts')).adminRoutes,
      },
      {
        path: 'no-permission',
        title: 'shell.noPermission',
        loadComponent: async () => (await import('./shell/no-permission-page.ts')).NoPermissionPage,
      },
      { path: '**', title: 'shell.notFound', loadComponent: async () => (await import('./shell/not-found-page.ts')).NotFoundPage },
    ],
  },
];
