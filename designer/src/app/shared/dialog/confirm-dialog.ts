import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon.ts';

/** What a confirmation asks, in words of the catalogue already. */
export interface Question {
  readonly heading: string;
  readonly text?: string;
  /** Label of a field whose answer is needed, such as a reason. */
  readonly reasonLabel?: string;
  readonly confirm: string;
  readonly danger?: boolean;
}

/** Asks before something that cannot be taken back; answers the reason (or '' where none was asked), undefined when dismissed. */
@Component({
  selector: 'hoso-confirm-dialog',
  imports: [Icon, TranslocoPipe],
  template: `
    <form class="dialog" (submit)="$event.preventDefault(); confirm()">
      <h2 id="question">{{ question.heading }}</h2>
      @if (question.text) {
        <p>{{ question.text }}</p>
      }
      @if (question.reasonLabel; as label) {
        <label class="field">
          <span>{{ label }}</span>
          <textarea
            class="input" rows="4" maxlength="2000" cdkFocusInitial [attr.aria-invalid]="missing()"
            [value]="reason()" (input)="reason.set($any($event.target).value)"
          ></textarea>
          @if (missing()) {
            <span class="wrong" role="alert"><hoso-icon name="circle-alert" [size]="14" />{{ 'shell.reasonNeeded' | transloco }}</span>
          }
        </label>
      }
      <div class="actions">
        <button type="button" class="button quiet" (click)="dialog.close()">{{ 'shell.cancel' | transloco }}</button>
        <button type="submit" class="button" [class.danger]="question.danger">{{ question.confirm }}</button>
      </div>
    </form>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly reason = signal('');
  readonly #tried = signal(false);
  protected readonly missing = computed(() => this.#tried() && this.reason().trim() === '');

  protected confirm(): void {
    this.#tried.set(true);
    if (this.question.reasonLabel !== undefined && this.reason().trim() === '') return;
    this.dialog.close(this.reason().trim());
  }
}
