import { parseArgs } from 'node:util';
import { accept, refuse, type Result } from '../result.ts';

/** What a subcommand takes. */
export interface Shape {
  /** Names of the values that must stand there, in order. */
  readonly values: readonly string[];
  /** Options; those that take a value, and those that are there or not. */
  readonly options?: Readonly<Record<string, 'value' | 'flag'>>;
  readonly required?: readonly string[];
}

/** Values and options as they were given. */
export interface Arguments {
  readonly values: readonly string[];
  /** What was given for each option, in order, as an option may be given more than once. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
}

/** Reads the words behind a subcommand; anything that it does not take is refused. */
export function readArguments(words: readonly string[], shape: Shape): Result<Arguments> {
  const kinds = shape.options ?? {};
  const { tokens } = parseArgs({
    args: [...words], strict: false, tokens: true, allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' as const : 'boolean' as const }]),
    ),
  });
  const values: string[] = [];
  const options: Record<string, string[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') values.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (!kind) return refuse('cli.unknownOption', { option: token.rawName });
    if (kind === 'flag') {
      if (token.value !== undefined) return refuse('cli.flagWithValue', { option: token.rawName });
      flags.add(token.name);
    } else {
      if (!token.value) return refuse('cli.optionNeedsValue', { option: token.rawName });
      options[token.name]?.push(token.value);
    }
  }
  const missing = shape.values[values.length] ?? shape.required?.find((name) => options[name]?.length === 0);
  if (missing !== undefined) {
    return refuse('cli.missing', { what: values.length < shape.values.length ? missing : `--${missing}` });
  }
  const tooMany = values[shape.values.length];
  if (tooMany !== undefined) return refuse('cli.tooMany', { value: tooMany });
  return accept({ values, options, flags });
}
