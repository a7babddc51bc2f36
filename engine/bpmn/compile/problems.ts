import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../problem.ts';

/** What is found wrong while compiling, each with the element that it is about. */
export class Problems {
  readonly all: Problem[] = [];
  /** Characters of expressions compiled so far, and a few for each. */
  expressions = 0;

  /** `details` say why in the reader's language; the reason among the parameters is for those who have only that. */
  error(element: ModdleElement, code: string, params?: Problem['params'], section?: string, details?: Problem['details']): void {
    this.#add('error', element, code, params, section, details);
  }

  warning(element: ModdleElement, code: string, params?: Problem['params'], section?: string, details?: Problem['details']): void {
    this.#add('warning', element, code, params, section, details);
  }

  #add(severity: Problem['severity'], element: ModdleElement, code: string, params: Problem['params'], section?: string, details?: Problem['details']): void {
    this.all.push({
      severity, code,
      ...(params ? { params } : {}),
      ...(element.id !== undefined ? { elementId: element.id } : {}),
      ...(element.name ? { elementName: element.name } : {}),
      ...(section !== undefined ? { section } : {}),
      ...(details ? { details } : {}),
    });
  }
}

/** Problems of one kind that are told one by one; nobody reads more, and a hostile file has a hundred thousand. */
const mostOfAKind = 100;

/** The first of each kind, and how many more there are. */
export function worthTelling(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= mostOfAKind) return problems;
  const counts = new Map<string, { readonly severity: Problem['severity']; count: number }>();
  const told = problems.filter(({ code, severity }) => {
    const kind = `${severity} ${code}`;
    const seen = counts.get(kind) ?? { severity, count: 0 };
    counts.set(kind, seen);
    seen.count += 1;
    return seen.count <= mostOfAKind;
  });
  const left = (wanted: Problem['severity']): number => [...counts.values()]
    .reduce((sum, { severity, count }) => sum + (severity === wanted ? Math.max(0, count - mostOfAKind) : 0), 0);
  return [...told, ...(['error', 'warning'] as const).flatMap((severity): readonly Problem[] => {
    const count = left(severity);
    return count > 0 ? [{ severity, code: 'bpmn.moreProblems', params: { count } }] : [];
  })];
}
