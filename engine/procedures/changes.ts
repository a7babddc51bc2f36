import type { Change, Decisions, Forms } from '../contract/procedure.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Language } from '../messages/sentence.ts';
import type { Refusal } from '../result.ts';
import { decisionChanges } from './decision-changes.ts';
import { type FormChange, formChanges } from './form-changes.ts';
import type { ElementOutline, FlowOutline, Outline } from './outline.ts';

/** One side of a comparison. */
export interface ProcedureContent {
  readonly outline: Outline;
  readonly forms: Forms;
  readonly decisions: Decisions;
}

/** A difference before it is put into words. */
interface Difference {
  readonly kind: Change['kind'];
  readonly id: string;
  readonly name?: string;
  readonly code: string;
  readonly params?: NonNullable<Refusal['params']>;
}

/**
 * What changes from the published version to the draft, in sentences: steps first, then the ways between
 * them, lanes, forms, decisions, and last what only moved on the diagram. Before the first publication everything is
 * new; ways without a condition go without saying then.
 */
export function changesBetween(before: ProcedureContent | null, after: ProcedureContent, language: Language): Change[] {
  const none: Outline = { elements: new Map(), flows: new Map(), lanes: new Map() };
  const old = before?.outline ?? none;
  const flows = flowDifferences(old, after.outline);
  const differences = [
    ...elementDifferences(old, after.outline, language),
    ...(before ? flows : flows.filter(({ id }) => after.outline.flows.get(id)?.condition)),
    ...laneDifferences(old, after.outline),
    ...formChanges(before?.forms ?? {}, after.forms).map(formDifference),
    ...decisionChanges(before?.decisions ?? {}, after.decisions),
    ...(before ? movements(old, after.outline) : []),
  ];
  return differences.map((difference) => ({
    kind: difference.kind,
    elementId: difference.id,
    ...(difference.name ? { elementName: difference.name } : {}),
    sentence: sentenceOf(
      { code: difference.code, elementId: difference.id, elementName: difference.name ?? difference.id, params: difference.params ?? {} },
      language,
    ),
  }));
}

/** Each property with the code of its sentence, in the order in which a reader wants to know. */
const properties = [
  ['lane', 'change.lane'],
  ['who', 'change.who'],
  ['form', 'change.form'],
  ['deadline', 'change.deadline'],
  ['due', 'change.due'],
  ['decision', 'change.decision'],
  ['calls', 'change.calls'],
  ['timer', 'change.timer'],
  ['publicState', 'change.publicState'],
  ['documentation', 'change.documentation'],
] as const;

function elementDifferences(before: Outline, after: Outline, language: Language): Difference[] {
  const removed = [...before.elements.values()].filter(({ id }) => !after.elements.has(id));
  return [
    ...[...after.elements.values()].flatMap((element) => {
      const old = before.elements.get(element.id);
      return old ? elementChanges(old, element, language) : [appearance('added', element)];
    }),
    ...removed.map((element) => appearance('removed', element)),
  ];
}

function appearance(kind: 'added' | 'removed', { id, type, name }: ElementOutline): Difference {
  return { kind, id, name, code: `change.${kind}.${sortOf(type)}` };
}

/** What people call an element of this type. */
function sortOf(type: string): 'procedure' | 'gateway' | 'start' | 'end' | 'event' | 'step' {
  if (type === 'Process') return 'procedure';
  if (type.endsWith('Gateway')) return 'gateway';
  if (type === 'StartEvent') return 'start';
  if (type === 'EndEvent') return 'end';
  return type.endsWith('Event') ? 'event' : 'step';
}

function elementChanges(old: ElementOutline, element: ElementOutline, language: Language): Difference[] {
  const { id } = element;
  const name = element.name || old.name;
  const changed = (code: string, params: Difference['params'] = {}): Difference => ({ kind: 'changed', id, name, code, params });
  const told = properties
    .filter(([property]) => old[property] !== element[property])
    .map(([property, code]) =>
      changed(code, { from: inWords(old[property], language), to: inWords(element[property], language) }),
    );
  return [
    ...(old.name === element.name ? [] : [changed('change.name', { from: old.name || id, to: element.name || id })]),
    ...(old.type === element.type ? [] : [changed('change.type')]),
    ...told,
    ...(old.rest === element.rest ? [] : [changed('change.settings')]),
  ];
}

const units: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  workingDay: { vi: 'ngày làm việc', en: 'working days' },
  workingHour: { vi: 'giờ làm việc', en: 'working hours' },
};

/** A value as a sentence has it; nothing is a dash. */
function inWords(value: string, language: Language): string {
  return value.replace(/\bworking(Day|Hour)\b/g, (unit) => units[unit]?.[language] ?? unit) || '–';
}

function flowDifferences(before: Outline, after: Outline): Difference[] {
  const added = [...after.flows.values()].filter(({ id }) => !before.flows.has(id));
  const removed = [...before.flows.values()].filter(({ id }) => !after.flows.has(id));
  const kept = [...after.flows.values()].flatMap((flow) => {
    const old = before.flows.get(flow.id);
    return old ? flowChanges(old, flow, before, after) : [];
  });
  return [
    ...added.map((flow) => flowDifference('added', 'change.flowAdded', flow, after)),
    ...kept,
    ...removed.map((flow) => flowDifference('removed', 'change.flowRemoved', flow, before)),
  ];
}

function flowChanges(old: FlowOutline, flow: FlowOutline, before: Outline, after: Outline): Difference[] {
  const changed = (code: string, params: Difference['params'] = {}): Difference => ({
    ...flowDifference('changed', code, flow, after), params: { ...ends(flow, after), ...params },
  });
  return [
    ...(old.name === flow.name ? [] : [changed('change.name', { from: old.name || flow.id, to: flow.name || flow.id })]),
    ...(old.from === flow.from && old.to === flow.to
      ? []
      : [changed('change.flowRedirected', { oldFrom: ends(old, before).from, oldTo: ends(old, before).to })]),
    ...(old.condition === flow.condition
      ? []
      : [changed('change.condition', { from: old.condition || '–', to: flow.condition || '–' })]),
    ...(old.isDefault === flow.isDefault ? [] : [changed(flow.isDefault ? 'change.defaultNow' : 'change.defaultNoMore')]),
  ];
}

function flowDifference(kind: Change['kind'], code: string, flow: FlowOutline, outline: Outline): Difference {
  const { from, to } = ends(flow, outline);
  return { kind, id: flow.id, name: flow.name || `${from} → ${to}`, code, params: { from, to } };
}

function ends(flow: FlowOutline, outline: Outline): { readonly from: string; readonly to: string } {
  const nameOf = (id: string): string => outline.elements.get(id)?.name || id;
  return { from: nameOf(flow.from), to: nameOf(flow.to) };
}

function laneDifferences(before: Outline, after: Outline): Difference[] {
  return [
    ...[...after.lanes].flatMap(([id, name]): Difference[] => {
      const old = before.lanes.get(id);
      if (old === undefined) return [{ kind: 'added', id, name, code: 'change.laneAdded' }];
      return old === name ? [] : [{ kind: 'changed', id, name, code: 'change.name', params: { from: old, to: name } }];
    }),
    ...[...before.lanes]
      .filter(([id]) => !after.lanes.has(id))
      .map(([id, name]): Difference => ({ kind: 'removed', id, name, code: 'change.laneRemoved' })),
  ];
}

function formDifference({ kind, formId, code, fields }: FormChange): Difference {
  return { kind, id: formId, code, params: { fields: fields.map((field) => `“${field}”`).join(', ') } };
}

function movements(before: Outline, after: Outline): Difference[] {
  return [...after.elements.values()]
    .filter(({ id, place }) => before.elements.has(id) && before.elements.get(id)?.place !== place)
    .map(({ id, name }) => ({ kind: 'moved', id, name, code: 'change.moved' }));
}
