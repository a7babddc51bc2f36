import { type Compilation, compileParsed } from './compile.ts';
import { parse } from './compile/parse.ts';
import { worthTelling } from './compile/problems.ts';
import { constraintProblems } from './constraints/constraints.ts';
import { soundnessProblems } from './soundness/soundness.ts';

/**
 * Compiles a model for publication: besides what keeps it from running, all that BPMN asks of it and all that its shape lets go
 * wrong. Versions that run already are compiled without this, so that a stricter check never stops a dossier.
 */
export async function examine(xml: string): Promise<Compilation> {
  const parsed = await parse(xml);
  const { graph, problems } = compileParsed(parsed);
  if (!parsed.ok) return { problems };
  const all = [
    ...problems,
    ...constraintProblems({ xml, definitions: parsed.definitions, graph }),
    ...(graph ? soundnessProblems(graph) : []),
  ];
  return { ...(graph && !all.some(({ severity }) => severity === 'error') ? { graph } : {}), problems: worthTelling(all) };
}
