import type { Catalogue } from './sentence.ts';

export const bpmnMessages: Catalogue = {};
