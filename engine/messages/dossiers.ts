import type { Catalogue } from './sentence.ts';

export const dossierMessages: Catalogue = {};
