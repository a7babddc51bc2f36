/**
 * Places where a process may die in the middle of a write, in the order in which they are passed. Tests
 * throw there; what is left behind must be whole again after `copyPending`.
 */
export const commitCrashPoints = [
  'afterDossierWrite', 'afterHistoryCopies', 'afterTaskCopies', 'afterSearchCopy', 'beforeAnswer',
] as const;
export const publishCrashPoints = ['afterVersionWrite', 'afterProcedureWrite'] as const;

export type CrashPoint = (typeof commitCrashPoints)[number] | (typeof publishCrashPoints)[number];

/** Called at each crash point; throws to play a crash. Given by tests only. */
export type AtCrashPoint = (point: CrashPoint) => void;
