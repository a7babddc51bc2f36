import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { Dossier, JsonObject } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { fieldWords } from '../dossier/facts.ts';
import { type MissingValue, missingValues, unanswered } from './missing-values.ts';
import { MissingValuesEditor } from './missing-values-editor.ts';
import { repairables, repairsOf } from './repairs.ts';

/** The dossier and the reason why it is stuck. */
export interface RepairQuestion {
  readonly dossier: Dossier;
  readonly message: string;
}

/** What is to be set before the step is tried again, and why. */
export interface Repair {
  readonly variables: JsonObject;
  readonly reason: string;
}

/** Lets an admin put right what stopped a dossier, then try the step again. Answers undefined when dismissed. */
@Component({
  selector: 'hoso-repair-dialog',
  imports: [Icon, MissingValuesEditor, TranslocoPipe],
  template: `
    <form class="dialog" (submit)="$event.preventDefault(); retry()">
      <h2 id="repair-heading">{{ 'dossiers.repair.heading' | transloco }}</h2>
      <p class="notice red"><hoso-icon name="circle-alert" [size]="18" /><span>{{ question.message }}</span></p>
      @if (fields().length > 0) {
        <p>{{ 'dossiers.repair.text' | transloco }}</p>
        <div class="fields">
          @for (field of fields(); track field.key) {
            <label class="field">
              <span>{{ field.label }}</span>
              @if (field.kind === 'boolean') {
                <select class="input" (change)="change(field.key, $any($event.target).value)">
                  <option value="true" [selected]="field.typed === 'true'">{{ 'dossiers.data.yes' | transloco }}</option>
                  <option value="false" [selected]="field.typed === 'false'">{{ 'dossiers.data.no' | transloco }}</option>
                </select>
              } @else if (field.kind === 'choice') {
                <select class="input" (change)="change(field.key, $any($event.target).value)">
                  <option value="" [selected]="field.typed === ''">–</option>
                  @for (option of field.options; track option[0]) {
                    <option [value]="option[0]" [selected]="field.typed === option[0]">{{ option[1] }}</option>
                  }
                </select>
              } @else {
                <input
                  class="input" autocomplete="off" [attr.inputmode]="field.kind === 'number' ? 'decimal' : null" [value]="field.typed"
                  (input)="change(field.key, $any($event.target).value)"
                />
              }
            </label>
          }
        </div>
      }
      <hoso-missing-values [suggested]="suggested()" [(rows)]="missing" />
      @if (repairs() === null) {
        <p class="notice red" role="alert"><hoso-icon name="circle-alert" [size]="18" /><span>{{ 'dossiers.repair.wrong' | transloco }}</span></p>
      }
      <label class="field">
        <span>{{ 'operations.reason' | transloco }}</span>
        <textarea class="input" rows="2" maxlength="2000" [attr.aria-invalid]="reasonMissing()" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
        @if (reasonMissing()) {
          <span class="wrong" role="alert"><hoso-icon name="circle-alert" [size]="14" />{{ 'shell.reasonNeeded' | transloco }}</span>
        }
      </label>
      <div class="actions">
        <button type="button" class="button quiet" (click)="dialog.close()">{{ 'shell.cancel' | transloco }}</button>
        <button type="submit" class="button">{{ 'dossiers.retry' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    .fields { display: flex; flex-direction: column; gap: 12px; max-height: 40vh; padding: 2px; overflow: auto; }
    .dialog > p.notice { color: var(--red); }
  `,
})
export class RepairDialog {
  protected readonly question = inject<RepairQuestion>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<Repair>>(DialogRef);
  readonly #api = inject(Api);
  readonly #version = resource({
    loader: ({ abortSignal }) => {
      const { procedureKey: key, version: number } = this.question.dossier;
      return this.#api.call('readVersion', { params: { key, number }, signal: abortSignal });
    },
  });

  readonly #words = computed(() => fieldWords(this.#version.hasValue() ? this.#version.value().forms : {}));
  protected readonly fields = computed(() => repairables(this.question.dossier.variables, this.#words()));
  protected readonly suggested = computed(() => unanswered(this.question.dossier.variables, this.#words()));
  protected readonly missing = signal<readonly MissingValue[]>([]);
  readonly #typed = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly repairs = computed(() => {
    const [corrected, added] = [repairsOf(this.fields(), this.#typed()), missingValues(this.missing())];
    return corrected && added && { ...corrected, ...added };
  });
  protected readonly reason = signal('');
  readonly #tried = signal(false);
  protected readonly reasonMissing = computed(() => this.#tried() && this.reason().trim() === '');

  protected change(key: string, typed: string): void {
    this.#typed.update((before) => new Map(before).set(key, typed));
  }

  protected retry(): void {
    this.#tried.set(true);
    const [variables, reason] = [this.repairs(), this.reason().trim()];
    if (variables !== null && reason !== '') this.dialog.close({ variables, reason });
  }
}
