import type { DossierStatus } from '../../shared/api/contract.ts';

/** One stage of a dossier's life, as the line on its page shows it; its word is `dossiers.stage.<key>`. */
export interface Stage {
  readonly key: 'received' | 'processing' | 'supplement' | 'obligation' | 'processed' | 'handedOver' | 'notAccepted' | 'withdrawal' | 'stopped';
  readonly state: 'done' | 'now' | 'next' | 'ended';
}

type Line = readonly Stage['key'][];
const USUAL: Line = ['received', 'processing', 'processed', 'handedOver'];

/** Public state of the national portal (1 to 10) → the line of stages, and where the dossier is on it. */
const LINES: Readonly<Record<number, readonly [Line, Stage['key']]>> = {
  1: [USUAL, 'received'],
  2: [USUAL, 'received'],
  3: [['received', 'notAccepted'], 'notAccepted'],
  4: [USUAL, 'processing'],
  5: [['received', 'processing', 'supplement', 'processed', 'handedOver'], 'supplement'],
  6: [['received', 'processing', 'obligation', 'processed', 'handedOver'], 'obligation'],
  7: [['received', 'processing', 'withdrawal'], 'withdrawal'],
  8: [['received', 'processing', 'stopped'], 'stopped'],
  9: [USUAL, 'processed'],
  10: [USUAL, 'handedOver'],
};

/** The stages of a dossier; a finished one has no stage that is going on. */
export function stagesOf(publicState: number, status: DossierStatus): readonly Stage[] {
  const [line, here] = (status === 'cancelled' ? LINES[8] : LINES[publicState]) ?? [USUAL, 'received'];
  const at = line.indexOf(here);
  const over = status === 'completed' || status === 'cancelled';
  return line.map((key, index) => {
    if (index < at) return { key, state: 'done' };
    if (index > at) return { key, state: over ? 'ended' : 'next' };
    return { key, state: over ? 'done' : 'now' };
  });
}
