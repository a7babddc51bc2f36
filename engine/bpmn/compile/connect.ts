import type { ModdleElement } from 'bpmn-moddle';
import type { Node, Trigger } from '../node.ts';
import type { Build, DraftNode } from './build.ts';
import { many, one } from './xml.ts';

/** Fills in what refers from one node to another, once all are there. */
export function connect(build: Build, definitions: ModdleElement): void {
  const links = linkTargets(build);
  for (const [id, node] of build.nodes) {
    const source = build.sources.get(id);
    if (!source) continue;
    const defaultFlow = build.flows.get(one(source, 'default')?.id ?? '');
    if (defaultFlow) node.defaultFlow = defaultFlow;
    if (node.kind === 'boundary') attach(build, node, source);
    node.triggers = node.triggers.map((trigger, index) => joined({ build, links }, node, source, trigger, index));
    node.chooses = node.outgoing.length > 0 && node.kind !== 'parallel' && node.kind !== 'eventGateway'
      && (node.defaultFlow !== undefined || node.outgoing.some((flow) => flow.condition) || (node.kind === 'exclusive' && node.outgoing.length > 1));
    node.joins = joins(node);
    inWrittenOrder(node, source, build.prefix);
  }
  connectCompensations(build, definitions);
  connectMessageFlows(build, definitions);
  for (const node of build.nodes.values()) if (node.content) fillContent(node);
}

function joins(node: DraftNode): boolean {
  if (node.startQuantity > 1) return true;
  return node.incoming.length > 1 && (node.kind === 'parallel' || node.kind === 'inclusive') || node.kind === 'complex' && node.incoming.length > 0;
}

/** Flows in the order in which the element names them, where it names them all: the order in which conditions are asked. */
function inWrittenOrder(node: DraftNode, source: ModdleElement, prefix: string): void {
  const written = many(source, 'outgoing').map((flow) => flow.id);
  if (node.outgoing.length < 2 || new Set(written).size !== node.outgoing.length) return;
  const place = new Map(written.map((id, index) => [prefix + (id ?? ''), index]));
  if (!node.outgoing.every((flow) => place.has(flow.id))) return;
  node.outgoing.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function attach(build: Build, node: DraftNode, source: ModdleElement): void {
  const host = build.nodes.get(one(source, 'attachedToRef')?.id ?? '');
  if (!host) {
    build.problems.error(source, 'bpmn.notAttached', undefined, '10.5.4');
    return;
  }
  node.attachedTo = host as Node;
  host.boundaries.push(node as Node);
}

/** Catching links by scope and name. */
type Links = ReadonlyMap<Node | undefined, ReadonlyMap<string, Node>>;

function linkTargets(build: Build): Links {
  const links = new Map<Node | undefined, Map<string, Node>>();
  for (const [id, node] of build.nodes) {
    const source = build.sources.get(id);
    for (const trigger of node.kind === 'catch' ? node.triggers : []) {
      if (trigger.type !== 'link' || !source) continue;
      const inScope = links.get(node.scope) ?? new Map<string, Node>();
      if (inScope.has(trigger.name)) build.problems.error(source, 'bpmn.linkTwice', { link: trigger.name }, '10.5.5');
      else inScope.set(trigger.name, node as Node);
      links.set(node.scope, inScope);
    }
  }
  return links;
}

/** Links find their other end by name in the same scope, compensation finds its activity. */
function joined(
  { build, links }: { readonly build: Build; readonly links: Links },
  node: DraftNode, source: ModdleElement, trigger: Trigger, index: number,
): Trigger {
  if (trigger.type === 'link' && node.kind === 'throw') {
    const target = links.get(node.scope)?.get(trigger.name);
    if (!target) build.problems.error(source, 'bpmn.linkDangling', { link: trigger.name }, '10.5.5');
    return target ? { ...trigger, target } : trigger;
  }
  if (trigger.type === 'compensation') {
    const definition = [...many(source, 'eventDefinitions'), ...many(source, 'eventDefinitionRef')][index];
    const activity = build.nodes.get(one(definition, 'activityRef')?.id ?? '');
    return activity ? { ...trigger, activity: activity as Node } : trigger;
  }
  return trigger;
}

/** Compensation handlers hang on associations from compensation boundary events (BPMN 10.7). */
function connectCompensations(build: Build, definitions: ModdleElement): void {
  for (const artifact of artifactsOf(definitions)) {
    if (artifact.$type !== 'bpmn:Association') continue;
    const from = build.nodes.get(one(artifact, 'sourceRef')?.id ?? '');
    const to = build.nodes.get(one(artifact, 'targetRef')?.id ?? '');
    const [event, handler] = from?.kind === 'boundary' ? [from, to] : [to, from];
    if (event?.kind !== 'boundary' || !handler || !event.triggers.some((trigger) => trigger.type === 'compensation')) continue;
    const host = event.attachedTo as DraftNode | undefined;
    if (host) host.compensation = handler as Node;
    handler.isForCompensation = true;
    build.handlers.add(handler);
  }
}

function artifactsOf(definitions: ModdleElement): readonly ModdleElement[] {
  const found: ModdleElement[] = [];
  const visit = (element: ModdleElement): void => {
    found.push(...many(element, 'artifacts'));
    for (const child of many(element, 'flowElements')) visit(child);
  };
  for (const root of many(definitions, 'rootElements')) visit(root);
  return found;
}

function connectMessageFlows(build: Build, definitions: ModdleElement): void {
  for (const root of many(definitions, 'rootElements')) {
    for (const messageFlow of many(root, 'messageFlows')) {
      const from = build.nodes.get(one(messageFlow, 'sourceRef')?.id ?? '');
      const to = build.nodes.get(one(messageFlow, 'targetRef')?.id ?? '');
      if (from && to && processOf(from) === processOf(to)) {
        build.problems.error(messageFlow, 'bpmn.messageFlowInside', { from: from.name ?? from.id, to: to.name ?? to.id }, '9.4');
      } else if (from && to && to.kind !== 'process') {
        from.recipients.push(to as Node);
        if (!receives(to as Node)) build.problems.warning(messageFlow, 'bpmn.messageFlowIgnored', { to: to.name ?? to.id }, '9.4');
      }
    }
  }
}

function receives(node: Node): boolean {
  return node.kind === 'receive' || node.triggers.some((trigger) => trigger.type === 'message');
}

function processOf(node: { readonly scope?: Node }): unknown {
  let at: { readonly scope?: Node } = node;
  while (at.scope) at = at.scope;
  return at;
}

/** Where a scope begins: its none start events, and what nothing leads to (BPMN 13.2). */
function fillContent(node: DraftNode): void {
  if (!node.content) return;
  const { nodes } = node.content;
  const starts = node.kind === 'eventSubprocess'
    ? nodes.filter((one) => one.kind === 'start')
    : nodes.filter((one) => beginsByItself(one));
  node.content = {
    ...node.content, starts,
    eventSubprocesses: nodes.filter((one) => one.kind === 'eventSubprocess'),
    hasJoins: nodes.some((one) => one.joins),
  };
}

function beginsByItself(node: Node): boolean {
  if (node.kind === 'start') return node.triggers.length === 0;
  if (node.incoming.length > 0 || node.isForCompensation) return false;
  if (node.kind === 'boundary' || node.kind === 'eventSubprocess') return false;
  return !(node.kind === 'catch' && node.triggers.some((trigger) => trigger.type === 'link'));
}

