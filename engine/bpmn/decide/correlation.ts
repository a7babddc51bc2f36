import type { CorrelationKey, Node } from '../node.ts';
import type { Value } from '../../feel/index.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import { keyText } from '../message-keys.ts';
import { without } from '../record.ts';
import type { KeyValues, Letter, MessageWait } from '../state.ts';
import type { Run } from './run.ts';
import { valueOf } from './variables.ts';

/** What a message must carry for whoever waits at an instance: by the process's data where it subscribes to the key, else as its conversation began. */
export function keysWanted(run: Run, keys: readonly CorrelationKey[], instanceId: string): Result<KeyValues> {
  const begun = run.draft.instance(processAround(run, instanceId)).keys;
  const wanted: Record<string, string | null> = {};
  for (const { id, inProcess } of keys) {
    const value = inProcess ? valueOf(run, inProcess, instanceId) : accept(begun?.[id]);
    if (!value.ok) return value;
    if (value.value !== undefined) wanted[id] = textOfKey(value.value);
  }
  return accept(wanted);
}

/** The keys of a wait, as it keeps them. */
export function wantedDetails(keys: KeyValues): Pick<MessageWait, 'keys' | 'correlationKey'> {
  const first = Object.values(keys).find((value) => value !== null);
  return { keys, ...(first !== undefined && first !== null ? { correlationKey: first } : {}) };
}

/** Values of the keys that an element's message carries, or why it may not be sent: none of them, or others than its conversation began with. */
export function keysSent(run: Run, keys: readonly CorrelationKey[], instanceId: string): Result<KeyValues> {
  const begun = run.draft.instance(processAround(run, instanceId)).keys ?? {};
  const sent: Record<string, string> = {};
  for (const { id, inMessage } of keys) {
    const value = valueOf(run, inMessage, instanceId);
    if (!value.ok) return value;
    const text = textOfKey(value.value);
    if (text === null) continue;
    const before = begun[id];
    if (before !== undefined && before !== text) return refused({ code: 'bpmn.correlationMismatch', params: { key: id, begun: before ?? '', sent: text } });
    sent[id] = text;
  }
  if (Object.keys(sent).length > 0) return accept(sent);
  return refused({ code: 'bpmn.noCorrelationKey', params: { expression: keys.map(({ inMessage }) => inMessage.source).join('; ') } });
}

/** The keys by which an element knows a message that has no name of its own, with their values where the sender knows any. */
export function keysFor(
  run: Run, receiver: Node, instanceId: string,
): { readonly of: readonly CorrelationKey[]; readonly values: KeyValues } | undefined {
  const of = receiver.triggers.flatMap((trigger) => (trigger.type === 'message' ? trigger.keys ?? [] : []));
  const values = Object.fromEntries(of.flatMap(({ id, inMessage }) => {
    const evaluation = run.evaluate(inMessage, instanceId);
    const text = evaluation.ok ? textOfKey(evaluation.value) : null;
    return text === null ? [] : [[id, text] as const];
  }));
  return Object.keys(values).length === 0 ? undefined : { of, values };
}

/** Values of the keys that a message brings to an element: those it was sent with, else by its content. */
export function keysBrought(run: Run, keys: readonly CorrelationKey[], letter: Letter): KeyValues {
  const brought: Record<string, string> = {};
  for (const { id, inMessage } of keys) {
    const evaluation = letter.keys?.[id] === undefined ? run.evaluate(inMessage, '', letter.variables ?? {}) : undefined;
    const text = letter.keys?.[id] ?? (evaluation?.ok ? textOfKey(evaluation.value) : undefined);
    if (text !== undefined && text !== null) brought[id] = text;
  }
  const [only, ...others] = keys;
  // Who sends from outside can name the key itself; of several it would not be known which.
  if (only && others.length === 0 && letter.correlationKey !== undefined) brought[only.id] ??= letter.correlationKey;
  return brought;
}

/** How well a message fits what is wanted: 2 by a key, 1 as the first of its conversation, 0 not at all. */
export function keyFit(wanted: KeyValues, brought: KeyValues, named: string | undefined): 0 | 1 | 2 {
  let fits = false;
  for (const [id, value] of Object.entries(wanted)) {
    const own = brought[id] ?? (named === value ? named : undefined);
    if (value === null || own === undefined) continue;
    if (own !== value) return 0;
    fits = true;
  }
  if (fits) return 2;
  return Object.keys(wanted).length === 0 && Object.keys(brought).length > 0 ? 1 : 0;
}

/** The first message of a conversation, sent or received, says what its keys are from now on (BPMN 8.4.2). */
export function noteKeys(run: Run, processId: string, keys: readonly CorrelationKey[], values: KeyValues): void {
  const begun = run.draft.instance(processId).keys ?? {};
  const fresh = keys.flatMap(({ id, inProcess }) => {
    const value = values[id];
    return inProcess || value === undefined || value === null || begun[id] !== undefined ? [] : [[id, value] as const];
  });
  if (fresh.length === 0) return;
  run.emit({ type: 'keysInitialised', instanceId: processId, keys: Object.fromEntries(fresh) });
  refreshKeys(run);
}

/** Looks again at what waits for messages by keys: conversations and the process's data may have changed it. */
export function refreshKeys(run: Run): void {
  for (const wait of run.relations.waitsFor('message')) {
    if (!wait.keys) continue;
    const wanted = keysWanted(run, keysOf(run, wait), wait.instanceId);
    if (!wanted.ok || JSON.stringify(wanted.value) === JSON.stringify(wait.keys)) continue;
    run.emit({ type: 'waitChanged', wait: { ...without(without(wait, 'keys'), 'correlationKey'), ...wantedDetails(wanted.value) } as MessageWait });
    run.lettersStale = true;
  }
}

/** The correlation keys of what waits for a message. */
export function keysOf(run: Run, wait: MessageWait): readonly CorrelationKey[] {
  const trigger = run.draft.element(wait.elementId).triggers[wait.definition ?? 0];
  return trigger?.type === 'message' ? trigger.keys ?? [] : [];
}

/** The process that an instance belongs to: conversations are its own. */
export function processAround(run: Run, instanceId: string): string {
  let id = instanceId;
  for (;;) {
    const instance = run.draft.instance(id);
    if (instance.parentId === undefined || run.isProcess(instance)) return id;
    id = instance.parentId;
  }
}

function textOfKey(value: Value): string | null {
  return value === null ? null : keyText(value);
}

function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
