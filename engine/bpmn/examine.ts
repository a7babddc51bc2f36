import { type Compilation, compileParsed } from './compile.ts';
import { parse, type Parse } from './compile/parse.ts';
import { worthTelling } from './compile/problems.ts';
import { constraintProblems } from './constraints/constraints.ts';
import { judged } from './constraints/strictness.ts';
import type { Problem } from './problem.ts';
import { soundnessProblems } from './soundness/soundness.ts';

/**
 * Compiles a model for publication: besides what keeps it from running, all that BPMN asks of it and all that its shape lets go
 * wrong. Versions that run already are compiled without this, so that a stricter check never stops a dossier.
 */
export async function examine(xml: string): Promise<Compilation> {
  return examineParsed(xml, await parse(xml));
}

/** Examines a model that is read already. */
export function examineParsed(xml: string, parsed: Parse): Compilation {
  const { graph, problems } = compileParsed(parsed);
  if (!parsed.ok) return { problems };
  const constraints = constraintProblems({ xml, definitions: parsed.definitions, graph });
  const all = [
    ...judged(problems).filter((problem) => !isToldBetter(problem, constraints)),
    ...constraints,
    ...(graph ? soundnessProblems(graph) : []),
  ];
  return { ...(graph && !all.some(({ severity }) => severity === 'error') ? { graph } : {}), problems: worthTelling(all) };
}

/** What the parser left out without knowing whose it was, where a constraint names the element. */
function isToldBetter({ code, params }: Problem, constraints: readonly Problem[]): boolean {
  if (code !== 'bpmn.unknownContent') return false;
  const name = /<(?:\w+:)?([\w.-]+)>/.exec(String(params?.['reason']))?.[1];
  return name !== undefined && constraints.some((told) =>
    (told.code === 'constraint.attributeUnknown' && told.params?.['attribute'] === name)
    || (told.code === 'constraint.misplaced' && told.params?.['name'] === name));
}
