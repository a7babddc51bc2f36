import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { typedValue } from './typed-value.ts';

interface Row {
  readonly name: string;
  readonly value: string;
}

/** Names and values typed by hand: what another system or a called procedure would answer. */
@Component({
  selector: 'hoso-answer-rows',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (row of rows(); track $index; let place = $index) {
      <div class="row">
        <input class="input" maxlength="120" spellcheck="false" [attr.aria-label]="'trial.rows.name' | transloco" [placeholder]="'trial.rows.name' | transloco" [value]="row.name" (input)="set(place, { name: $any($event.target).value })" />
        <input class="input" maxlength="2000" [attr.aria-label]="'trial.rows.value' | transloco" [placeholder]="'trial.rows.value' | transloco" [value]="row.value" (input)="set(place, { value: $any($event.target).value })" />
        <button type="button" class="button bare icon-only" [attr.aria-label]="'trial.rows.remove' | transloco" (click)="remove(place)"><hoso-icon name="x" [size]="16" /></button>
      </div>
    }
    <button type="button" class="button bare small" (click)="add()"><hoso-icon name="plus" [size]="16" />{{ 'trial.rows.add' | transloco }}</button>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 6px; align-items: start; }
    .row { display: flex; gap: 4px; width: 100%; }
    .input { flex: 1; min-width: 0; }
    .small { min-height: 28px; padding: 3px 8px; }
  `,
})
export class AnswerRows {
  protected readonly rows = signal<readonly Row[]>([]);

  /** What was typed; rows without a name say nothing. */
  answers(): JsonObject {
    return Object.fromEntries(this.rows().filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), typedValue(value)]));
  }

  clear(): void {
    this.rows.set([]);
  }

  protected add(): void {
    this.rows.update((rows) => [...rows, { name: '', value: '' }]);
  }

  protected set(place: number, change: Partial<Row>): void {
    this.rows.update((rows) => rows.map((row, at) => (at === place ? { ...row, ...change } : row)));
  }

  protected remove(place: number): void {
    this.rows.update((rows) => rows.filter((_row, at) => at !== place));
  }
}
