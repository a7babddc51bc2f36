import type { IconName } from '../../shared/icon/icons.ts';

/** Something that the search can open. */
export interface SearchEntry {
  readonly id: string;
  readonly group: 'actions' | 'procedures' | 'dossiers';
  readonly icon: IconName;
  readonly label: string;
  /** What stands beside the label in a quieter tone. */
  readonly detail?: string;
  readonly open: () => void;
}

/** The entry above or below, round the ends. */
export function neighbour(count: number, index: number, step: 1 | -1): number {
  return count === 0 ? 0 : (index + step + count) % count;
}
