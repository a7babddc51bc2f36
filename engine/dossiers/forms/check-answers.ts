import type { Value, Variables } from '../../feel/index.ts';
import { accept, type Refusal, type Result } from '../../result.ts';
import { checkField } from './check-field.ts';
import { evaluateInForm, type FormContext } from './form-context.ts';
import { type Form, type FormComponent, valuePath } from './form.ts';
import { readPath, writePath } from './value-path.ts';
import { unknownAnswers } from './unknown-answers.ts';

type Answers = { readonly [key: string]: Value };

/** Most entries of a repeated group. */
const longestList = 500;

/**
 * Checks answers against their form, as the browser cannot be trusted to have done. What comes back is
 * what may be taken over: fields that are hidden, disabled or read-only keep the value that the dossier
 * has, computed fields are computed here. Refused with `form.invalid`; `details` names each wrong field.
 * @param context variables as the form's expressions see them before the answers.
 */
export function checkAnswers(form: Form, answers: Answers, context: FormContext): Result<Answers> {
  const given = Object.entries(answers).filter(([name]) => !lockedNames(form.components).has(name));
  const seen: FormContext = { ...context, variables: { ...context.variables, ...Object.fromEntries(given) } };
  const accepted: { [key: string]: Value } = {};
  const details = [
    ...unknownAnswers(form.components, answers, []),
    ...checkComponents(form.components, { answers, accepted, context: seen, place: [] }),
  ];
  if (details.length === 0) return accept(accepted);
  return { ok: false, refusal: { code: 'form.invalid', params: { count: details.length }, details } };
}

/** One level of a form: the whole of it, or one entry of a repeated group. */
interface Level {
  readonly answers: Answers;
  /** Filled with what may be taken over. */
  readonly accepted: { [key: string]: Value };
  readonly context: FormContext;
  /** Path of this level in the answers. */
  readonly place: readonly string[];
  /** Path of a group within this level. */
  readonly group?: readonly string[];
}

function checkComponents(components: readonly FormComponent[], level: Level): Refusal[] {
  return components.flatMap((component) => {
    const { hide } = component.conditional ?? {};
    if (hide && evaluateInForm(hide, level.context) === true) return [];
    const path = [...(level.group ?? []), ...valuePath(component)];
    if (component.type === 'group') return checkComponents(component.components ?? [], { ...level, group: path });
    if (component.type === 'dynamiclist') return checkList(component, path, level);
    return component.key ? checkLeaf(component, path, level) : [];
  });
}

function checkLeaf(field: FormComponent, path: readonly string[], level: Level): Refusal[] {
  if (field.type === 'expression') {
    if (field.expression) writePath(level.accepted, path, evaluateInForm(field.expression, level.context));
    return [];
  }
  if (isLocked(field, level.context)) return [];
  const value = readPath(level.answers, path);
  const problem = checkField(field, value ?? null, level.context);
  if (problem) return [refusalOf(problem.code, field, [...level.place, ...path], problem.params)];
  if (value !== undefined) writePath(level.accepted, path, value);
  return [];
}

function checkList(list: FormComponent, path: readonly string[], level: Level): Refusal[] {
  if (isLocked(list, level.context)) return [];
  const entries = readPath(level.answers, path);
  if (entries === undefined || entries === null) return [];
  const place = [...level.place, ...path];
  if (!Array.isArray(entries)) return [refusalOf('form.notAList', list, place)];
  if (entries.length > longestList) return [refusalOf('form.tooManyEntries', list, place, { max: longestList })];
  const accepted: Value[] = [];
  const problems = entries.flatMap((entry: Value, index) => {
    const spot = [...place, String(index)];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [refusalOf('form.notAnEntry', list, spot)];
    const answers = entry as Answers;
    const taken: { [key: string]: Value } = {};
    accepted.push(taken);
    const variables: Variables = { ...level.context.variables, ...answers, this: answers };
    return checkComponents(list.components ?? [], { answers, accepted: taken, context: { ...level.context, variables }, place: spot });
  });
  writePath(level.accepted, path, accepted);
  return problems;
}

/** What the browser says of a field that nobody may fill in must not decide what the others have to be. */
function lockedNames(components: readonly FormComponent[]): ReadonlySet<string> {
  const locked = components.filter((component) => component.disabled || component.readonly === true);
  return new Set(locked.flatMap((component) => valuePath(component).slice(0, 1)));
}

function isLocked(field: FormComponent, context: FormContext): boolean {
  if (field.disabled) return true;
  return typeof field.readonly === 'string' ? evaluateInForm(field.readonly, context) === true : field.readonly === true;
}

function refusalOf(code: string, field: FormComponent, path: readonly string[], params: Refusal['params'] = {}): Refusal {
  return { code, params: { ...params, field: ['data', ...path].join('.'), label: labelOf(field, path) } };
}

function labelOf(field: FormComponent, path: readonly string[]): string {
  return field.label || field.dateLabel || field.timeLabel || field.key || path.join('.');
}
