import type { ModdleElement } from 'bpmn-moddle';
import { many, one } from '../xml.ts';
import type { Subject } from './check.ts';

/** Zeebe elements that would have an effect which the core does not have: refused rather than left out in silence. */
const notExecuted = new Set(['zeebe:ExecutionListeners', 'zeebe:TaskListeners', 'zeebe:AgentDefinition']);
/** Prefixes of what only draws or describes. */
const harmless = /^(zeebe|hoso|modeler|bioc|color|xsi|xmlns|bpmn|di|dc|bpmndi)$/;

export function checkExtensions({ node, source, build }: Subject): void {
  const extensions = one(source, 'extensionElements');
  for (const value of extensions ? many(extensions, 'values') : []) {
    if (notExecuted.has(value.$type)) build.problems.error(source, 'bpmn.extensionNotExecuted', { extension: value.$type });
    else if (!harmless.test(prefixOf(value.$type))) build.problems.warning(source, 'bpmn.extensionUnknown', { extension: value.$type });
  }
  for (const name of foreignAttributes(source)) build.problems.warning(source, 'bpmn.extensionUnknown', { extension: name });
  if (node.adHoc?.outputCollection !== undefined) build.problems.error(source, 'bpmn.extensionNotExecuted', { extension: 'zeebe:adHoc outputCollection' });
}

function foreignAttributes(source: ModdleElement): readonly string[] {
  return Object.keys(source.$attrs).filter((name) =>
    name.includes(':') && !harmless.test(prefixOf(name)) && !name.endsWith(':resultVariable'));
}

function prefixOf(name: string): string {
  return name.split(':')[0] ?? '';
}
