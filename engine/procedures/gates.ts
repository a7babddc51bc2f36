import type { ModdleElement } from 'bpmn-moddle';
import type { Review } from '../contract/procedure.ts';
import type { Problem } from '../bpmn/index.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Language } from '../messages/sentence.ts';
import { accept, type Refusal, type Result } from '../result.ts';
import type { AccountDocument, DraftDocument } from '../store/documents.ts';
import { errorsAmong, placeOf } from './check-model.ts';
import { extensionOf, type Model, parseModel, textIn, userTasksOf } from './model.ts';
import { examinedOnce } from './readings.ts';
import { startsThatAreOver } from './start-problems.ts';

/** A check that publishing needs, with what it found. */
export interface Gate {
  readonly id: 'submitted' | 'model' | 'forms' | 'decisions' | 'calls' | 'people' | 'deadline';
  readonly passed: boolean;
  /** What is wrong; on a gate that passed, what its admin should know all the same. */
  readonly findings: readonly (Refusal & Pick<Problem, 'elements' | 'path'>)[];
}

/** Looks at a draft with its problems through all gates at a moment; `calls` is how its calls of other procedures could be bound. */
export async function gatesOf(
  draft: DraftDocument, found: readonly Problem[], accounts: readonly AccountDocument[], calls: Result<unknown>, moment: Parameters<typeof startsThatAreOver>[1],
): Promise<readonly Gate[]> {
  const { graph } = await examinedOnce(draft.bpmn);
  const problems = [...found, ...(graph ? startsThatAreOver(graph, moment) : [])];
  const model = await parseModel(draft.bpmn);
  const gateOf = ({ code }: Problem): 'model' | 'forms' | 'decisions' =>
    code.startsWith('form.') ? 'forms' : code.startsWith('decision.') ? 'decisions' : 'model';
  const problemsAt = (id: 'model' | 'forms' | 'decisions'): Gate => problemGate(id, problems.filter((problem) => gateOf(problem) === id));
  return [
    submittedGate(draft),
    problemsAt('model'),
    problemsAt('forms'),
    ...(asksForDecisions(problems, draft) ? [problemsAt('decisions')] : []),
    ...(calls.ok ? [] : [{ id: 'calls' as const, passed: false, findings: calls.refusal.details ?? [calls.refusal] }]),
    model.ok ? peopleGate(model.value, accounts) : { id: 'people', passed: false, findings: [model.refusal] },
    deadlineGate(model),
  ];
}

/** The gates as the review shows them. */
export function gateViews(gates: readonly Gate[], language: Language): Review['gates'] {
  return gates.map(({ id, passed, findings }) => ({
    id,
    label: sentenceOf({ code: `gate.${id}` }, language),
    passed,
    details: findings.map((finding) => ({
      message: sentenceOf(finding, language), ...(finding.elementId === undefined ? {} : { elementId: finding.elementId }), ...placeOf(finding),
    })),
  }));
}

/** Passes where every gate does; else `publish.gatesClosed` with each thing that is wrong. */
export function passAll(gates: readonly Gate[]): Result<true> {
  const closed = gates.filter((gate) => !gate.passed);
  if (closed.length === 0) return accept(true);
  const details = closed.flatMap((gate) => gate.findings);
  return { ok: false, refusal: { code: 'publish.gatesClosed', params: { count: closed.length }, details } };
}

function submittedGate(draft: DraftDocument): Gate {
  const passed = draft.status === 'submitted';
  return { id: 'submitted', passed, findings: passed ? [] : [{ code: 'draft.notSubmitted' }] };
}

/** A procedure without decisions needs no gate for them. */
function asksForDecisions(problems: readonly Problem[], { decisions = {} }: DraftDocument): boolean {
  return Object.keys(decisions).length > 0 || problems.some(({ code }) => code.startsWith('decision.'));
}

function problemGate(id: 'model' | 'forms' | 'decisions', problems: readonly Problem[]): Gate {
  return { id, passed: errorsAmong(problems).length === 0, findings: problems };
}

/** Every user task needs somebody who can do it; what an expression will say cannot be known before. */
function peopleGate(model: Model, accounts: readonly AccountDocument[]): Gate {
  const workers = accounts.filter(({ active, roles }) => active && roles.some((role) => role === 'officer' || role === 'leader'));
  const findings = userTasksOf(model).flatMap((task) => nobodyFor(task, workers));
  return { id: 'people', passed: findings.length === 0, findings };
}

function nobodyFor(task: ModdleElement, workers: readonly AccountDocument[]): readonly Refusal[] {
  const assignment = extensionOf(task, 'zeebe:AssignmentDefinition');
  const named = (property: string): readonly string[] => namesIn(textIn(assignment, property));
  const groups = named('candidateGroups');
  const people = [...named('candidateUsers'), ...named('assignee')];
  const isDynamic = [...groups, ...people].some((name) => name.startsWith('='));
  const isOpen = groups.length === 0 && people.length === 0;
  const somebody = workers.some(
    (worker) =>
      isOpen || people.includes(worker.username) || people.includes(worker.id) || worker.groups.some((group) => groups.includes(group)),
  );
  if (isDynamic || somebody) return [];
  const element = { elementId: task.id ?? '', elementName: task.name ?? task.id ?? '' };
  const who = [...groups, ...people].join(', ');
  return [isOpen ? { code: 'task.nobody', ...element } : { code: 'task.nobodyInGroup', params: { who }, ...element }];
}

/** An expression is one name, a plain text a list of them. */
function namesIn(text: string | undefined): readonly string[] {
  if (!text) return [];
  if (text.trim().startsWith('=')) return [text.trim()];
  return text.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** A procedure without a deadline can be published; its admin is told. */
function deadlineGate(model: Result<Model>): Gate {
  const processes = model.ok ? model.value.elements.filter((element) => element.$type === 'bpmn:Process') : [];
  const has = processes.some((process) => extensionOf(process, 'hoso:Deadline'));
  return { id: 'deadline', passed: true, findings: has ? [] : [{ code: 'procedure.noDeadline' }] };
}
