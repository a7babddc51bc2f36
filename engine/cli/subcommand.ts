import type { Sentence, Language } from '../messages/sentence.ts';

/** The world of a subcommand: what it may read, and where it speaks. */
export interface Terminal {
  readonly language: Language;
  /** Writes one line to the standard output. */
  print(line: string): void;
  /** Writes one line to the standard error. */
  complain(line: string): void;
  /** The text of a file, of `-` what is typed or piped in; throws where there is none to read. */
  readText(path: string): Promise<string>;
  /** Paths of the files in the same folder; none where there is no such folder. */
  filesBeside(path: string): Promise<readonly string[]>;
  /** Present moment, epoch ms, for `now()` and `today()`. */
  now(): number;
}

/** How a command ended: all right, something to look at, or called wrongly. */
export const exitCode = { fine: 0, objection: 1, misuse: 2 } as const;

/** One word after `hoso`. */
export interface Subcommand {
  readonly name: string;
  /** One line for the list of subcommands. */
  readonly summary: Sentence;
  /** Printed by `--help`. */
  readonly help: Sentence;
  /** Answers the process's exit code. */
  run(words: readonly string[], terminal: Terminal): Promise<number>;
}
