import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LetterKeys } from './letter-keys.ts';

/** The keys of the work page. */
@Component({
  selector: 'hoso-keys-dialog',
  imports: [TranslocoPipe],
  template: `
    <div class="dialog">
      <h2 id="keys-heading">{{ 'work.keys.heading' | transloco }}</h2>
      <dl>
        @for (key of keys; track key.word) {
          <dt>
            @for (cap of key.caps; track cap) {
              <kbd>{{ cap }}</kbd>
            }
          </dt>
          <dd>{{ 'work.keys.' + key.word | transloco }}</dd>
        }
      </dl>
      <label class="choice">
        <input type="checkbox" [checked]="letters.on()" (change)="letters.choose($any($event.target).checked)" />
        {{ 'work.keys.letters' | transloco }}
      </label>
      <div class="actions">
        <button type="button" class="button" (click)="dialog.close()">{{ 'shell.close' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    dl { display: grid; grid-template-columns: auto 1fr; gap: 10px 20px; margin: 0; }
    dt { display: flex; gap: 4px; }
    dd { margin: 0; }
    .choice { display: flex; gap: 8px; align-items: center; }
    input { width: 18px; height: 18px; accent-color: var(--jade); }
  `,
})
export class KeysDialog {
  protected readonly dialog = inject(DialogRef);
  protected readonly letters = inject(LetterKeys);
  protected readonly keys = [
    { caps: ['j'], word: 'next' },
    { caps: ['k'], word: 'previous' },
    { caps: ['Enter'], word: 'open' },
    { caps: ['c'], word: 'claim' },
    { caps: ['Ctrl', 'Enter'], word: 'complete' },
    { caps: ['Ctrl', 'K'], word: 'search' },
    { caps: ['?'], word: 'help' },
  ];
}
