import type { Content, Node } from '../../node.ts';
import type { Subject } from './subject.ts';

/** Processes and subprocesses: how they begin and what they may hold (BPMN 10.3.5, 10.4, 10.5.2). */
export function checkScope(subject: Subject): void {
  const { node, source, build } = subject;
  const { content } = node;
  if (!content) return;
  if (content.nodes.length === 0) build.problems.warning(source, 'bpmn.emptyScope', undefined, '10.3.5');
  if (node.kind === 'eventSubprocess') return checkEventSubprocess(subject, content);
  if (node.kind === 'adHoc') return checkAdHoc(subject, content);
  const starts = content.nodes.filter((inner) => inner.kind === 'start');
  if (node.kind !== 'process') {
    for (const start of starts) {
      if (start.triggers.length > 0) problemAt(subject, start, 'error', 'bpmn.triggeredStartInSubprocess', '10.5.2');
    }
    if (starts.length > 1) build.problems.warning(source, 'bpmn.severalStarts', { starts: namesOf(starts) }, '10.5.2');
  }
  const implicit = content.starts.filter((inner) => inner.kind !== 'start' && !inner.instantiate);
  if (starts.length > 0) for (const inner of implicit) problemAt(subject, inner, 'warning', 'bpmn.nothingLeadsHere', '10.5.2');
  const flowNodes = content.nodes.filter((inner) => inner.kind !== 'eventSubprocess');
  if (flowNodes.length > 0 && content.starts.length === 0 && (node.kind !== 'process' || starts.length === 0)) {
    build.problems.error(source, 'bpmn.noBeginning', undefined, '10.5.2');
  }
}

function checkEventSubprocess({ source, build }: Subject, content: Content): void {
  if (content.starts.length !== 1) build.problems.error(source, 'bpmn.eventSubprocessStart', { count: content.starts.length }, '10.3.5');
}

function checkAdHoc(subject: Subject, content: Content): void {
  for (const inner of content.nodes) {
    if (inner.kind === 'start' || inner.kind === 'end') problemAt(subject, inner, 'error', 'bpmn.eventInAdHoc', '10.3.5');
  }
}

function problemAt({ build }: Subject, node: Node, severity: 'error' | 'warning', code: string, section: string): void {
  const element = build.sources.get(node.id.slice(build.prefix.length));
  if (element) build.problems[severity](element, code, undefined, section);
}

function namesOf(nodes: readonly Node[]): string {
  return nodes.map((node) => node.name ?? node.id).join(', ');
}
