import type { Routes } from '@angular/router';

/** The studio: procedures, their versions and their drafts. */
export const designRoutes: Routes = [];
