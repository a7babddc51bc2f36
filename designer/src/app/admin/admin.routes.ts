import type { Routes } from '@angular/router';
import { AdminPage } from './admin-page.ts';

/** What only admins set: accounts, and the clock of a demo instance. */
export const adminRoutes: Routes = [{ path: '', component: AdminPage }];
