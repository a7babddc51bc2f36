import type { ModdleElement } from 'bpmn-moddle';
import type { Build, DraftNode } from './build.ts';

/** Checks what the specification asks of executable models, as far as one element and its neighbours show it. */
export function check(build: Build): void {
  for (const [id, node] of build.nodes) {
    const source = build.sources.get(id);
    if (source) checkNode(build, node, source);
  }
}

function checkNode(build: Build, node: DraftNode, source: ModdleElement): void {
  const { problems } = build;
  if (node.content && node.content.nodes.length === 0 && node.kind !== 'adHoc') {
    problems.warning(source, 'bpmn.emptyScope', undefined, '10.3.5');
  }
  if (node.kind === 'start' && node.incoming.length > 0) problems.error(source, 'bpmn.flowIntoStart', undefined, '10.5.2');
  if (node.kind === 'end' && node.outgoing.length > 0) problems.error(source, 'bpmn.flowOutOfEnd', undefined, '10.5.3');
  for (const flow of node.outgoing) {
    if (flow.target.scope !== node.scope) problems.error(source, 'bpmn.flowAcrossScopes', { flow: flow.id }, '8.4.13');
  }
}
