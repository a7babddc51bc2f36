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
  const around = keysAround(message, owner);
  const most = Math.max(around.length, ...around.map(({ properties }) => properties.length));
  if (most > mostKeys) {
    problems.error(owner, 'bpmn.tooManyKeys', { count: most, most: mostKeys }, '8.4.2');
    return [];
  }
  return around.flatMap(({ id, properties, subscription }) => {
    const paths = properties.map((property) => formal(messagePathOf(property, message), owner, problems));
    const inMessage = joined(paths);
    if (!inMessage) return [];
    const inProcess = subscription && joined(properties.map((property) => formal(dataPathOf(subscription, property), owner, problems)));
    return [{ id, inMessage, ...(inProcess ? { inProcess } : {}) }];
  });
}

/** Most keys at one message, and properties of one key: each is asked for every message. */
const mostKeys = 50;

interface KeyAround {
  readonly id: string;
  readonly properties: readonly ModdleElement[];
  readonly subscription?: ModdleElement;
}

/** The keys of the conversations that an element takes part in. */
function keysAround(message: ModdleElement, owner: ModdleElement): readonly KeyAround[] {
  const process = ancestor(owner, 'bpmn:Process');
  const definitions = ancestor(owner, 'bpmn:Definitions');
  if (!definitions) return [];
  const subscriptions = process ? many(process, 'correlationSubscriptions') : [];
  const { keys, properties } = declaredIn(definitions);
  if (keys.length === 0) return loose(properties, message, subscriptions);
  return keys.flatMap(({ key, elements, processes }) => {
    const subscription = subscriptions.find((candidate) => one(candidate, 'correlationKeyRef') === key);
    if (!subscription && !elements.has(owner) && !(process && processes.has(process))) return [];
    return [{ id: key.id ?? '', properties: many(key, 'correlationPropertyRef'), ...(subscription ? { subscription } : {}) }];
  });
}

/** Properties that no key holds together, as some tools write them: those of a message are one key. */
function loose(all: readonly ModdleElement[], message: ModdleElement, subscriptions: readonly ModdleElement[]): readonly KeyAround[] {
  const properties = all.filter((property) => messagePathOf(property, message));
  const [subscription] = subscriptions;
  return properties.length === 0 ? [] : [{ id: properties[0]?.id ?? '', properties, ...(subscription ? { subscription } : {}) }];
}

/** A key, and whose it is: of each element in some processes, or of the ends of the message flows of its conversation. */
interface ScopedKey {
  readonly key: ModdleElement;
  readonly elements: ReadonlySet<ModdleElement>;
  readonly processes: ReadonlySet<ModdleElement>;
}

interface Declared {
  readonly keys: readonly ScopedKey[];
  readonly properties: readonly ModdleElement[];
}

/** What files declare, looked through once for all of their messages. */
const declared = new WeakMap<ModdleElement, Declared>();

function declaredIn(definitions: ModdleElement): Declared {
  const known = declared.get(definitions);
  if (known) return known;
  const roots = many(definitions, 'rootElements');
  const found = {
    keys: roots.filter(isCollaboration).flatMap(keysWithin),
    properties: roots.filter((root) => root.$type === 'bpmn:CorrelationProperty'),
  };
  declared.set(definitions, found);
  return found;
}

function isCollaboration(root: ModdleElement): boolean {
  return /^(Collaboration|Choreography|GlobalConversation|GlobalChoreographyTask)$/.test(typeOf(root));
}

/** All keys of a collaboration, its own and those of its conversations. */
function keysWithin(collaboration: ModdleElement): readonly ScopedKey[] {
  const processOf = new Map(many(collaboration, 'participants').map((participant) => [participant, one(participant, 'processRef')]));
  const own = many(collaboration, 'correlationKeys').map((key) => ({ key, elements: new Set<ModdleElement>(), processes: known(processOf.values()) }));
  return [...own, ...many(collaboration, 'conversations').flatMap((conversation) => keysOfConversation(conversation, processOf))];
}

/** Keys of a conversation are for its own message flows and those of the conversations inside it. */
function keysOfConversation(
  conversation: ModdleElement, processOf: ReadonlyMap<ModdleElement, ModdleElement | undefined>,
): readonly ScopedKey[] {
  const keys = many(conversation, 'correlationKeys');
  const elements = known(keys.length === 0 ? [] : messageFlowsOf(conversation)
    .flatMap((messageFlow) => [one(messageFlow, 'sourceRef'), one(messageFlow, 'targetRef')]));
  const processes = known([...elements].map((end) => processOf.get(end)));
  return [
    ...keys.map((key) => ({ key, elements, processes })),
    ...many(conversation, 'conversationNodes').flatMap((inner) => keysOfConversation(inner, processOf)),
  ];
}

function known(elements: Iterable<ModdleElement | undefined>): ReadonlySet<ModdleElement> {
  return new Set([...elements].filter((element) => element !== undefined));
}

function messageFlowsOf(conversation: ModdleElement): readonly ModdleElement[] {
  return [...many(conversation, 'messageFlowRef'), ...many(conversation, 'conversationNodes').flatMap(messageFlowsOf)];
}

/** Retrieval expressions by message, of the properties that were looked at. */
const retrievals = new WeakMap<ModdleElement, ReadonlyMap<ModdleElement | undefined, ModdleElement>>();

/** How a correlation property is found in a message. */
function messagePathOf(property: ModdleElement, message: ModdleElement): ModdleElement | undefined {
  const byMessage = retrievals.get(property)
    ?? new Map(many(property, 'correlationPropertyRetrievalExpression').toReversed().map((retrieval) => [one(retrieval, 'messageRef'), retrieval]));
  retrievals.set(property, byMessage);
  return one(byMessage.get(message), 'messagePath');
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
