import type { ProcessGraph } from './graph.ts';
import type { DossierState, Letter, MessageWait } from './state.ts';
import type { Variables } from '../feel/value.ts';

/** The keys by which a message finds what waits for it: undefined for any message of its name. None while the key is not known. */
export function keysTaken(wait: MessageWait): readonly (string | undefined)[] {
  if (!wait.keys) return [wait.correlationKey];
  const known = Object.values(wait.keys);
  return known.length === 0 ? [undefined] : [...new Set(known.flatMap((value) => value ?? []))];
}

/** The keys that a message from outside carries in its content, as the model finds them there (BPMN 8.4.2). */
export function keysCarried(
  graph: ProcessGraph, message: { readonly name: string; readonly variables?: Variables | undefined }, moment: { readonly now: number; readonly zone: string },
): readonly string[] {
  const content = { ...moment, lookUp: (name: string) => (message.variables && Object.hasOwn(message.variables, name) ? message.variables[name] : undefined) };
  const keys = new Set<string>();
  for (const node of graph.elements.values()) {
    for (const trigger of node.triggers) {
      if (trigger.type !== 'message' || !trigger.keys) continue;
      const name = trigger.name.evaluate(content);
      if (!name.ok || name.value !== message.name) continue;
      for (const { inMessage } of trigger.keys) {
        const value = inMessage.evaluate(content);
        if (value.ok && value.value !== null) keys.add(keyText(value.value));
      }
    }
  }
  return [...keys];
}

/** A key's value as text, the way that waits and messages keep it. */
export function keyText(value: NonNullable<unknown>): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The values of the correlation keys that a message carries, the first one first. */
export function keysNamed({ correlationKey, keys = {} }: Letter): readonly string[] {
  return [...new Set([correlationKey, ...Object.values(keys)].filter((key) => typeof key === 'string'))];
}

/** Where a message stands among those that a dossier keeps for itself; -1 where it is none of them. */
export function keptAt(mailbox: DossierState['mailbox'] = [], letter: Letter): number {
  const text = JSON.stringify(letter);
  return mailbox.findIndex((kept) => JSON.stringify(kept) === text);
}
