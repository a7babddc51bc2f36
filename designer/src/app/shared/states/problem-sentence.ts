import { inject, Pipe } from '@angular/core';
import type { PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { OFFLINE, ProblemError, UNREADABLE } from '../api/problem-error.ts';

/** Catalogue keys for failures about which the server could not say anything. */
export function problemKey(error: unknown): string | null {
  if (!(error instanceof ProblemError)) return 'shell.problem.unexpected';
  if (error.code === OFFLINE) return 'shell.problem.offline';
  if (error.code === UNREADABLE) return error.status >= 500 ? 'shell.problem.serverFailed' : 'shell.problem.unexpected';
  return null;
}

/** The sentence that says what went wrong, in the reader's language. */
@Pipe({ name: 'problem', pure: false })
export class ProblemPipe implements PipeTransform {
  readonly #transloco = inject(TranslocoService);

  transform(error: unknown): string {
    const key = problemKey(error);
    if (key !== null) return this.#transloco.translate(key);
    return error instanceof ProblemError ? error.message : '';
  }
}
