import { compile, type ProcessGraph } from '../bpmn/index.ts';
import { accept, type Result } from '../result.ts';
import { type Beside, type ModelFile, withCalled } from './called-files.ts';

/**
 * The procedures of other files that messages and signals of a run may reach and begin, with what these call. The ids of a
 * file's elements begin with its first process and a slash, as those of a called file do; of several files with the same
 * first process the one named last is the newest, and the file that is tried out is newer than all.
 */
export async function otherProcedures(main: ProcessGraph, files: readonly ModelFile[], beside: Beside): Promise<Result<readonly ProcessGraph[]>> {
  const newest = new Map<string, string>();
  for (const { xml } of files) {
    const { graph } = await compile(xml);
    const first = graph?.processIds[0];
    if (first !== undefined && first !== main.processIds[0]) newest.set(first, xml);
  }
  const others: ProcessGraph[] = [];
  for (const [first, xml] of newest) {
    const { graph } = await compile(xml, { prefix: `${first}/` });
    const linked = graph ? await withCalled(graph, files, beside) : undefined;
    if (linked && !linked.ok) return linked;
    if (linked) others.push(linked.value);
  }
  return accept(others);
}
