import type { Problem } from '../bpmn/index.ts';
import type { Decisions, Forms, ModelProblem } from '../contract/procedure.ts';
import { parseForm } from '../dossiers/forms/form.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import type { Language } from '../messages/sentence.ts';
import { decisionProblems } from './decision-problems.ts';
import { formReferencesOf, type Model, parseModel } from './model.ts';
import { onDrawing } from './on-drawing.ts';
import { processesNobodyBegins, startProblems } from './start-problems.ts';
import { examinedOnce } from './readings.ts';

/** A draft's content. */
export interface Content {
  readonly bpmn: string;
  readonly forms: Forms;
  /** None in what was written before there were decisions. */
  readonly decisions?: Decisions | undefined;
}

/** Everything that keeps a draft from running, and what its author should know. */
export async function problemsOf(content: Content): Promise<readonly Problem[]> {
  const [{ graph, problems }, model] = await Promise.all([examinedOnce(content.bpmn), parseModel(content.bpmn)]);
  if (!model.ok) return problems;
  return [
    ...onDrawing([...problems, ...(graph ? processesNobodyBegins(graph) : [])], model.value), ...startProblems(model.value),
    ...formProblems(model.value, content.forms), ...decisionProblems(model.value, content.decisions ?? {}),
  ];
}

/** Forms that are asked for and missing, or that are no forms; forms that nobody asks for. */
export function formProblems(model: Model, forms: Forms): readonly Problem[] {
  const references = formReferencesOf(model);
  const missing = references
    .filter(({ formId }) => !Object.hasOwn(forms, formId))
    .map(({ element, formId }): Problem => ({
      severity: 'error',
      code: 'form.missing',
      params: { form: formId },
      ...(element.id ? { elementId: element.id } : {}),
      ...(element.name ? { elementName: element.name } : {}),
    }));
  const asked = new Set(references.map(({ formId }) => formId));
  const faulty = Object.entries(forms).flatMap(([formId, schema]): readonly Problem[] => {
    const form = parseForm(formId, schema);
    if (!form.ok) return [{ ...form.refusal, severity: 'error' }];
    return asked.has(formId) ? [] : [{ severity: 'warning', code: 'form.unused', params: { form: formId } }];
  });
  return [...missing, ...faulty];
}

/** Problems that keep a draft from being published. */
export function errorsAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

/** A problem with its sentence. */
export function problemView(problem: Problem, language: Language): ModelProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    message: sentenceOf(problem, language),
    ...(problem.elementId ? { elementId: problem.elementId } : {}),
    ...(problem.elementName ? { elementName: problem.elementName } : {}),
    ...(problem.section ? { section: problem.section } : {}),
    ...placeOf(problem),
  };
}

/** Where a problem can be seen on the drawing: what it is about, and the way there. */
export function placeOf({ elements, path }: Pick<Problem, 'elements' | 'path'>): Pick<ModelProblem, 'elements' | 'path'> {
  return {
    ...(elements && elements.length > 0 ? { elements: [...elements] } : {}),
    ...(path && path.length > 0 ? { path: [...path] } : {}),
  };
}
