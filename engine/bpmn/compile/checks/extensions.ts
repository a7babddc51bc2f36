import type { ModdleElement } from 'bpmn-moddle';
import type { Node } from '../../node.ts';
import { engineExtensions, localName } from '../engine-extensions.ts';
import { many, one } from '../xml.ts';
import type { Subject } from './check.ts';

/** Zeebe elements that would have an effect which the core does not have: refused rather than left out in silence. */
const notExecuted = new Set(['zeebe:ExecutionListeners', 'zeebe:TaskListeners', 'zeebe:AgentDefinition']);
/** Elements of Camunda 7 and its relatives that do work of their own beside the element's. */
const theirWork = new Set(['executionListener', 'taskListener', 'eventListener', 'connector']);
/** Those of theirs that the compiler reads, by their names and by attributes. */
const readElements = new Set(['in', 'out', 'inputOutput']);
const readAttributes = /:(resultVariable|assignee|candidateGroups|candidateUsers|dueDate|followUpDate|priority|topic|calledElementBinding|calledElementVersionTag)$/;
/** Prefixes of what only draws or describes. */
const harmless = /^(zeebe|hoso|modeler|bioc|color|xsi|xmlns|bpmn|di|dc|bpmndi)$/;

export function checkExtensions({ node, source, build }: Subject): void {
  const extensions = one(source, 'extensionElements');
  for (const value of extensions ? many(extensions, 'values') : []) {
    const isTheirs = engineExtensions(source).includes(value);
    if (isTheirs && readElements.has(localName(value))) continue;
    const works = notExecuted.has(value.$type) || (isTheirs && theirWork.has(localName(value)));
    if (works) build.problems.error(source, 'bpmn.extensionNotExecuted', { extension: value.$type });
    else if (!harmless.test(prefixOf(value.$type))) build.problems.warning(source, 'bpmn.extensionUnknown', { extension: value.$type });
  }
  for (const name of foreignAttributes(source)) build.problems.warning(source, 'bpmn.extensionUnknown', { extension: name });
  if (node.adHoc?.outputCollection !== undefined && !hasPlainTurns(node as Node)) build.problems.error(source, 'bpmn.adHocOutputs');
}

/** Whether each turn of an ad-hoc subprocess ends once, and turns at one time cannot meet in a variable: else what it collects would be a matter of luck. */
function hasPlainTurns({ adHoc, content }: Node): boolean {
  const nodes = content?.nodes ?? [];
  if (!adHoc?.sequential) return nodes.every((inner) => inner.outgoing.length === 0);
  return nodes.every((inner) => (inner.outgoing.length < 2 || inner.kind === 'exclusive' || inner.kind === 'eventGateway')
    && inner.completionQuantity === 1 && (inner.kind !== 'boundary' || inner.interrupting));
}

function foreignAttributes(source: ModdleElement): readonly string[] {
  return Object.keys(source.$attrs).filter((name) =>
    name.includes(':') && !harmless.test(prefixOf(name)) && !readAttributes.test(name));
}

function prefixOf(name: string): string {
  return name.split(':')[0] ?? '';
}
