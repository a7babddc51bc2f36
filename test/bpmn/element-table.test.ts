import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compile } from '../../engine/bpmn/index.ts';
import { elementProbes } from './element-probes.ts';

describe('the table of elements', () => {
  test('in the README is what the compiler says today', () => {
    const script = fileURLToPath(new URL('../../scripts/element-table.ts', import.meta.url));
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  test('refuses only what cannot be executed', async () => {
    const refused: string[] = [];
    for (const { element, xml } of elementProbes) if (!(await compile(xml)).graph) refused.push(element);
    expect(refused).toEqual(['Script task in another language', 'Data taken or given while an activity runs', 'Choreography']);
  });
});
