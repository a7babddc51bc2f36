import { ChangeDetectionStrategy, Component, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AnswerRows } from './answer-rows.ts';
import type { KnownNames, Sending } from './trial-view.ts';

const kinds = ['message', 'signal'] as const;

/** A message or signal from outside at any moment, whether somebody waits for it yet or not. */
@Component({
  selector: 'hoso-outside-card',
  imports: [AnswerRows, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ 'trial.outside.open' | transloco }}</summary>
      <form (submit)="$event.preventDefault(); send(name.value.trim(), key()?.nativeElement?.value ?? '')">
        <div class="row">
          <select class="input" [attr.aria-label]="'trial.outside.kind' | transloco" (change)="kind.set($any($event.target).value)">
            @for (option of kinds; track option) { <option [value]="option">{{ 'trial.outside.' + option | transloco }}</option> }
          </select>
          <input #name class="input" maxlength="200" list="known-outside" required spellcheck="false" [attr.aria-label]="'trial.outside.name' | transloco" [placeholder]="'trial.outside.name' | transloco" />
        </div>
        <datalist id="known-outside">
          @for (known of known()[kind()]; track known) { <option [value]="known"></option> }
        </datalist>
        @if (kind() === 'message') {
          <label class="field">
            <span>{{ 'trial.outside.key' | transloco }}</span>
            <input #key class="input" maxlength="500" spellcheck="false" />
            <span class="hint">{{ 'trial.outside.keyHint' | transloco }}</span>
          </label>
        }
        <hoso-answer-rows />
        <button type="submit" class="button quiet">{{ 'trial.outside.send' | transloco }}</button>
      </form>
    </details>
  `,
  styleUrl: './cards.css',
  styles: 'form { display: flex; flex-direction: column; gap: 8px; align-items: start; } .row, .field, hoso-answer-rows { width: 100%; }',
})
export class OutsideCard {
  readonly known = input.required<KnownNames>();
  readonly sent = output<Sending>();
  protected readonly kinds = kinds;
  protected readonly kind = signal<Sending['kind']>('message');
  protected readonly key = viewChild<{ readonly nativeElement: HTMLInputElement }>('key');
  protected readonly rows = viewChild(AnswerRows);

  protected send(name: string, key: string): void {
    if (name) this.sent.emit({ kind: this.kind(), name, key: key.trim(), variables: this.rows()?.answers() ?? {} });
  }
}
