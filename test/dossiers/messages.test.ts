import { readdirSync, readFileSync } from 'node:fs';
import { dossierMessages } from '../../engine/messages/dossiers.ts';
import { procedureMessages } from '../../engine/messages/procedures.ts';
import { startMessages } from '../../engine/messages/start.ts';

const messages = { ...dossierMessages, ...procedureMessages, ...startMessages };
const sources = readdirSync('engine', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('messages'))
  .map((file) => readFileSync(`engine/${file}`, 'utf8'))
  .join('\n');

/** Codes that are put together where they are used. */
const composed = /^(change\.(added|removed)|gate)\./;

test('every sentence is said somewhere', () => {
  const silent = Object.keys(messages).filter((code) => !composed.test(code) && !sources.includes(`'${code}'`));
  expect(silent).toEqual([]);
});

test('both languages name the same things', () => {
  const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const sentence of Object.values(messages)) expect(placeholders(sentence.en)).toEqual(placeholders(sentence.vi));
});
