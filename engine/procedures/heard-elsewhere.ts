import { messagesHeard, type Problem } from '../bpmn/index.ts';
import { type Content, problemsOf } from './check-model.ts';
import type { ProcedureDependencies } from './dependencies.ts';

/**
 * The problems of a draft where it will run: a message for other procedures is none where one that is published waits for it
 * or begins with it.
 */
export async function problemsHere(deps: Pick<ProcedureDependencies, 'store' | 'shelf'>, content: Content): Promise<readonly Problem[]> {
  const problems = await problemsOf(content);
  if (!problems.some(isUnheard)) return problems;
  const heard = await heardByPublished(deps);
  return problems.filter((problem) => !isUnheard(problem) || !heard.has(problem.params?.['name']));
}

function isUnheard({ code }: Problem): boolean {
  return code === 'constraint.messageUnheard';
}

async function heardByPublished({ store, shelf }: Pick<ProcedureDependencies, 'store' | 'shelf'>): Promise<ReadonlySet<unknown>> {
  const procedures = await store.procedures.list();
  const heard = await Promise.all(procedures.map(async ({ key, publishedVersion }) => {
    const runnable = publishedVersion === null ? null : await shelf.find(key, publishedVersion);
    return runnable ? [...messagesHeard(runnable.graph)] : [];
  }));
  return new Set(heard.flat());
}
