import { messagesHeard, type Problem } from '../bpmn/index.ts';
import { type Content, problemsOf } from './check-model.ts';
import type { ProcedureDependencies } from './dependencies.ts';

/**
 * The problems of a draft where it will run: a message for other procedures is none where one that is published waits for it
 * or begins with it.
 */
export async function problemsHere(deps: Pick<ProcedureDependencies, 'shelf'>, content: Content): Promise<readonly Problem[]> {
  const problems = await problemsOf(content);
  if (!problems.some(isUnheard)) return problems;
  const heard = await heardByPublished(deps.shelf);
  return problems.filter((problem) => !isUnheard(problem) || !heard.has(problem.params?.['name']));
}

function isUnheard({ code }: Problem): boolean {
  return code === 'constraint.messageUnheard';
}

async function heardByPublished(shelf: ProcedureDependencies['shelf']): Promise<ReadonlySet<unknown>> {
  const versions = await shelf.published();
  return new Set(versions.flatMap(({ graph }) => [...messagesHeard(graph)]));
}
