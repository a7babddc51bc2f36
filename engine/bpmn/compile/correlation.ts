import type { ModdleElement } from 'bpmn-moddle';
import type { CorrelationKey, Expression } from '../node.ts';
import { formal } from './expressions.ts';
import type { Problems } from './problems.ts';
import { many, one, typeOf } from './xml.ts';

/**
 * The correlation keys (BPMN 8.4.2) that a message carries in the conversations of whoever sends or receives it. A key
 * counts where the message has a retrieval expression for each of its properties; what it must be is known from the first
 * message of the conversation (key-based), or at any moment from the process's data (context-based).
 */
export function correlationKeysOf(message: ModdleElement, owner: ModdleElement, problems: Problems): readonly CorrelationKey[] {
  return keysAround(message, owner).flatMap(({ id, properties, subscription }) => {
    const paths = properties.map((property) => formal(messagePathOf(property, message), owner, problems));
    const inMessage = joined(paths);
    if (!inMessage) return [];
    const inProcess = subscription && joined(properties.map((property) => formal(dataPathOf(subscription, property), owner, problems)));
    return [{ id, inMessage, ...(inProcess ? { inProcess } : {}) }];
  });
}

interface KeyAround {
  readonly id: string;
  readonly properties: readonly ModdleElement[];
  readonly subscription?: ModdleElement;
}

/** The keys of the conversations that an element takes part in. */
function keysAround(message: ModdleElement, owner: ModdleElement): readonly KeyAround[] {
  const process = ancestor(owner, 'bpmn:Process');
  const roots = many(ancestor(owner, 'bpmn:Definitions') ?? owner, 'rootElements');
  const subscriptions = process ? many(process, 'correlationSubscriptions') : [];
  const all = roots.filter(isCollaboration).flatMap(keysWithin);
  if (all.length === 0) return loose(roots, message, subscriptions);
  return all.flatMap(({ key, applies }) => {
    const subscription = subscriptions.find((candidate) => one(candidate, 'correlationKeyRef') === key);
    if (!subscription && !applies(owner, process)) return [];
    return [{ id: key.id ?? '', properties: many(key, 'correlationPropertyRef'), ...(subscription ? { subscription } : {}) }];
  });
}

/** Properties that no key holds together, as some tools write them: those of a message are one key. */
function loose(roots: readonly ModdleElement[], message: ModdleElement, subscriptions: readonly ModdleElement[]): readonly KeyAround[] {
  const properties = roots.filter((root) => root.$type === 'bpmn:CorrelationProperty' && messagePathOf(root, message));
  const [subscription] = subscriptions;
  return properties.length === 0 ? [] : [{ id: properties[0]?.id ?? '', properties, ...(subscription ? { subscription } : {}) }];
}

/** A key, and whether it is one for an element: by the pools of its collaboration, or the message flows of its conversation. */
interface ScopedKey {
  readonly key: ModdleElement;
  readonly applies: (owner: ModdleElement, process: ModdleElement | undefined) => boolean;
}

export function isCollaboration(root: ModdleElement): boolean {
  return /^(Collaboration|Choreography|GlobalConversation|GlobalChoreographyTask)$/.test(typeOf(root));
}

/** All keys of a collaboration, its own and those of its conversations. */
export function keysWithin(collaboration: ModdleElement): readonly ScopedKey[] {
  const participants = many(collaboration, 'participants');
  const own = many(collaboration, 'correlationKeys').map((key) => ({
    key, applies: (_owner: ModdleElement, process: ModdleElement | undefined) =>
      process !== undefined && participants.some((participant) => one(participant, 'processRef') === process),
  }));
  return [...own, ...many(collaboration, 'conversations').flatMap((conversation) => keysOfConversation(conversation, participants))];
}

/** Keys of a conversation are for its own message flows and those of the conversations inside it. */
function keysOfConversation(conversation: ModdleElement, participants: readonly ModdleElement[]): readonly ScopedKey[] {
  const ends = messageFlowsOf(conversation).flatMap((messageFlow) => [one(messageFlow, 'sourceRef') ?? [], one(messageFlow, 'targetRef') ?? []].flat());
  const own = many(conversation, 'correlationKeys').map((key) => ({
    key, applies: (owner: ModdleElement, process: ModdleElement | undefined) =>
      ends.some((end) => end === owner || (process !== undefined && participants.includes(end) && one(end, 'processRef') === process)),
  }));
  return [...own, ...many(conversation, 'conversationNodes').flatMap((inner) => keysOfConversation(inner, participants))];
}

function messageFlowsOf(conversation: ModdleElement): readonly ModdleElement[] {
  return [...many(conversation, 'messageFlowRef'), ...many(conversation, 'conversationNodes').flatMap(messageFlowsOf)];
}

/** How a correlation property is found in a message. */
export function messagePathOf(property: ModdleElement, message: ModdleElement): ModdleElement | undefined {
  const retrieval = many(property, 'correlationPropertyRetrievalExpression').find((candidate) => one(candidate, 'messageRef') === message);
  return one(retrieval, 'messagePath');
}

function dataPathOf(subscription: ModdleElement, property: ModdleElement): ModdleElement | undefined {
  const binding = many(subscription, 'correlationPropertyBinding').find((candidate) => one(candidate, 'correlationPropertyRef') === property);
  return one(binding, 'dataPath');
}

/** Several properties make one key; without a value for each there is none. Undefined where a path is missing. */
function joined(paths: readonly (Expression | undefined)[]): Expression | undefined {
  const all = paths.flatMap((path) => path ?? []);
  const [first] = all;
  if (!first || all.length < paths.length) return undefined;
  if (all.length === 1) return first;
  return {
    source: all.map((path) => path.source).join(', '),
    evaluate: (context) => {
      const values = [];
      for (const path of all) {
        const evaluation = path.evaluate(context);
        if (!evaluation.ok || evaluation.value === null) return evaluation;
        values.push(evaluation.value);
      }
      return { ok: true, value: JSON.stringify(values) };
    },
  };
}

function ancestor(element: ModdleElement, type: string): ModdleElement | undefined {
  let at: ModdleElement | undefined = element;
  while (at && at.$type !== type) at = at.$parent;
  return at;
}
