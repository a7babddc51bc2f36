import type { Node } from '../node.ts';
import { predecessorsOf, waysFrom } from './ways.ts';

/** Whether an element goes on within the same command, without waiting for anybody or anything. */
export function isAutomatic(node: Node): boolean {
  switch (node.kind) {
    case 'plainTask': case 'script': case 'decision': case 'send':
    case 'exclusive': case 'parallel': case 'inclusive': case 'complex': case 'start': return true;
    case 'subprocess': case 'transaction': return isGoneThroughAtOnce(node);
    case 'throw': return !node.task;
    case 'catch': return node.triggers.every((trigger) => trigger.type === 'link');
    default: return false;
  }
}

/** Whether all inside goes on by itself to plain ends, or whatever is chosen comes by itself to an end that takes the rest away. */
function isGoneThroughAtOnce({ content, inputSets }: Node): boolean {
  if (!content || inputSets || content.eventSubprocesses.length > 0) return false;
  const work = content.nodes.filter((node) => node.kind !== 'boundary' && !node.isForCompensation);
  const automatic = new Set(work.filter((node) => isAutomatic(node) && !throwsOut(node)));
  if (work.every((node) => automatic.has(node) || isQuietEnd(node))) return true;
  const coming = new Set(work.filter((node) => node.kind === 'end' && node.triggers.some(({ type }) => type === 'terminate')));
  const before = predecessorsOf([...automatic].filter((node) => !node.joins));
  for (const node of coming) {
    for (const source of before.get(node) ?? []) {
      if (waysFrom(source).every((targets) => targets.some((target) => coming.has(target)))) coming.add(source);
    }
  }
  return content.starts.some((start) => coming.has(start));
}

function isQuietEnd({ kind, triggers }: Node): boolean {
  return kind === 'end' && triggers.every(({ type }) => type === 'terminate');
}

/** What is thrown may end what it is thrown out of. */
function throwsOut({ kind, triggers }: Node): boolean {
  return kind === 'throw' && triggers.some(({ type }) => type === 'escalation' || type === 'signal');
}
