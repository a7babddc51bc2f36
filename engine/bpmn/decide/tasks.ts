import type { Node } from '../node.ts';
import type { Value } from '../../feel/index.ts';
import { accept, type Result } from '../../result.ts';
import type { UserTaskWait, Wait } from '../state.ts';
import { complete } from './activity.ts';
import type { Behaviour, Run } from './run.ts';
import { momentOf } from './timer.ts';
import { textOf, valueOf, wrongType } from './variables.ts';

/** Tasks without work of their own pass on at once: the plain task, and the manual task, which happens outside (BPMN 13.3.3). */
export const plainTask: Behaviour = { begin: (run, node, id) => complete(run, node, id) };

/** Waits for a person (BPMN 10.3.4). */
export const userTask: Behaviour = {
  begin(run, node, id) {
    const details = userTaskDetails(run, node, id);
    if (!details.ok) return run.raise(node, id, 'work', details.refusal);
    wait(run, node, id, { kind: 'userTask', ...details.value, ...(node.formId !== undefined ? { formId: node.formId } : {}) });
  },
};

/** Waits for a worker. */
export const job: Behaviour = {
  begin(run, node, id) {
    const type = node.task?.jobType ? textOf(run, node.task.jobType, id) : accept(node.id);
    if (!type.ok) return run.raise(node, id, 'work', type.refusal);
    const retries = node.task?.retries ? textOf(run, node.task.retries, id) : accept('3');
    if (!retries.ok) return run.raise(node, id, 'work', retries.refusal);
    wait(run, node, id, {
      kind: 'job', jobType: type.value ?? node.id, retries: Math.max(1, Math.trunc(Number(retries.value)) || 1),
      ...(node.task?.headers ? { headers: node.task.headers } : {}),
    });
  },
};

/** Evaluates its script at once. */
export const script: Behaviour = {
  begin(run, node, id) {
    if (!node.task?.script) return complete(run, node, id);
    const value = valueOf(run, node.task.script, id);
    if (!value.ok) return run.raise(node, id, 'work', value.refusal);
    const { resultVariable } = node.task;
    const results = resultVariable === undefined ? resultOf(value.value) : { [resultVariable]: value.value };
    if (!results && node.payload !== undefined) run.emit({ type: 'variablesSet', scopeId: id, variables: { [node.payload]: value.value } });
    complete(run, node, id, results);
  },
};

/** Without a result variable a script that gives a context sets each of its entries. */
function resultOf(value: Value): { readonly [name: string]: Value } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [name: string]: Value }) : undefined;
}

/** Asks the context's decisions, else waits for a worker that can. */
export const decision: Behaviour = {
  begin(run, node, id) {
    const { decide } = run.context;
    if (!decide || !node.task?.decisionId) return job.begin(run, node, id);
    const decisionId = textOf(run, node.task.decisionId, id);
    if (!decisionId.ok) return run.raise(node, id, 'work', decisionId.refusal);
    const evaluation = decide(decisionId.value ?? '', (name) => run.lookUp(id, name), node.id);
    if (!evaluation) return job.begin(run, node, id);
    if (!evaluation.ok) {
      return run.raise(node, id, 'work', {
        code: 'bpmn.decisionFailed', params: { decision: decisionId.value ?? '', reason: evaluation.reason },
        details: [evaluation.problem],
      });
    }
    complete(run, node, id, { [node.task.resultVariable ?? node.id]: evaluation.value });
  },
};

/** A wait without what every wait has. */
export type WaitDetails = Wait extends infer One ? One extends Wait ? Omit<One, 'id' | 'elementId' | 'instanceId' | 'since'> : never : never;

/** Opens a wait of an element at its own instance. */
export function wait(run: Run, node: Node, id: string, details: WaitDetails): void {
  run.emit({
    type: 'waiting', wait: { id: run.nextId(), elementId: node.id, instanceId: id, since: run.context.now, ...details } as Wait,
  });
}

type Assignment = Omit<UserTaskWait, 'id' | 'elementId' | 'instanceId' | 'since' | 'kind' | 'formId'>;

function userTaskDetails(run: Run, node: Node, id: string): Result<Assignment> {
  const { task } = node;
  const details: { -readonly [Name in keyof Assignment]: Assignment[Name] } = {};
  if (!task) return accept(details);
  if (task.assignee) {
    const assignee = textOf(run, task.assignee, id);
    if (!assignee.ok) return assignee;
    if (assignee.value) details.assignee = assignee.value;
  }
  for (const name of ['candidateGroups', 'candidateUsers'] as const) {
    const expression = task[name];
    if (!expression) continue;
    const value = valueOf(run, expression, id);
    if (!value.ok) return value;
    const names = namesOf(value.value);
    if (!names) return wrongType(expression, 'list of names', value.value);
    if (names.length > 0) details[name] = names;
  }
  for (const [name, expression] of [['dueAt', task.dueDate], ['followUpAt', task.followUpDate]] as const) {
    if (!expression) continue;
    const text = textOf(run, expression, id);
    if (!text.ok) return text;
    if (text.value === undefined) continue;
    const moment = momentOf(text.value, run.context.zone);
    if (moment === undefined) return { ok: false, refusal: { code: 'bpmn.notATime', params: { expression: expression.source, got: text.value } } };
    details[name] = moment;
  }
  if (task.priority) {
    const priority = textOf(run, task.priority, id);
    if (!priority.ok) return priority;
    if (priority.value !== undefined && Number.isFinite(Number(priority.value))) details.priority = Number(priority.value);
  }
  return accept(details);
}

/** Names from a list, or from text with commas as Zeebe's static spelling has it. */
function namesOf(value: Value): readonly string[] | undefined {
  if (value === null) return [];
  if (typeof value === 'string') return value.split(',').map((name) => name.trim()).filter((name) => name !== '');
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value as readonly string[];
  return undefined;
}
