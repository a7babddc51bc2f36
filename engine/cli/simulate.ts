import { compile } from '../bpmn/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { sentenceOf } from '../messages/catalogue.ts';
import { type Beside, type ModelFile, otherProcedures, readScenario, type Scenario, simulate as runScenario, type Simulation, withCalled } from '../simulation/index.ts';
import { readArguments } from './arguments.ts';
import { problemLine, problemRecord } from './check.ts';
import { complainOf } from './complaint.ts';
import { type Decide, readDecisions } from './decisions.ts';
import { readNamed } from './files.ts';
import { story } from './story.ts';
import { exitCode, type Subcommand, type Terminal } from './subcommand.ts';

/** `hoso simulate`: runs a scenario on a model in virtual time. */
export const simulate: Subcommand = {
  name: 'simulate',
  summary: cliMessages['cli.simulate.summary'],
  help: cliMessages['cli.simulate.help'],
  async run(words, terminal) {
    const given = readArguments(words, {
      values: ['MODEL.bpmn'], options: { scenario: 'value', with: 'value', decisions: 'value', json: 'flag' }, required: ['scenario'],
    });
    if (!given.ok) return complainOf(given.refusal, terminal);
    const [modelPath = ''] = given.value.values;
    const model = await readNamed(modelPath, terminal);
    if (!model.ok) return complainOf(model.refusal, terminal);
    const files: ModelFile[] = [];
    for (const name of given.value.options['with'] ?? []) {
      const file = await readNamed(name, terminal);
      if (!file.ok) return complainOf(file.refusal, terminal);
      files.push({ name, xml: file.value });
    }
    const path = given.value.options['scenario']?.at(-1) ?? '';
    const text = await readNamed(path, terminal);
    if (!text.ok) return complainOf(text.refusal, terminal);
    const scenario = readScenario(text.value);
    if (!scenario.ok) return complainOf(scenario.refusal, terminal);
    const decisions = await readDecisions(given.value.options['decisions'] ?? [], terminal);
    if (!decisions.ok) return complainOf(decisions.refusal, terminal);
    return run(model.value, scenario.value, {
      decide: decisions.value, asJson: given.value.flags.has('json'), files, beside: (processId) => filesBeside(modelPath, processId, terminal),
    }, terminal);
  },
};

interface Manner {
  readonly decide: Decide | undefined;
  readonly asJson: boolean;
  /** Other models that may be called. */
  readonly files: readonly ModelFile[];
  readonly beside: Beside;
}

/** Where a called process is looked for: `<process>.bpmn` beside the model, and the procedure of that name beside its folder. */
async function filesBeside(modelPath: string, processId: string, terminal: Terminal): Promise<readonly ModelFile[]> {
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(processId)) return [];
  const folder = modelPath.slice(0, Math.max(modelPath.lastIndexOf('/'), modelPath.lastIndexOf('\\')) + 1);
  const files: ModelFile[] = [];
  for (const name of [`${folder}${processId}.bpmn`, `${folder}../${processId}/procedure.bpmn`]) {
    const text = await readNamed(name, terminal);
    if (text.ok) files.push({ name, xml: text.value });
  }
  return files;
}

async function run(xml: string, scenario: Scenario, { decide, asJson, files, beside }: Manner, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const { graph: main, problems } = await compile(xml);
  if (!main) return refused();
  const linked = await withCalled(main, files, beside);
  if (!linked.ok) return complainOf(linked.refusal, terminal);
  const { value: graph } = linked;
  const others = await otherProcedures(main, files, beside);
  if (!others.ok) return complainOf(others.refusal, terminal);
  const simulation = runScenario(graph, scenario, { words: (refusal) => sentenceOf(refusal, language), decide, others: others.value });
  if (asJson) for (const line of [...simulation.lines, simulation.outcome]) terminal.print(JSON.stringify(line));
  else for (const line of story(simulation, [graph, ...others.value], scenario.zone, language)) terminal.print(line);
  return verdict(simulation, scenario);

  function refused(): number {
    if (asJson) {
      const differences = scenario.expect?.outcome === undefined || scenario.expect.outcome === 'refused'
        ? [] : [{ what: 'outcome', expected: scenario.expect.outcome, actual: 'refused' }];
      terminal.print(JSON.stringify({
        at: scenario.now, event: 'outcome', outcome: 'refused', waits: [], variables: {},
        problems: problems.map((problem) => problemRecord(problem, language)),
        ...(scenario.expect ? { differences } : {}),
      }));
    } else {
      terminal.print(cliMessages['cli.simulate.modelRefused'][language]);
      for (const problem of problems) terminal.print(`  ${problemLine(problem, language)}`);
    }
    return scenario.expect?.outcome === 'refused' ? exitCode.fine : exitCode.objection;
  }
}

/** A refusal is an objection too, unless it is what the scenario expects. */
function verdict({ outcome: { outcome, differences } }: Simulation, scenario: Scenario): number {
  if (differences && differences.length > 0) return exitCode.objection;
  return outcome === 'refused' && scenario.expect?.outcome !== 'refused' ? exitCode.objection : exitCode.fine;
}
