import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog } from './confirm-dialog.ts';
import type { Question } from './confirm-dialog.ts';

/** Asks questions that need an answer before the work goes on. */
@Injectable({ providedIn: 'root' })
export class Ask {
  readonly #dialog = inject(Dialog);

  /** The reason that was given ('' where none was asked for), or undefined when the person turned back. */
  confirm(question: Question): Promise<string | undefined> {
    const opened = this.#dialog.open<string, Question>(ConfirmDialog, { data: question, ariaLabelledBy: 'question' });
    return firstValueFrom(opened.closed);
  }
}
