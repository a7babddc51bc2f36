import type { FeelContext } from '../feel/index.ts';
import type { Refusal } from '../result.ts';
import { compileDecisions } from './compile-decisions.ts';
import { decide, type DecisionOutcome } from './decide.ts';
import type { DecisionModel } from './model.ts';

/** DMN files by their id, that may import one another. */
export type DecisionFiles = Readonly<Record<string, string>>;

/** The compiled decisions of several files. */
export interface DecisionSet {
  /** What is wrong, with the file that it is in. */
  readonly problems: readonly { readonly file: string; readonly refusal: Refusal }[];
  /** What is hardly meant, with the file that it is in. */
  readonly warnings: readonly { readonly file: string; readonly refusal: Refusal }[];
  /** The files that can be read; of one with problems, whatever does not need a wrong element can be decided. */
  readonly models: ReadonlyMap<string, DecisionModel>;
  /** The file that a decision is in, by the decision's id; of two files the first. */
  fileOf(decisionId: string): string | undefined;
  /** Refused with `dmn.unknownDecision` where no file has it. */
  decide(decisionId: string, context: FeelContext): DecisionOutcome;
}

/** Compiles files, each after those that it imports. Never throws for bad input. */
export function compileDecisionSet(files: DecisionFiles): DecisionSet {
  const models = new Map<string, DecisionModel>();
  const warnings: FileRefusal[] = [];
  let failed = compileWhatCanBe(Object.entries(files), models, warnings);
  for (let before = Infinity; failed.length > 0 && failed.length < before;) {
    before = failed.length;
    failed = compileWhatCanBe(failed.map(({ file, xml }) => [file, xml]), models, warnings);
  }
  for (const { file, model } of failed) if (model) models.set(file, model);
  const places = new Map<string, string>();
  const twice: FileRefusal[] = [];
  for (const file of Object.keys(files)) {
    for (const { id, name } of models.get(file)?.decisions ?? []) {
      const first = places.get(id);
      if (first === undefined) places.set(id, file);
      else twice.push({ file, refusal: { code: 'decision.twice', params: { other: first, id }, elementId: id, elementName: name } });
    }
  }
  return {
    problems: [...failed.flatMap(({ file, problems }) => problems.map((refusal) => ({ file, refusal }))), ...twice],
    warnings,
    models,
    fileOf: (decisionId) => places.get(decisionId),
    decide(decisionId, context) {
      const model = models.get(places.get(decisionId) ?? '');
      return model
        ? decide(model, decisionId, context)
        : { ok: false, refusal: { code: 'dmn.unknownDecision', params: { id: decisionId } } };
    },
  };
}

interface Failure {
  readonly file: string;
  readonly xml: string;
  readonly problems: readonly Refusal[];
  readonly model: DecisionModel | undefined;
}

interface FileRefusal {
  readonly file: string;
  readonly refusal: Refusal;
}

/** Adds what compiles with the models that are there; the rest may import what is not there yet. */
function compileWhatCanBe(files: readonly (readonly [string, string])[], models: Map<string, DecisionModel>, warnings: FileRefusal[]): readonly Failure[] {
  return files.flatMap(([file, xml]) => {
    const compiled = compileDecisions(xml, [...models.values()]);
    if (!compiled.ok) return [{ file, xml, problems: compiled.problems, model: compiled.model }];
    models.set(file, compiled.model);
    warnings.push(...compiled.warnings.map((refusal) => ({ file, refusal })));
    return [];
  });
}
