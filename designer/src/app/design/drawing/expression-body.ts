import type { Moddle } from './services.ts';

/** What is written in an expression; '' where there is none. */
export function bodyOf(expression: unknown): string {
  const body = (expression as Moddle | undefined)?.get('body');
  return typeof body === 'string' ? body : '';
}
