import type { ModdleElement } from 'bpmn-moddle';
import type { Kind } from '../node.ts';
import { extension, flag, many, one, text, typeOf } from './xml.ts';

const byType: Readonly<Record<string, Kind>> = {
  Process: 'process', SubProcess: 'subprocess', Transaction: 'transaction', AdHocSubProcess: 'adHoc', CallActivity: 'call',
  Task: 'plainTask', ManualTask: 'plainTask', UserTask: 'userTask', ServiceTask: 'job', ReceiveTask: 'receive',
  ExclusiveGateway: 'exclusive', ParallelGateway: 'parallel', InclusiveGateway: 'inclusive', ComplexGateway: 'complex',
  EventBasedGateway: 'eventGateway', StartEvent: 'start', EndEvent: 'end', IntermediateCatchEvent: 'catch',
  IntermediateThrowEvent: 'throw', BoundaryEvent: 'boundary',
};

/** How an element behaves; undefined for what the core does not execute. */
export function kindOf(element: ModdleElement, senders: ReadonlySet<string>): Kind | undefined {
  const type = typeOf(element).replace(/^Global(?=.*Task$)/, '');
  if (type === 'SubProcess' && flag(element, 'triggeredByEvent')) return 'eventSubprocess';
  if (type === 'BusinessRuleTask') return extension(element, 'zeebe:CalledDecision') ? 'decision' : 'job';
  if (type === 'ScriptTask') return extension(element, 'zeebe:TaskDefinition') ? 'job' : 'script';
  if (type === 'SendTask') return sends(element, senders) ? 'send' : 'job';
  return byType[type];
}

/** A send task sends by itself where it names its message or a message flow leads away from it; else a worker does. */
function sends(task: ModdleElement, senders: ReadonlySet<string>): boolean {
  if (extension(task, 'zeebe:TaskDefinition')) return false;
  return one(task, 'messageRef') !== undefined || senders.has(task.id ?? '');
}

/** Whether an event without a definition only marks a point. */
export function hasDefinitions(event: ModdleElement): boolean {
  return many(event, 'eventDefinitions').length + many(event, 'eventDefinitionRef').length > 0;
}

/** Whether a script is in the language that the core evaluates. */
export function isFeelScript(task: ModdleElement): boolean {
  const format = languageOf(task);
  const script = text(task, 'script') ?? '';
  return format === undefined ? script === '' || script.startsWith('=') : /feel|juel/i.test(format);
}

/** The language that a script says it is in; a global script task has another name for it. */
export function languageOf(task: ModdleElement): string | undefined {
  return text(task, 'scriptFormat') ?? text(task, 'scriptLanguage');
}
