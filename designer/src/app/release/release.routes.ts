import type { Routes } from '@angular/router';

/** What waits for publication, and what changes by it. */
export const releaseRoutes: Routes = [];
