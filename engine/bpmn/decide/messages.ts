import type { Node, Trigger } from '../node.ts';
import { accept, type Refusal } from '../../result.ts';
import type { Letter, MessageWait } from '../state.ts';
import { answer } from './answer.ts';
import type { Run } from './run.ts';
import { startProcess } from './start-process.ts';
import { textOf } from './variables.ts';

/**
 * Sends a message from an element. Inside the file it goes to whom its message flows lead, else to whoever waits
 * for its name; what nobody waits for yet is kept. Its variables are the sender's local ones (input mappings).
 */
export function throwMessage(
  run: Run, node: Node, id: string, trigger: Extract<Trigger, { type: 'message' }>,
): Refusal | undefined {
  const name = textOf(run, trigger.name, id);
  if (!name.ok) return name.refusal;
  const key = trigger.key ? textOf(run, trigger.key, id) : accept(undefined);
  if (!key.ok) return key.refusal;
  const { variables } = run.draft.instance(id);
  const letter: Letter = {
    name: name.value ?? '',
    ...(key.value !== undefined ? { correlationKey: key.value } : {}),
    ...(variables ? { variables } : {}),
  };
  if (node.recipients.length === 0) post(run, node, letter);
  for (const recipient of node.recipients) post(run, node, { ...letter, to: [recipient.id] });
  return undefined;
}

function post(run: Run, node: Node, letter: Letter): void {
  run.emit({ type: 'messageThrown', elementId: node.id, letter });
  if (!deliver(run, letter, processOf(node)) && canBeReceived(run, letter)) run.emit({ type: 'letterKept', letter });
}

/** A task with message flows tells their receivers when it is done; throwing and sending elements have done so already. */
export function sendAlongFlows(run: Run, node: Node, id: string): void {
  if (node.triggers.some((trigger) => trigger.type === 'message') && !node.task) return;
  const { variables } = run.draft.instance(id);
  for (const recipient of node.recipients) {
    post(run, node, { name: node.id, ...(variables ? { variables } : {}), to: [recipient.id] });
  }
}

/** Gives a message to the first that waits for it, or begins a process with it. False where there is neither. */
export function deliver(run: Run, letter: Letter, sender?: Node): boolean {
  for (const wait of run.draft.waits.values()) {
    if (wait.kind === 'message' && fits(letter, wait)) {
      answer(run, wait, letter.variables);
      return true;
    }
  }
  if (!sender) return false;
  const start = run.draft.graph.instantiating.find((node) => node.scope !== sender && isAddressed(run, letter, node));
  if (start) startProcess(run, start, letter.variables, start.triggers.findIndex((trigger) => isMeant(run, letter, trigger)));
  return start !== undefined;
}

/** Looks whether a kept message has found its receiver. */
export function settleLetters(run: Run): void {
  run.lettersStale = false;
  for (let index = 0; index < (run.draft.top.mailbox?.length ?? 0); index += 1) {
    const letter = run.draft.top.mailbox?.[index];
    const wait = letter && run.draft.waits.values().find((one) => one.kind === 'message' && fits(letter, one));
    if (!letter || !wait) continue;
    run.emit({ type: 'letterDelivered', index });
    answer(run, wait, letter.variables);
    index -= 1;
  }
}

/** A wait without a key takes any; one with a key takes only its own. */
function fits(letter: Letter, wait: MessageWait): boolean {
  const addressed = letter.to ? letter.to.includes(wait.elementId) : letter.name === wait.name;
  return addressed && (wait.correlationKey === undefined || letter.to !== undefined && letter.correlationKey === undefined
    || wait.correlationKey === letter.correlationKey);
}

function isAddressed(run: Run, letter: Letter, node: Node): boolean {
  if (letter.to) return letter.to.includes(node.id);
  return node.triggers.some((trigger) => isMeant(run, letter, trigger));
}

/** Whether a message is for a definition: of the same name, or whatever its name where it is addressed to the element. */
function isMeant(run: Run, letter: Letter, trigger: Trigger): boolean {
  if (trigger.type !== 'message') return false;
  if (letter.to) return true;
  const name = textOf(run, trigger.name, '');
  return name.ok && name.value === letter.name;
}

function canBeReceived(run: Run, letter: Letter): boolean {
  for (const node of run.draft.graph.elements.values()) {
    const catches = node.kind === 'catch' || node.kind === 'receive' || node.kind === 'boundary' || (node.kind === 'start' && node.scope?.kind === 'eventSubprocess');
    if (catches && isAddressed(run, letter, node)) return true;
  }
  return false;
}

function processOf(node: Node): Node {
  let at = node;
  while (at.scope) at = at.scope;
  return at;
}
