import type { Routes } from '@angular/router';

/** What only admins set: accounts, and the clock of a demo instance. */
export const adminRoutes: Routes = [];
