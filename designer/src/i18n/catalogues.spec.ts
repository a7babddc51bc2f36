import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Tree = { readonly [key: string]: string | Tree };
const SOURCES = 'designer/src';
const catalogue = (language: string) =>
  Object.fromEntries(
    readdirSync(join(SOURCES, 'i18n', language)).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(SOURCES, 'i18n', language, file), 'utf8')) as Tree]),
  );

/** The texts of a tree by their whole keys. */
function texts(tree: Tree, parent = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) => {
      const key = parent === '' ? name : `${parent}.${name}`;
      return typeof value === 'string' ? [[key, value] as const] : [...texts(value, key)];
    }),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();
const vi = texts(catalogue('vi'));
const en = texts(catalogue('en'));
const areas = Object.keys(catalogue('vi'));

const files = readdirSync(join(SOURCES, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCES, 'app', name), 'utf8') }));

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    const ours = (texts: Map<string, string>) => [...texts.keys()].filter((key) => !byPhrase(key)).sort();
    expect(ours(en)).toEqual(ours(vi));
  });

  it('say in Vietnamese whatever they reword of a library’s English', () => {
    expect([...en.keys()].filter((key) => !vi.has(key))).toEqual([]);
  });

  it('have no empty text', () => {
    for (const [key, text] of [...vi, ...en].filter(([name]) => !byPhrase(name))) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('have the same places to fill in', () => {
    for (const [key, text] of [...vi].filter(([name]) => !byPhrase(name))) expect([key, places(en.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('have every key that the application names', () => {
    const named = new RegExp(`'((?:${areas.join('|')})\\.[A-Za-z0-9_.-]+)'`, 'g');
    const missing = files.flatMap(({ name, text }) =>
      [...text.matchAll(named)].map(([, key = '']) => key).filter((key) => !vi.has(key) && !isBeginning(key)).map((key) => `${name}: ${key}`),
    );

    expect(missing).toEqual([]);
  });

  it('have no text that nothing names', () => {
    const all = files.map(({ text }) => text).join('\n');
    const beginnings = [...all.matchAll(new RegExp(`['\`]((?:${areas.join('|')})\\.(?:[A-Za-z0-9_-]+\\.)*)(?:'|\\$\\{)`, 'g'))].map(([, beginning = '']) => beginning);
    const named = (key: string) => all.includes(`'${key}'`) || (key.endsWith('One') && all.includes(`'${key.slice(0, -3)}' | counted`));
    const unused = [...vi.keys()].filter((key) => !byPhrase(key) && !named(key) && !beginnings.some((beginning) => key.startsWith(beginning)));

    expect(unused).toEqual([]);
  });
});

/** bpmn-js, dmn-js and form-js ask for their texts by the English phrase, which is itself the English text unless it is reworded (or left out). */
function byPhrase(key: string): boolean {
  return /^(bpmn-js|dmn-js|form-js\S*?)\./.test(key);
}

/** A key that is completed while the application runs, such as `'shell.role.' + role`: at least one text must begin so. */
function isBeginning(key: string): boolean {
  return key.endsWith('.') && [...vi.keys()].some((known) => known.startsWith(key));
}
