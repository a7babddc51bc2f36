import { fill, type Language } from '../messages/sentence.ts';
import { cliMessages } from '../messages/cli.ts';
import { check } from './check.ts';
import { complainOf } from './complaint.ts';
import { decide } from './decide.ts';
import { simulate } from './simulate.ts';
import { exitCode, type Subcommand, type Terminal } from './subcommand.ts';

const subcommands: readonly Subcommand[] = [check, simulate, decide];

/** The `hoso` command: picks the subcommand, answers the exit code. */
export async function hoso(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  const subcommand = subcommands.find((candidate) => candidate.name === (name === 'help' ? rest[0] : name));
  if (subcommand) {
    if (name !== 'help' && !rest.includes('--help') && !rest.includes('-h')) return subcommand.run(rest, terminal);
    terminal.print(subcommand.help[terminal.language]);
    return exitCode.fine;
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    terminal.print(overview(terminal.language));
    return name === undefined ? exitCode.misuse : exitCode.fine;
  }
  const unknown = name === 'help' ? rest[0] ?? '' : name;
  return complainOf({ code: name.startsWith('-') ? 'cli.unknownOption' : 'cli.unknownCommand', params: { command: unknown, option: unknown } }, terminal);
}

function overview(language: Language): string {
  const width = Math.max(...subcommands.map(({ name }) => name.length));
  const list = subcommands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`).join('\n');
  return fill(cliMessages['cli.overview'], language, { list });
}
