import { examine, type Problem } from '../bpmn/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { fill, type Language } from '../messages/sentence.ts';
import { readArguments } from './arguments.ts';
import { complainOf } from './complaint.ts';
import { readNamed } from './files.ts';
import { exitCode, type Subcommand } from './subcommand.ts';

/** `hoso check`: what the core cannot run of a model, and why. */
export const check: Subcommand = {
  name: 'check',
  summary: cliMessages['cli.check.summary'],
  help: cliMessages['cli.check.help'],
  async run(words, terminal) {
    const given = readArguments(words, { values: ['MODEL.bpmn'], options: { json: 'flag' } });
    if (!given.ok) return complainOf(given.refusal, terminal);
    const path = given.value.values[0] ?? '';
    const text = await readNamed(path, terminal);
    if (!text.ok) return complainOf(text.refusal, terminal);
    const { problems } = await examine(text.value);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (given.value.flags.has('json')) {
      const outcome = errors > 0 ? 'refused' : 'accepted';
      terminal.print(JSON.stringify({ outcome, problems: problems.map((problem) => problemRecord(problem, terminal.language)) }));
    } else {
      const verdict = errors > 0 ? cliMessages['cli.check.refused'] : cliMessages['cli.check.accepted'];
      terminal.print(fill(verdict, terminal.language, { path, errors, warnings: problems.length - errors }));
      for (const problem of problems) terminal.print(`  ${problemLine(problem, terminal.language)}`);
    }
    return errors > 0 ? exitCode.objection : exitCode.fine;
  },
};

/** A problem as JSON. */
export function problemRecord(problem: Problem, language: Language): Record<string, string | readonly string[]> {
  const { severity, code, elementId, elementName, section, path, elements } = problem;
  return {
    severity, code, message: sentenceOf(problem, language),
    ...(elementId ? { element: elementId } : {}), ...(elementName ? { name: elementName } : {}), ...(section ? { section } : {}),
    ...(elements && elements.length > 0 ? { elements } : {}), ...(path && path.length > 0 ? { path } : {}),
  };
}

/** A problem for people: how bad, where, what. */
export function problemLine(problem: Problem, language: Language): string {
  const severity = cliMessages[problem.severity === 'error' ? 'cli.check.error' : 'cli.check.warning'][language];
  const place = problem.elementId ? ` [${problem.elementId}]` : '';
  const section = problem.section ? ` (BPMN 2.0.2, ${problem.section})` : '';
  return `${severity}${place} ${sentenceOf(problem, language)}${section}`;
}
