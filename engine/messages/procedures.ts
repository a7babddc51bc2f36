import type { Catalogue } from './sentence.ts';

export const procedureMessages: Catalogue = {};
