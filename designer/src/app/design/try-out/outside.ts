import type { ProcessGraph } from '../../../../../engine/bpmn/index.ts';
import { throwsMessages } from '../../../../../engine/bpmn/messages-heard.ts';
import { constantValueOf } from '../../../../../engine/bpmn/soundness/constant-condition.ts';
import type { KnownNames } from './trial-view.ts';

/** The messages and signals that a drawing waits for, by name; computed ones are not known before. */
export function namesWaitedFor(graph: ProcessGraph): KnownNames {
  const named = (type: 'message' | 'signal'): readonly string[] => {
    const triggers = [...graph.elements.values()].filter((node) => !throwsMessages(node)).flatMap((node) => node.triggers);
    const names = triggers.flatMap((trigger) => (trigger.type === type ? constantValueOf(trigger.name) ?? [] : []));
    return [...new Set(names.filter((name) => typeof name === 'string'))].sort();
  };
  return { message: named('message'), signal: named('signal') };
}
