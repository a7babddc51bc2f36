import { calendarRound } from '../calendar/index.ts';
import { compileDecisions, decide, type DecisionModel } from '../dmn/index.ts';
import type { Evaluation, FeelContext } from '../feel/index.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { accept, type Refusal, type Result } from '../result.ts';
import { readNamed } from './files.ts';
import type { Terminal } from './subcommand.ts';

/** Evaluates a decision by its id. */
export type Decide = (decisionId: string, context: FeelContext) => Evaluation;

/**
 * Reads the DMN files that go with a model; none without any. Each file may import those named after it.
 */
export async function readDecisions(paths: readonly string[], terminal: Terminal): Promise<Result<Decide | undefined>> {
  if (paths.length === 0) return accept(undefined);
  const texts: string[] = [];
  for (const path of paths) {
    const text = await readNamed(path, terminal);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  const compiled = compileInTurn(texts);
  if (!compiled.ok) return compiled;
  const models = compiled.value;
  return accept((decisionId, context) => {
    const model = models.find(({ decisions }) => decisions.some(({ id }) => id === decisionId)) ?? models[0];
    if (!model) throw new Error('no decision file, although one was read');
    const outcome = decide(model, decisionId, { ...context, calendar: calendarRound(context.now) });
    return outcome.ok ? outcome : { ok: false, reason: sentenceOf(outcome.refusal, terminal.language), problem: outcome.refusal };
  });
}

/** Compiles DMN files, each after those that are named behind it and that it may import; the first first. */
export function compileInTurn(texts: readonly string[]): Result<readonly DecisionModel[]> {
  let models: readonly DecisionModel[] = [];
  for (const text of texts.toReversed()) {
    const compiled = compileDecisions(text, models);
    if (!compiled.ok) return { ok: false, refusal: together(compiled.problems) };
    models = [compiled.model, ...models];
  }
  return accept(models);
}

function together(problems: readonly Refusal[]): Refusal {
  const [first, ...more] = problems;
  return first && more.length === 0 ? first : { code: 'cli.decisionsWrong', details: problems };
}
