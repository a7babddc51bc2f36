import { calendarRound } from '../calendar/index.ts';
import { compileWithImports, decide as decideOn, type DecisionOutcome } from '../dmn/index.ts';
import { type Data, type DataContext, isContext } from '../feel/data.ts';
import { cliMessages } from '../messages/cli.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { fill, type Language } from '../messages/sentence.ts';
import { accept, refuse, type Refusal, type Result } from '../result.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { isMoment } from '../simulation/moment.ts';
import { complainOf } from './complaint.ts';
import { parseExactly, withAllDigits } from './exact-json.ts';
import { readNamed } from './files.ts';
import { readImports } from './imports.ts';
import { exitCode, type Subcommand, type Terminal } from './subcommand.ts';

/** `hoso decide`: evaluates a decision of a DMN file. */
export const decide: Subcommand = {
  name: 'decide',
  summary: cliMessages['cli.decide.summary'],
  help: cliMessages['cli.decide.help'],
  async run(words, terminal) {
    const given = readArguments(words, {
      values: ['MODEL.dmn', 'DECISION'], options: { context: 'value', import: 'value', now: 'value', strict: 'flag', json: 'flag' },
    });
    if (!given.ok) return complainOf(given.refusal, terminal);
    const inputs = await readInputs(given.value, terminal);
    if (!inputs.ok) return complainOf(inputs.refusal, terminal);
    const say = given.value.flags.has('json') ? sayJson : sayWords;
    const { text, imported, variables, now, decision } = inputs.value;
    const compiled = compileWithImports(text, imported);
    const { model } = compiled;
    if (!model) return say({ ok: false, problems: compiled.ok ? [] : compiled.problems }, decision, terminal);
    const calendar = calendarRound(now);
    const outcome = decideOn(model, decision, {
      lookUp: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined), now, zone: calendar.zone, calendar,
    }, { longNumber: withAllDigits, asSpecified: !given.value.flags.has('strict') });
    if (!outcome.ok && outcome.refusal.code === 'dmn.unknownDecision') return complainOf(outcome.refusal, terminal);
    if (!outcome.ok) return say({ ok: false, problems: [outcome.refusal] }, decision, terminal);
    return say({ ...outcome, warnings: [...compiled.warnings, ...outcome.warnings] }, decision, terminal);
  },
};

interface Inputs {
  readonly text: string;
  /** Texts of the files that it imports. */
  readonly imported: readonly string[];
  readonly decision: string;
  readonly variables: DataContext;
  /** Epoch ms. */
  readonly now: number;
}

async function readInputs({ values, options }: Arguments, terminal: Terminal): Promise<Result<Inputs>> {
  const [path = '', decision = ''] = values;
  const model = await readNamed(path, terminal);
  if (!model.ok) return model;
  const imported = await readImports(path, model.value, options['import'] ?? [], terminal);
  if (!imported.ok) return imported;
  const written = options['context']?.at(-1) ?? '{}';
  const file = written === '-' ? written : written.startsWith('@') ? written.slice(1) : undefined;
  const json = file === undefined ? accept(written) : await readNamed(file, terminal);
  if (!json.ok) return json;
  const context = readContext(json.value);
  if (!context.ok) return context;
  const variables = context.value;
  const moment = options['now']?.at(-1);
  const now = moment === undefined ? terminal.now() : epochOf(moment);
  if (now === undefined) return refuse('cli.decide.notMoment', { value: moment ?? '' });
  return accept({ text: model.value, imported: imported.value, decision, variables, now });
}

function readContext(text: string): Result<DataContext> {
  try {
    const value: Data = parseExactly(text);
    return isContext(value) ? accept(value) : refuse('cli.decide.notObject');
  } catch (error) {
    if (!(error instanceof SyntaxError)) return refuse('cli.decide.tooMuch');
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(error.message) ?? [];
    return line === undefined || column === undefined ? refuse('cli.decide.notObject') : refuse('cli.decide.notJson', { line: Number(line), column: Number(column) });
  }
}

function epochOf(moment: string): number | undefined {
  return isMoment(moment) ? Temporal.Instant.from(moment).epochMilliseconds : undefined;
}

type Said = Extract<DecisionOutcome, { ok: true }> | { readonly ok: false; readonly problems: readonly Refusal[] };
type Say = (said: Said, decision: string, terminal: Terminal) => number;

const sayJson: Say = (said, decision, terminal) => {
  if (said.ok) {
    const warnings = said.warnings.map((warning) => asJson(warning, terminal.language));
    terminal.print(JSON.stringify({ outcome: 'decided', decision, result: said.value, records: said.records, warnings }));
    return exitCode.fine;
  }
  const problems = said.problems.map((problem) => asJson(problem, terminal.language));
  terminal.print(JSON.stringify({ outcome: 'refused', decision, result: null, problems }));
  return exitCode.objection;
};

const sayWords: Say = (said, _decision, terminal) => {
  if (said.ok) {
    for (const { decisionName, value, hits } of said.records) {
      const rules = hits.map((hit) => hit.rules.join(', ')).filter(Boolean);
      terminal.print(`${decisionName} = ${JSON.stringify(value)}${rules.length > 0 ? ` (${rulesIn(terminal.language, rules)})` : ''}`);
    }
    for (const warning of said.warnings) terminal.print(`${cliMessages['cli.decide.warning'][terminal.language]}: ${line(warning, terminal.language)}`);
    terminal.print(JSON.stringify(said.value, null, 2));
    return exitCode.fine;
  }
  terminal.print(cliMessages['cli.decide.refused'][terminal.language]);
  for (const problem of said.problems) terminal.print(`  ${line(problem, terminal.language)}`);
  return exitCode.objection;
};

function asJson(refusal: Refusal, language: Language): object {
  const { code, elementId, elementName } = refusal;
  return { code, message: sentenceOf(refusal, language), ...(elementId ? { element: elementId } : {}), ...(elementName ? { name: elementName } : {}) };
}

function line(refusal: Refusal, language: Language): string {
  return `${refusal.elementId ? `[${refusal.elementId}] ` : ''}${sentenceOf(refusal, language)}`;
}

function rulesIn(language: Language, rules: readonly string[]): string {
  return fill(cliMessages['cli.decide.rules'], language, { rules: rules.join('; ') });
}
