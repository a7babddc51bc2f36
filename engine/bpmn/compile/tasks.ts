import type { ModdleElement } from 'bpmn-moddle';
import type { AdHocDetails, CallDetails, Expression, Kind, TaskDetails } from '../node.ts';
import { engineCall } from './engine-mappings.ts';
import { expressionOf, formal, textOrFeel, variableRead } from './expressions.ts';
import { isFeelScript, languageOf } from './kinds.ts';
import type { Problems } from './problems.ts';
import { extension, foreign, many, one, text } from './xml.ts';

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** What a task says about its work; undefined for elements that have none. */
export function taskOf(element: ModdleElement, kind: Kind, problems: Problems): TaskDetails | undefined {
  const definition = extension(element, 'zeebe:TaskDefinition');
  if (definition || kind === 'job') return jobOf(element, definition, problems);
  if (kind === 'userTask') return userTaskOf(element, problems);
  if (kind === 'script') return scriptOf(element, problems);
  if (kind === 'decision') return decisionOf(element, problems);
  return undefined;
}

function jobOf(element: ModdleElement, definition: ModdleElement | undefined, problems: Problems): TaskDetails {
  const type = text(definition, 'type') ?? foreign(element, 'topic');
  if (type === undefined) problems.warning(element, 'bpmn.noJobType');
  const retries = text(definition, 'retries');
  const headers = many(extension(element, 'zeebe:TaskHeaders') ?? element, 'values')
    .flatMap((header) => {
      const key = text(header, 'key');
      return key === undefined ? [] : [[key, text(header, 'value') ?? ''] as const];
    });
  return {
    ...(type !== undefined ? { jobType: textOrFeel(type, element, problems) } : {}),
    ...(retries !== undefined ? { retries: textOrFeel(retries, element, problems) } : {}),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
  };
}

function userTaskOf(element: ModdleElement, problems: Problems): TaskDetails {
  const assignment = extension(element, 'zeebe:AssignmentDefinition');
  const schedule = extension(element, 'zeebe:TaskSchedule');
  const priority = extension(element, 'zeebe:PriorityDefinition');
  const details: Writable<TaskDetails> = {};
  const set = (name: 'assignee' | 'candidateGroups' | 'candidateUsers' | 'dueDate' | 'followUpDate' | 'priority', source: string | undefined): void => {
    if (source !== undefined) details[name] = textOrFeel(source, element, problems);
  };
  set('assignee', text(assignment, 'assignee') ?? foreign(element, 'assignee') ?? nativeResource(element, 'bpmn:HumanPerformer'));
  set('candidateGroups', text(assignment, 'candidateGroups') ?? foreign(element, 'candidateGroups') ?? nativeResource(element, 'bpmn:PotentialOwner'));
  set('candidateUsers', text(assignment, 'candidateUsers') ?? foreign(element, 'candidateUsers'));
  set('dueDate', text(schedule, 'dueDate') ?? foreign(element, 'dueDate'));
  set('followUpDate', text(schedule, 'followUpDate') ?? foreign(element, 'followUpDate'));
  set('priority', text(priority, 'priority') ?? foreign(element, 'priority'));
  return details;
}

/** Who BPMN's own resource roles name (BPMN 10.3.1). */
function nativeResource(element: ModdleElement, type: string): string | undefined {
  const role = many(element, 'resources').find((one) => one.$type === type);
  return text(one(one(role, 'resourceAssignmentExpression'), 'expression'), 'body') ?? text(one(role, 'resourceRef'), 'name');
}

function scriptOf(element: ModdleElement, problems: Problems): TaskDetails {
  const zeebe = extension(element, 'zeebe:Script');
  const source = text(zeebe, 'expression') ?? text(element, 'script');
  if (!zeebe && !isFeelScript(element)) {
    problems.error(element, 'bpmn.scriptLanguage', { language: languageOf(element) ?? '?' }, '10.3.3');
    return {};
  }
  if (source === undefined) problems.warning(element, 'bpmn.noScript');
  const resultVariable = text(zeebe, 'resultVariable') ?? foreign(element, 'resultVariable');
  return {
    ...(source !== undefined ? { script: expressionOf(source, element, problems) } : {}),
    ...(resultVariable !== undefined ? { resultVariable } : {}),
  };
}

function decisionOf(element: ModdleElement, problems: Problems): TaskDetails {
  const called = extension(element, 'zeebe:CalledDecision');
  const decisionId = text(called, 'decisionId');
  const resultVariable = text(called, 'resultVariable');
  if (decisionId === undefined) problems.error(element, 'bpmn.noDecision');
  return {
    ...(decisionId !== undefined ? { decisionId: textOrFeel(decisionId, element, problems) } : {}),
    ...(resultVariable !== undefined ? { resultVariable } : {}),
  };
}

/** What a call activity calls: the `zeebe` process id, else BPMN's own `calledElement` without its prefix. */
export function callOf(element: ModdleElement, problems: Problems): CallDetails | undefined {
  const zeebe = extension(element, 'zeebe:CalledElement');
  const source = text(zeebe, 'processId') ?? text(zeebe, 'processIdExpression') ?? text(element, 'calledElement')?.replace(/^[\w.-]+:/, '');
  if (source === undefined) {
    problems.error(element, 'bpmn.nothingCalled', undefined, '10.3.6');
    return undefined;
  }
  const binding = text(zeebe, 'bindingType') ?? foreign(element, 'calledElementBinding') ?? 'latest';
  const versionTag = text(zeebe, 'versionTag') ?? foreign(element, 'calledElementVersionTag');
  const theirs = engineCall(element);
  if (!isBinding(binding)) problems.error(element, 'bpmn.bindingUnknown', { binding });
  if (binding === 'versionTag' && versionTag === undefined) problems.error(element, 'bpmn.noVersionTag');
  return {
    processId: textOrFeel(source, element, problems),
    binding: isBinding(binding) ? binding : 'latest',
    ...(versionTag !== undefined ? { versionTag } : {}),
    passAllIn: theirs?.passAllIn ?? zeebe?.propagateAllParentVariables !== false,
    passAllOut: theirs?.passAllOut ?? zeebe?.propagateAllChildVariables !== false,
    ...(theirs ? { read: theirs.read } : {}),
  };
}

function isBinding(binding: string): binding is CallDetails['binding'] {
  return binding === 'latest' || binding === 'deployment' || binding === 'versionTag';
}

export function adHocOf(element: ModdleElement, problems: Problems): AdHocDetails {
  const zeebe = extension(element, 'zeebe:AdHoc');
  const active = text(zeebe, 'activeElementsCollection');
  const completion = formal(one(element, 'completionCondition'), element, problems);
  const outputCollection = text(zeebe, 'outputCollection');
  const outputElement = text(zeebe, 'outputElement');
  const outputVariable = variableRead(outputElement);
  const expression = (source: string): Expression => expressionOf(source, element, problems);
  return {
    sequential: text(element, 'ordering')?.toLowerCase() === 'sequential',
    cancelRemaining: element.cancelRemainingInstances !== false,
    ...(completion ? { completion } : {}),
    ...(active !== undefined ? { active: expression(active) } : {}),
    ...(outputCollection !== undefined ? { outputCollection } : {}),
    ...(outputElement !== undefined ? { outputElement: expression(outputElement) } : {}),
    ...(outputVariable !== undefined ? { outputVariable } : {}),
  };
}
