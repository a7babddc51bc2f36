import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import type { ElementRef } from '@angular/core';
import {
  afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, inject, signal, viewChild, ViewEncapsulation,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { DiscardQuestion } from '../discard/discard-question.ts';
import type { OpenDecisionEditor } from './decision-editor.ts';

/** A decision to edit, in its file. */
export interface DecisionToEdit {
  readonly name: string;
  readonly decisionId: string;
  readonly xml: string;
  /** Answers that its columns can look at: the name that a column is given, and the words on the form. */
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

/** dmn-js's editor on the whole screen; answers the file, or undefined when it was left without taking it over. */
@Component({
  selector: 'hoso-decision-editor-dialog',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  template: `
    <header>
      <h2 id="decision-editor-title">{{ 'design.decision.editorTitle' | transloco: { name: decision.name } }}</h2>
      <button type="button" class="button quiet" (click)="leave()">{{ 'design.cancel' | transloco }}</button>
      <button type="button" class="button" [disabled]="!ready()" (click)="done()">{{ 'design.decision.done' | transloco }}</button>
    </header>
    @if (failed()) {
      <p class="notice red" role="alert">{{ 'design.decision.failed' | transloco }}</p>
    }
    <div class="work">
      <div #host class="decision"></div>
      <aside>
        <h3>{{ 'design.decision.helpHeading' | transloco }}</h3>
        <ul>
          @for (line of help; track line.cell) {
            <li><code>{{ line.cell }}</code> {{ 'design.decision.help.' + line.says | transloco }}</li>
          }
        </ul>
        @if (decision.fields.length > 0) {
          <h3>{{ 'design.decision.fieldsHeading' | transloco }}</h3>
          <ul>
            @for (field of decision.fields; track field.key) {
              <li><code>{{ field.key }}</code> {{ field.label }}</li>
            }
          </ul>
        }
      </aside>
    </div>
  `,
  styleUrl: './decision-editor-dialog.css',
  host: { '(document:keydown.escape)': 'leaveByKey($event)' },
})
export class DecisionEditorDialog {
  protected readonly decision = inject<DecisionToEdit>(DIALOG_DATA);
  protected readonly ready = signal(false);
  protected readonly failed = signal(false);
  protected readonly help = [
    { cell: '-', says: 'any' }, { cell: '"online"', says: 'text' }, { cell: '"a", "b"', says: 'either' },
    { cell: '<= 30', says: 'number' }, { cell: '[1..15]', says: 'range' }, { cell: 'true', says: 'yes' },
  ] as const;
  protected readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  readonly #dialog = inject<DialogRef<string>>(DialogRef);
  readonly #discard = inject(DiscardQuestion);
  readonly #language = inject(LanguageChoice).language;
  #editor: OpenDecisionEditor | undefined;

  constructor() {
    afterNextRender(() => void this.#open());
    inject(DestroyRef).onDestroy(() => this.#editor?.close());
  }

  protected async done(): Promise<void> {
    // A cell's text is only taken over when the cell is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((resolve) => setTimeout(resolve));
    this.#dialog.close(await this.#editor?.xml());
  }

  /** Inside the table the key closes a menu or leaves a cell. */
  protected leaveByKey(event: Event): void {
    const host = this.host().nativeElement;
    const isInTable = event.target instanceof Node && (host.contains(event.target) || host.querySelector('.context-menu') !== null);
    if (!isInTable) void this.leave();
  }

  /** Leaves at once where nothing was changed, else after asking. */
  protected async leave(): Promise<void> {
    const mayLeave = await this.#discard.mayLeave(this.#editor?.isChanged() ?? false, {
      heading: 'design.decision.discardHeading', text: 'design.decision.discardText', confirm: 'design.decision.discard',
    });
    if (mayLeave) this.#dialog.close();
  }

  async #open(): Promise<void> {
    try {
      const { openDecisionEditor } = await import('./decision-editor.ts');
      this.#editor = await openDecisionEditor(this.host().nativeElement, this.decision.xml, this.decision.decisionId, this.#language());
      this.ready.set(true);
    } catch {
      this.failed.set(true);
    }
  }
}
