import type { ProcessGraph } from '../bpmn/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { fill, type Language } from '../messages/sentence.ts';
import { writtenMoment } from '../moment.ts';
import type { Line, Simulation } from '../simulation/index.ts';

/** Events that a person wants to read, with the word for each. */
const told: Readonly<Record<string, keyof typeof cliMessages>> = {
  completed: 'cli.story.completed',
  terminated: 'cli.story.terminated',
  incident: 'cli.story.incident',
  refused: 'cli.story.refused',
  warning: 'cli.story.warning',
  published: 'cli.story.published',
  broadcast: 'cli.story.broadcast',
  kept: 'cli.story.kept',
};

/** A run as people read it: when, what, and what it came to. */
export function story(simulation: Simulation, graphs: readonly ProcessGraph[], zone: string, language: Language): readonly string[] {
  const { outcome } = simulation;
  const lines = simulation.lines.flatMap((line) => {
    const word = told[line.event];
    return word && isTold(line, graphs) ? [`${moment(line.at, zone)}  ${cliMessages[word][language].padEnd(10)}  ${subject(line)}`] : [];
  });
  lines.push('', fill(cliMessages[`cli.outcome.${outcome.outcome}`], language));
  if (outcome.reason) lines.push(outcome.reason.message);
  for (const wait of outcome.waits) {
    const due = wait.dueAt ? fill(cliMessages['cli.story.due'], language, { due: moment(wait.dueAt, zone) }) : '';
    lines.push(`  ${fill(cliMessages['cli.story.wait'], language, { element: titled(wait.element, graphs), kind: awaited(wait, language) })}${due}`);
  }
  const variables = Object.entries(outcome.variables);
  if (variables.length > 0) lines.push(cliMessages['cli.story.variables'][language]);
  for (const [name, value] of variables) lines.push(`  ${name} = ${JSON.stringify(value)}`);
  for (const { what, expected, actual } of outcome.differences ?? []) {
    lines.push(fill(cliMessages['cli.story.difference'], language, {
      what, expected: JSON.stringify(expected), actual: JSON.stringify(actual),
    }));
  }
  return lines;
}

/** What kind of thing a wait is for; where an element waits for its data, which. */
function awaited(wait: Simulation['outcome']['waits'][number], language: Language): string {
  const { kind, data } = wait;
  if (!Array.isArray(data)) return cliMessages[`cli.wait.${kind}`][language];
  return fill(cliMessages['cli.wait.data'], language, { names: data.join(', ') });
}

/** Gateways and scopes only repeat what the flows and tasks say. */
function isTold(line: Line, graphs: readonly ProcessGraph[]): boolean {
  if (line.event === 'incident' || line.element === undefined) return true;
  const type = elementIn(graphs, line.element)?.type ?? '';
  return !/Gateway$|^Process$/.test(type);
}

function subject(line: Line): string {
  const title = line.element === undefined ? '' : typeof line['name'] === 'string' ? `${line['name']} [${line.element}]` : `[${line.element}]`;
  const detail = [line['message'], line['signal']].find((text) => typeof text === 'string') as string | undefined;
  return [title, detail].filter(Boolean).join(': ');
}

function titled(element: string, graphs: readonly ProcessGraph[]): string {
  const name = elementIn(graphs, element)?.name;
  return name ? `${name} [${element}]` : `[${element}]`;
}

function elementIn(graphs: readonly ProcessGraph[], id: string): ReturnType<ProcessGraph['elements']['get']> {
  return graphs.find(({ elements }) => elements.has(id))?.elements.get(id);
}

/** The moment that was written last: thousands of lines in a row tell of one. */
let last: { readonly at: string; readonly zone: string; readonly text: string } | undefined;

function moment(at: string, zone: string): string {
  if (last?.at !== at || last.zone !== zone) last = { at, zone, text: writtenMoment(Temporal.Instant.from(at).epochMilliseconds, zone) };
  return last.text;
}
