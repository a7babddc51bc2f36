import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { JsonObject } from '../../shared/api/contract.ts';
import { FormEditorDialog, type FormToEdit } from './form-editor-dialog.ts';

/** Opens a form for editing, on the whole screen. */
@Injectable({ providedIn: 'root' })
export class FormEditing {
  readonly #dialog = inject(Dialog);

  /** The edited schema, or undefined where the author turned back. */
  edit(title: string, schema: JsonObject): Promise<JsonObject | undefined> {
    const opened = this.#dialog.open<JsonObject, FormToEdit>(FormEditorDialog, {
      data: { title, schema }, ariaLabelledBy: 'form-editor-title', width: '100vw', height: '100dvh', maxWidth: '100vw', disableClose: true,
    });
    return firstValueFrom(opened.closed);
  }
}
