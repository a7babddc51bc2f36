import { compilePattern } from '../pattern/index.ts';
import { charge, type Run } from '../run.ts';
import { BuiltIn, signature } from './built-in.ts';

/** DMN 1.5, 10.3.4.3; positions count Unicode characters from 1, negative ones from the end. */
export const stringFunctions = {
  substring: new BuiltIn([signature({ string: 'string', 'start position': 'number', length: 'number?' }, (args) => {
    const characters = Array.from(args.string);
    const start = args['start position'];
    if (start === 0 || (args.length !== undefined && args.length < 1)) return null;
    const from = start > 0 ? start - 1 : Math.max(0, characters.length + start);
    return characters.slice(from, args.length === undefined ? undefined : from + args.length).join('');
  })]),

  'string length': new BuiltIn([signature({ string: 'string' }, ({ string }) => Array.from(string).length)]),

  'upper case': new BuiltIn([signature({ string: 'string' }, ({ string }) => string.toUpperCase())]),

  'lower case': new BuiltIn([signature({ string: 'string' }, ({ string }) => string.toLowerCase())]),

  'substring before': new BuiltIn([signature({ string: 'string', match: 'string' }, ({ string, match }, run) => {
    const at = found(string, match, run);
    return at < 0 ? '' : string.slice(0, at);
  })]),

  'substring after': new BuiltIn([signature({ string: 'string', match: 'string' }, ({ string, match }, run) => {
    const at = found(string, match, run);
    return at < 0 ? '' : string.slice(at + match.length);
  })]),

  contains: new BuiltIn([signature({ string: 'string', match: 'string' }, ({ string, match }, run) => found(string, match, run) >= 0)]),

  'starts with': new BuiltIn([signature({ string: 'string', match: 'string' }, ({ string, match }) => string.startsWith(match))]),

  'ends with': new BuiltIn([signature({ string: 'string', match: 'string' }, ({ string, match }) => string.endsWith(match))]),

  matches: new BuiltIn([signature({ input: 'string', pattern: 'string', flags: 'string?' }, ({ input, pattern, flags }, run) => {
    const compiled = compilePattern(pattern, flags ?? '', run);
    return compiled && compiled.isIn(input, run);
  })]),

  replace: new BuiltIn([signature(
    { input: 'string', pattern: 'string', replacement: 'string', flags: 'string?' },
    ({ input, pattern, replacement, flags }, run) => compilePattern(pattern, flags ?? '', run)?.replace(input, replacement, run) ?? null,
  )]),

  split: new BuiltIn([signature({ string: 'string', delimiter: 'string' }, ({ string, delimiter }, run) =>
    compilePattern(delimiter, '', run)?.split(string, run) ?? null)]),

  extract: new BuiltIn([signature({ string: 'string', pattern: 'string' }, ({ string, pattern }, run) =>
    compilePattern(pattern, '', run)?.all(string, run) ?? null)]),

  'string join': new BuiltIn([signature({ list: 'list', delimiter: 'string?' }, ({ list, delimiter }, run) => {
    const texts = list.filter((item) => item !== null);
    if (!texts.every((item) => typeof item === 'string')) return null;
    charge(run, texts.reduce((length, text) => length + text.length + (delimiter?.length ?? 0), 0) >> 5);
    return texts.join(delimiter ?? '');
  })]),

  trim: new BuiltIn([signature({ string: 'string' }, ({ string }) => string.trim())]),

  'is blank': new BuiltIn([signature({ string: 'string' }, ({ string }) => string.trim() === '')]),
};

/** Where a text stands in another; at worst, each character of the one is compared with each of the other. */
function found(text: string, match: string, run: Run): number {
  charge(run, (text.length * match.length) / 1024);
  return text.indexOf(match);
}
