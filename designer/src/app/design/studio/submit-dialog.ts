import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Asks for a word to the admin; answers it ('' where there is none), undefined when dismissed. */
@Component({
  selector: 'hoso-submit-dialog',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="dialog" (submit)="$event.preventDefault(); dialog.close(note().trim())">
      <h2 id="submit-heading">{{ 'design.submit.heading' | transloco: { name } }}</h2>
      <p>{{ 'design.submit.text' | transloco }}</p>
      <label class="field">
        <span>{{ 'design.submit.note' | transloco }}</span>
        <textarea class="input" rows="4" maxlength="2000" cdkFocusInitial [value]="note()" (input)="note.set($any($event.target).value)"></textarea>
      </label>
      <div class="actions">
        <button type="button" class="button quiet" (click)="dialog.close()">{{ 'design.cancel' | transloco }}</button>
        <button type="submit" class="button">{{ 'design.submit.confirm' | transloco }}</button>
      </div>
    </form>
  `,
})
export class SubmitDialog {
  protected readonly name = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly note = signal('');
}
