import type { Trigger } from '../node.ts';
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
  const answered = new Set<string>();
  let reached = 0;
  // Those that wait now: what an answer makes wait anew is for the next signal.
  for (const wait of run.relations.waitsFor('signal')) {
    if (wait.name !== name) continue;
    reached += 1;
    answered.add(wait.elementId);
    answer(run, wait, variables);
  }
  if (!fromInside) return reached;
  for (const start of run.draft.graph.instantiating) {
    const definition = start.triggers.findIndex((trigger) => isNamed(run, trigger, name));
    if (definition < 0 || answered.has(start.id)) continue;
    reached += 1;
    startProcess(run, start, { variables, definition });
  }
  return reached;
}

function isNamed(run: Run, trigger: Trigger, name: string): boolean {
  if (trigger.type !== 'signal') return false;
  const own = textOf(run, trigger.name, '');
  return own.ok && own.value === name;
}
