import type { Node } from '../node.ts';
import type { Variables } from '../../feel/index.ts';
import type { Letter } from '../state.ts';
import { beginConversations } from './beginnings.ts';
import type { Run } from './run.ts';
import { beginContent } from './scopes.ts';

/** What has come for a start event. */
interface Happening {
  readonly variables: Variables | undefined;
  readonly definition: number;
  readonly letter?: Letter;
}

/** Begins a process of the file at one of its start events, which has happened; with a message, where it was one. */
export function startProcess(run: Run, start: Node, { variables, definition, letter }: Happening): void {
  const node = start.scope;
  if (!node) throw new Error(`start event ${start.id} outside a process`);
  const id = openProcess(run, node, variables);
  if (letter) beginConversations(run, id, start, letter, definition);
  run.later(id, () => beginContent(run, node, id, [{ node: start, happened: true, definition }]));
}

/** Makes the instance of a process with its variables. */
export function openProcess(run: Run, node: Node, variables: Variables | undefined): string {
  const id = run.nextId();
  run.emit({ type: 'started', processId: node.id, instanceId: id, ...(variables ? { variables } : {}) });
  return id;
}
