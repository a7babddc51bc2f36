import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import english from '../../../i18n/en/bpmn-js.json' with { type: 'json' };
import vietnamese from '../../../i18n/vi/bpmn-js.json' with { type: 'json' };
import { moreBlocks, blockGroups } from '../blocks/blocks.ts';
import { isOffered } from './offered.ts';

const library = join(process.cwd(), 'node_modules/bpmn-js/lib/features');

/** Every element that bpmn-js's menus can make, with what it is called there. */
function libraryEntries(): ReadonlyMap<string, string> {
  const source = readFileSync(join(library, 'popup-menu/PopupEntries.js'), 'utf8');
  return new Map([...source.matchAll(/^ {2}'([\w-]+)': \{\s*label: '([^']+)'/gm)].map(([, id = '', label = '']) => [id, label] as const));
}

describe('what the studio offers', () => {
  const entries = [...libraryEntries()].filter(([id]) => isOffered(`replace-with-${id}`));

  it('is everything that the library can draw and the engine runs', () => {
    expect(entries.length).toBeGreaterThan(55);
    expect(entries.map(([id]) => id)).toEqual(expect.arrayContaining(['complex-gateway', 'event-subprocess', 'transaction', 'compensation-boundary', 'cancel-end']));
    expect(entries.map(([id]) => id)).not.toContain('collapsed-pool');
  });

  it('has office words in both languages', () => {
    const bare = entries.map(([, label]) => label).filter((label) => !(label in vietnamese) || !(label in english));
    expect(bare).toEqual([]);
  });

  it('is drawn with icons that the font has', () => {
    const css = readFileSync(createRequire(import.meta.url).resolve('bpmn-js/dist/assets/bpmn-font/css/bpmn-codes.css'), 'utf8');
    const icons = [...blockGroups, moreBlocks].flatMap(({ blocks }) => blocks.map(({ icon }) => icon));
    expect(icons.filter((icon) => !css.includes(`.${icon}:before`))).toEqual([]);
  });
});
