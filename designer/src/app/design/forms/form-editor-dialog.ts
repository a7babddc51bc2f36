import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import type { ElementRef} from '@angular/core';
import {
  afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, inject, signal, viewChild, ViewEncapsulation,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { DiscardQuestion } from '../discard/discard-question.ts';
import type { OpenFormEditor } from './form-editor.ts';

/** A form to edit: the name of the step it belongs to, and its schema. */
export interface FormToEdit {
  readonly title: string;
  readonly schema: JsonObject;
}

/** form-js's editor on the whole screen; answers the schema, or undefined when it was left without taking it over. */
@Component({
  selector: 'hoso-form-editor-dialog',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <header>
      <h2 id="form-editor-title">{{ 'design.form.editorTitle' | transloco: { title: form.title } }}</h2>
      <button type="button" class="button quiet" (click)="leave()">{{ 'design.cancel' | transloco }}</button>
      <button type="button" class="button" [disabled]="!ready()" (click)="done()">{{ 'design.form.done' | transloco }}</button>
    </header>
    @if (failed()) {
      <p class="notice red" role="alert">{{ 'design.form.failed' | transloco }}</p>
    }
    <div class="editor">
      <div #host class="form"></div>
      <div #properties class="properties"></div>
    </div>
  `,
  styleUrl: './form-editor-dialog.css',
  host: { '(document:keydown.escape)': 'leave()' },
})
export class FormEditorDialog {
  protected readonly form = inject<FormToEdit>(DIALOG_DATA);
  protected readonly ready = signal(false);
  protected readonly failed = signal(false);
  protected readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  protected readonly properties = viewChild.required<ElementRef<HTMLElement>>('properties');
  readonly #dialog = inject<DialogRef<JsonObject>>(DialogRef);
  readonly #discard = inject(DiscardQuestion);
  readonly #language = inject(LanguageChoice).language;
  #editor: OpenFormEditor | undefined;

  constructor() {
    afterNextRender(() => void this.#open());
    inject(DestroyRef).onDestroy(() => this.#editor?.close());
  }

  protected done(): void {
    this.#dialog.close(this.#editor?.schema());
  }

  /** Leaves at once where nothing was changed, else after asking. */
  protected async leave(): Promise<void> {
    const mayLeave = await this.#discard.mayLeave(this.#editor?.isChanged() ?? false, {
      heading: 'design.form.discardHeading', text: 'design.form.discardText', confirm: 'design.form.discard',
    });
    if (mayLeave) this.#dialog.close();
  }

  async #open(): Promise<void> {
    try {
      const { openFormEditor } = await import('./form-editor.ts');
      this.#editor = await openFormEditor(this.host().nativeElement, this.properties().nativeElement, this.form.schema, this.#language());
      this.ready.set(true);
    } catch {
      this.failed.set(true);
    }
  }
}
