import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vietnamese from '../../../i18n/vi/form-js-editor.json' with { type: 'json' };

const source = (file: string) => readFileSync(join(process.cwd(), 'node_modules/@bpmn-io', file), 'utf8');

/** Sentence-like literals where the editor says something: labels, titles, placeholders, tooltips, text of elements. */
const said = /\b(?:label|title|placeholder|tooltip|children|'aria-label'|"aria-label"):\s*(['"])([A-Z](?:\\.|(?!\1)[^\\\n])*)\1/g;

function textsOf(file: string): ReadonlySet<string> {
  return new Set([...source(file).matchAll(said)].map(([, , text = '']) => text.replaceAll("\\'", "'")));
}

describe("the form editor's own texts", () => {
  it.each(['form-js-editor/dist/index.es.js', 'form-js-viewer/dist/index.es.js'])('of %s all have a Vietnamese entry', (file) => {
    const texts = [...textsOf(file)];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !(text in vietnamese))).toEqual([]);
  });
});
