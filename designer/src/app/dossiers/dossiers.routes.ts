import type { Routes } from '@angular/router';

/** Dossiers: the list, the counter's registration with its receipt, one dossier. */
export const dossierRoutes: Routes = [];
