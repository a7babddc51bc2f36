import { globSync, readFileSync } from 'node:fs';
import { dmnMessages } from '../../engine/messages/dmn.ts';

const root = new URL('../../engine/', import.meta.url).pathname;
const sources = globSync(['feel/**/*.ts', 'dmn/**/*.ts'], { cwd: root }).map((path) => readFileSync(root + path, 'utf8')).join('\n');
const codes = new Set([...sources.matchAll(/'((?:feel|dmn)\.[a-zA-Z]+)'/g)].map(([, code]) => code as string));

describe('the sentences about expressions and decisions', () => {
  it('exist for every code, and no other', () => {
    expect(Object.keys(dmnMessages).sort()).toEqual([...codes].sort());
  });

  it.each(Object.entries(dmnMessages))('%s says the same in both languages', (_code, { vi, en }) => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(placeholders(vi)).toEqual(placeholders(en));
    expect(vi).not.toBe(en);
  });
});
