import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../engine/bpmn/index.ts';
import { elementProbes, type ElementProbe } from '../test/bpmn/element-probes.ts';
import { publish } from './readme-table.ts';

/*
 * Writes the table of BPMN elements into engine/bpmn/README.md: whether the core executes each, found by compiling a model
 * with it, and the conformance tests whose titles name its section. With --check it only says whether the table is right.
 */

const tests = new URL('../test/conformance/', import.meta.url);

/** Test titles by file, `describe › test`. */
function titles(): readonly { readonly file: string; readonly title: string }[] {
  return readdirSync(tests).filter((file) => file.endsWith('.test.ts')).flatMap((file) => {
    let group = '';
    return readFileSync(new URL(file, tests), 'utf8').split('\n').flatMap((line) => {
      const described = /^describe\('((?:[^'\\]|\\.)*)'/.exec(line)?.[1];
      if (described !== undefined) group = described;
      return described !== undefined ? [{ file, title: group }] : [];
    });
  });
}

async function row(probe: ElementProbe, known: ReturnType<typeof titles>): Promise<string> {
  const { graph, problems } = await compile(probe.xml);
  const refusal = problems.find((problem) => problem.severity === 'error')?.code ?? '';
  const shown = known.filter(({ title }) => probe.tests !== '' && title.includes(probe.tests)).map(({ file, title }) => `${title} (\`${file}\`)`);
  if (graph && shown.length === 0) throw new Error(`no conformance test shows ${probe.element}`);
  return `| ${probe.element} | ${graph ? 'executed' : `refused: \`${refusal}\``} | ${shown.join(', ') || '`test/bpmn/compile.test.ts`'} |`;
}

const known = titles();
const rows: string[] = [];
for (const probe of elementProbes) rows.push(await row(probe, known));
const table = ['| element | core | shown by |', '|---|---|---|', ...rows].join('\n');
publish('elements', table, 'scripts/element-table.ts');
