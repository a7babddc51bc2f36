import type { Catalogue } from './sentence.ts';

export const httpMessages: Catalogue = {};
