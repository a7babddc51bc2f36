import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { missingKinds, type MissingValue, noValueYet } from './missing-values.ts';

/** Values that a dossier lacks, one a row: what it is called, what kind it is, and the value. */
@Component({
  selector: 'hoso-missing-values',
  imports: [Icon, TranslocoPipe],
  template: `
    <datalist id="missing-names">
      @for (one of suggested(); track one.name) {
        <option [value]="one.name">{{ one.label }}</option>
      }
    </datalist>
    @for (row of rows(); track $index) {
      <div class="row" role="group" [attr.aria-label]="'dossiers.missing.row' | transloco: { number: $index + 1 }">
        <label class="field"><span>{{ 'dossiers.missing.name' | transloco }}</span>
          <input class="input" list="missing-names" autocomplete="off" maxlength="100" [value]="row.name" (change)="change($index, { name: $any($event.target).value })" />
        </label>
        <label class="field"><span>{{ 'dossiers.missing.kind' | transloco }}</span>
          <select class="input" (change)="change($index, { kind: $any($event.target).value, typed: $any($event.target).value === 'boolean' ? 'true' : '' })">
            @for (kind of kinds; track kind) {
              <option [value]="kind" [selected]="kind === row.kind">{{ 'dossiers.missing.kinds.' + kind | transloco }}</option>
            }
          </select>
        </label>
        <label class="field"><span>{{ 'dossiers.missing.value' | transloco }}</span>
          @if (row.kind === 'boolean') {
            <select class="input" (change)="change($index, { typed: $any($event.target).value })">
              <option value="true" [selected]="row.typed === 'true'">{{ 'dossiers.data.yes' | transloco }}</option>
              <option value="false" [selected]="row.typed === 'false'">{{ 'dossiers.data.no' | transloco }}</option>
            </select>
          } @else {
            <input class="input" autocomplete="off" [attr.inputmode]="row.kind === 'number' ? 'decimal' : null" [value]="row.typed" (change)="change($index, { typed: $any($event.target).value })" />
          }
        </label>
        <button type="button" class="button bare icon-only" [attr.aria-label]="'dossiers.missing.remove' | transloco" [title]="'dossiers.missing.remove' | transloco" (click)="remove($index)"><hoso-icon name="x" [size]="16" /></button>
      </div>
    }
    <button type="button" class="button bare" (click)="rows.set([...rows(), blank])"><hoso-icon name="plus" [size]="16" />{{ 'dossiers.missing.add' | transloco }}</button>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 8px; align-items: start; }
    .row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr) auto; gap: 8px; align-items: end; width: 100%; }
  `,
})
export class MissingValuesEditor {
  /** Fields of forms that nobody has filled in. */
  readonly suggested = input<readonly { readonly name: string; readonly label: string }[]>([]);
  readonly rows = model.required<readonly MissingValue[]>();
  protected readonly kinds = missingKinds;
  protected readonly blank = noValueYet;

  protected change(index: number, change: Partial<MissingValue>): void {
    this.rows.update((rows) => rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  protected remove(index: number): void {
    this.rows.update((rows) => rows.filter((_, at) => at !== index));
  }
}
