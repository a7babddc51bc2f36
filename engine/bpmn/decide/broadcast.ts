import type { Variables } from '../../feel/index.ts';
import { answer } from './answer.ts';
import type { Run } from './run.ts';
import { startProcess } from './start-process.ts';
import { textOf } from './variables.ts';

/**
 * A signal reaches everything that waits for it, and only that (BPMN 10.5.5); thrown from inside the file it also
 * begins the file's processes that start with it. How many it reached.
 */
export function broadcast(run: Run, name: string, variables: Variables | undefined, fromInside: boolean): number {
  let reached = 0;
  for (const wait of run.draft.waits.values()) {
    if (wait.kind !== 'signal' || wait.name !== name || !run.draft.waits.get(wait.id)) continue;
    reached += 1;
    answer(run, wait, variables);
  }
  if (!fromInside) return reached;
  for (const start of run.draft.graph.instantiating) {
    const trigger = start.triggers.find((one) => one.type === 'signal');
    if (!trigger) continue;
    const own = textOf(run, trigger.name, '');
    if (own.ok && own.value === name) {
      reached += 1;
      startProcess(run, start, variables);
    }
  }
  return reached;
}
