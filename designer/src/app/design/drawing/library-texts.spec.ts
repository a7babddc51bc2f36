import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from '../../../i18n/en/bpmn-js.json' with { type: 'json' };
import vietnamese from '../../../i18n/vi/bpmn-js.json' with { type: 'json' };
import { LibraryTexts } from './library-texts.ts';

const modules = join(process.cwd(), 'node_modules');

/** Source of the properties panel up to where the provider for another engine begins. */
function panelSource(): string {
  const source = readFileSync(join(modules, 'bpmn-js-properties-panel/dist/index.esm.js'), 'utf8');
  const end = source.indexOf('var index$1 = {');
  expect(end).toBeGreaterThan(0);
  return source.slice(0, end);
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function textsIn(source: string, pattern: RegExp): readonly string[] {
  return [...source.matchAll(pattern)].map(([, quote, text]) => unescape(text ?? '', quote ?? '')).filter((text) => !text.includes('${'));
}

function unescape(text: string, quote: string): string {
  return text.replaceAll(`\\${quote}`, quote).replaceAll('\\n', '\n');
}

const call = /\btranslate(?:\$\d+)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g;
const label = /\blabel:\s*(['"])((?:\\.|(?!\1).)*)\1/g;
const message = /_ERR_MSG = (['"])((?:\\.|(?!\1).)*)\1/g;

/** Every text that the libraries pass through `translate`, as it stands in their sources. */
function libraryTexts(): ReadonlySet<string> {
  const editor = [...sourcesIn(join(modules, 'bpmn-js/lib')), ...sourcesIn(join(modules, 'diagram-js/lib'))];
  const panel = [panelSource(), readFileSync(join(modules, '@bpmn-io/properties-panel/dist/index.esm.js'), 'utf8')];
  const menus = ['popup-menu/PopupEntries.js', 'replace/ReplaceOptions.js'].map((file) => readFileSync(join(modules, 'bpmn-js/lib/features', file), 'utf8'));
  return new Set([
    ...[...editor, ...panel].flatMap((source) => textsIn(source, call)),
    ...menus.flatMap((source) => textsIn(source, label)),
    ...editor.flatMap((source) => textsIn(source, message)),
  ]);
}

/** In the sources, but never on the screen: an example, a key binding's parts, and entries that are commented out. */
const unseen: ReadonlySet<string> = new Set([
  'HELLO {you}', ' + shift + ', 'Event based instantiating Gateway', 'Parallel Event based instantiating Gateway',
]);

describe("the libraries' own texts", () => {
  const texts = [...libraryTexts()].filter((text) => !unseen.has(text));

  it('are found at all', () => {
    expect(texts.length).toBeGreaterThan(200);
  });

  it('all have a Vietnamese entry', () => {
    expect(texts.filter((text) => !(text in vietnamese))).toEqual([]);
  });

  it('keep their placeholders in both languages', () => {
    const placeholders = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();
    const broken = Object.entries({ ...vietnamese, ...english }).filter(([text, words]) => String(placeholders(text)) !== String(placeholders(words)));
    expect(broken).toEqual([]);
  });

  it('follow the language, and fill what they are given', () => {
    const library = new LibraryTexts('vi');
    expect(library.translate('User task')).toBe('Bước xử lý');
    library.language = 'en';
    expect(library.translate('User task')).toBe('Step');
    expect(library.translate('Open {element}', { element: 'A' })).toBe('Open A');
    expect(library.translate('Not in any catalogue {x}', {})).toBe('Not in any catalogue {x}');
  });
});
