import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { DecisionEditorDialog, type DecisionToEdit } from './decision-editor-dialog.ts';

/** Opens a file of decisions for editing, on the whole screen. */
@Injectable({ providedIn: 'root' })
export class DecisionEditing {
  readonly #dialog = inject(Dialog);

  /** The edited file, or undefined where the author turned back. */
  edit(decision: DecisionToEdit): Promise<string | undefined> {
    const opened = this.#dialog.open<string, DecisionToEdit>(DecisionEditorDialog, {
      data: decision, ariaLabelledBy: 'decision-editor-title', width: '100vw', height: '100dvh', maxWidth: '100vw', disableClose: true,
    });
    return firstValueFrom(opened.closed);
  }
}
