import type { Refusal } from '../result.ts';

/** What other languages, and Vietnamese, call FEEL's functions. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  length: 'string length', len: 'string length', size: 'count', avg: 'mean', average: 'mean', round: 'round half up', ceil: 'ceiling', truncate: 'round down',
  upper: 'upper case', lower: 'lower case', uppercase: 'upper case', lowercase: 'lower case', includes: 'contains', indexof: 'index of', substr: 'substring',
  concat: 'concatenate', join: 'string join', unique: 'distinct values', distinct: 'distinct values', isnull: 'is defined', coalesce: 'get or else', nvl: 'get or else',
  mod: 'modulo', pow: '**', networkdays: 'working days between', workday: 'add working days',
  'đếm': 'count', 'tổng': 'sum', 'trungbình': 'mean', 'làmtròn': 'round half up', 'không': 'not', 'ngày': 'date', 'chứa': 'contains', 'lớnnhất': 'max', 'nhỏnhất': 'min', 'hômnay': 'today',
};

/** Parts of dates and times, which stand behind a dot. */
const PARTS: ReadonlySet<string> = new Set(['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second']);

/** That there is no such function, with the one that was most likely meant. */
export function unknownFunction(name: string, known: Iterable<string>): Refusal {
  const wanted = plain(name);
  const elsewhere = Object.hasOwn(ELSEWHERE, wanted) ? ELSEWHERE[wanted] : undefined;
  if (elsewhere !== undefined) return { code: 'feel.similarFunction', params: { name, similar: elsewhere } };
  if (PARTS.has(wanted)) return { code: 'feel.partOfDate', params: { name: wanted } };
  const similar = nearest(wanted, known);
  return similar === undefined ? { code: 'feel.unknownFunction', params: { name } } : { code: 'feel.similarFunction', params: { name, similar } };
}

/** The name that differs least, in no more than a third of its letters, or two of four. */
function nearest(wanted: string, known: Iterable<string>): string | undefined {
  if (wanted.length > 40) return undefined;
  let found: string | undefined;
  let least = 1 + (wanted.length < 4 ? Math.floor(wanted.length / 3) : Math.max(2, Math.floor(wanted.length / 3)));
  for (const name of known) {
    const difference = distance(wanted, plain(name), least);
    if (difference >= least) continue;
    least = difference;
    found = name;
  }
  return found;
}

/** How many letters must be put in, left out or changed; `most` where it is that or more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
