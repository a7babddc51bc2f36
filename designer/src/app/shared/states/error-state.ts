import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { OFFLINE, ProblemError } from '../api/problem-error.ts';
import { Icon } from '../icon/icon.ts';
import { ProblemPipe } from './problem-sentence.ts';

/** A place that could not be loaded: what happened, and the way to try again. */
@Component({
  selector: 'hoso-error-state',
  imports: [Icon, ProblemPipe, TranslocoPipe],
  template: `
    <hoso-icon [name]="offline() ? 'wifi-off' : 'circle-alert'" [size]="32" />
    <h2>{{ 'shell.couldNotLoad' | transloco }}</h2>
    <p>{{ error() | problem }}</p>
    <button type="button" class="button quiet" (click)="again.emit()">
      <hoso-icon name="refresh-cw" [size]="16" />{{ 'shell.tryAgain' | transloco }}
    </button>
  `,
  host: { role: 'alert' },
  styles: `
    :host { display: flex; flex-direction: column; align-items: center; gap: 8px; padding: 48px 24px; text-align: center; }
    :host > hoso-icon { color: var(--red); }
    h2 { margin-top: 8px; font: var(--text-reading-strong); }
    p { margin: 0 0 12px; max-width: 48ch; color: var(--ink-second); }
  `,
})
export class ErrorState {
  readonly error = input.required<unknown>();
  readonly again = output();
  protected readonly offline = computed(() => {
    const error = this.error();
    return error instanceof ProblemError && error.code === OFFLINE;
  });
}
