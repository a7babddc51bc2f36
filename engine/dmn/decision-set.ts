import type { FeelContext } from '../feel/index.ts';
import type { Refusal } from '../result.ts';
import { compileDecisions, type DecisionCompilation } from './compile-decisions.ts';
import { decide, type DecisionOutcome } from './decide.ts';
import type { DecisionModel } from './model.ts';

/** DMN files by their id, that may import one another. */
export type DecisionFiles = Readonly<Record<string, string>>;

/** Something about a file of a set. */
interface FileRefusal {
  readonly file: string;
  readonly refusal: Refusal;
}

/** The compiled decisions of several files. */
export interface DecisionSet {
  /** What is wrong. */
  readonly problems: readonly FileRefusal[];
  /** What is hardly meant. */
  readonly warnings: readonly FileRefusal[];
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
  for (const { file, compiled } of failed) {
    if (compiled.model) models.set(file, compiled.model);
    warnings.push(...inFile(file, compiled.warnings));
  }
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
    problems: [...failed.flatMap(({ file, compiled }) => inFile(file, compiled.problems)), ...twice],
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
  readonly compiled: Extract<DecisionCompilation, { readonly ok: false }>;
}

/** Adds what compiles with the models that are there; the rest may import what is not there yet. */
function compileWhatCanBe(files: readonly (readonly [string, string])[], models: Map<string, DecisionModel>, warnings: FileRefusal[]): readonly Failure[] {
  return files.flatMap(([file, xml]) => {
    const compiled = compileDecisions(xml, [...models.values()]);
    if (!compiled.ok) return [{ file, xml, compiled }];
    models.set(file, compiled.model);
    warnings.push(...inFile(file, compiled.warnings));
    return [];
  });
}

function inFile(file: string, refusals: readonly Refusal[]): readonly FileRefusal[] {
  return refusals.map((refusal) => ({ file, refusal }));
}
