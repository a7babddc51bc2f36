import type { MessageTrigger, Node, Trigger } from '../node.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import type { Letter, MessageWait } from '../state.ts';
import { answer } from './answer.ts';
import { keyFit, keysBrought, keysFor, keysOf, keysSent, noteKeys, processAround, wantedDetails } from './correlation.ts';
import type { Run } from './run.ts';
import { startProcess } from './start-process.ts';
import { textOf } from './variables.ts';

/**
 * Sends a message from an element. Inside the file it goes to whom its message flows lead, else to whoever waits
 * for its name; what nobody waits for yet is kept, and what nobody in the file could take leaves the dossier. Its
 * variables are the sender's local ones (input mappings).
 */
export function throwMessage(
  run: Run, node: Node, id: string, trigger: MessageTrigger,
): Refusal | undefined {
  const name = textOf(run, trigger.name, id);
  if (!name.ok) return name.refusal;
  const keys = keysOfLetter(run, trigger, id);
  if (!keys.ok) return keys.refusal;
  const { variables } = run.draft.instance(id);
  const letter: Letter = { name: name.value ?? '', ...keys.value, ...(variables ? { variables } : {}) };
  if (trigger.keys) noteKeys(run, processAround(run, id), trigger.keys, letter.keys ?? {});
  if (node.recipients.length === 0) post(run, node, letter);
  for (const recipient of node.recipients) post(run, node, { ...letter, to: [recipient.id] });
  return undefined;
}

function keysOfLetter(run: Run, trigger: MessageTrigger, id: string): Result<Pick<Letter, 'correlationKey' | 'keys'>> {
  if (trigger.keys) {
    const sent = keysSent(run, trigger.keys, id);
    return sent.ok ? accept(wantedDetails(sent.value)) : sent;
  }
  const key = trigger.key ? textOf(run, trigger.key, id) : accept(undefined);
  return key.ok ? accept(key.value !== undefined ? { correlationKey: key.value } : {}) : key;
}

function post(run: Run, node: Node, letter: Letter): void {
  run.emit({ type: 'messageThrown', elementId: node.id, letter });
  if (deliver(run, letter, processOf(node))) return;
  if (canBeReceived(run, letter)) run.emit({ type: 'letterKept', letter });
  else if (!letter.to) run.emit({ type: 'messageLeft', elementId: node.id, letter });
}

/** A task with message flows tells their receivers when it is done; throwing and sending elements have done so already. */
export function sendAlongFlows(run: Run, node: Node, id: string): void {
  if (node.triggers.some((trigger) => trigger.type === 'message') && !node.task) return;
  const { variables } = run.draft.instance(id);
  for (const recipient of node.recipients) {
    const keys = keysFor(run, recipient, id);
    if (keys) noteKeys(run, processAround(run, id), keys.of, keys.values);
    post(run, node, { name: node.id, ...(keys ? wantedDetails(keys.values) : {}), ...(variables ? { variables } : {}), to: [recipient.id] });
  }
}

/** Gives a message to the first that waits for it, or begins a process with it. False where there is neither. */
export function deliver(run: Run, letter: Letter, sender?: Node): boolean {
  const wait = receiverOf(run, letter);
  if (wait) {
    receive(run, wait, letter);
    return true;
  }
  if (!sender) return false;
  const start = run.draft.graph.instantiating.find((node) => node.scope !== sender && isAddressed(run, letter, node));
  if (start) {
    const definition = start.triggers.findIndex((trigger) => isMeant(run, letter, trigger));
    startProcess(run, start, { variables: letter.variables, definition, letter });
  }
  return start !== undefined;
}

/** Looks whether a kept message has found its receiver. */
export function settleLetters(run: Run): void {
  run.lettersStale = false;
  for (let index = 0; index < (run.draft.top.mailbox?.length ?? 0); index += 1) {
    const letter = run.draft.top.mailbox?.[index];
    const wait = letter && receiverOf(run, letter);
    if (!letter || !wait) continue;
    run.emit({ type: 'letterDelivered', index });
    receive(run, wait, letter);
    index -= 1;
  }
}

/** Who waits for a message: by its key before those that take any, the first of each. */
function receiverOf(run: Run, letter: Letter): MessageWait | undefined {
  let found: MessageWait | undefined;
  const waits = letter.to ? run.relations.waitsFor('message') : run.relations.messageWaits(letter.name, letter.correlationKey);
  for (const wait of waits) {
    const fit = fitOf(run, letter, wait);
    if (fit === 2) return wait;
    if (fit === 1) found ??= wait;
  }
  return found;
}

/** 2 by its key, 1 as one of any, 0 not at all. A wait without a key takes any; one with a key takes only its own. */
function fitOf(run: Run, letter: Letter, wait: MessageWait): 0 | 1 | 2 {
  const addressed = letter.to ? letter.to.includes(wait.elementId) : letter.name === wait.name;
  if (!addressed) return 0;
  const { correlationKey } = letter;
  const isOpen = letter.to !== undefined && correlationKey === undefined;
  if (wait.keys) {
    const brought = keysBrought(run, keysOf(run, wait), letter);
    return keyFit(wait.keys, brought, correlationKey) || (isOpen && Object.keys(brought).length === 0 ? 1 : 0);
  }
  if (wait.correlationKey === undefined) return 1;
  if (wait.correlationKey === correlationKey) return 2;
  return isOpen ? 1 : 0;
}

/** A message comes to who waits for it; where it is the first of its conversation, it says what the keys of that are. */
function receive(run: Run, wait: MessageWait, letter: Letter): void {
  const keys = keysOf(run, wait);
  if (keys.length > 0) noteKeys(run, processAround(run, wait.instanceId), keys, keysBrought(run, keys, letter));
  answer(run, wait, letter.variables);
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
