import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { Dossier, JsonObject } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { fieldWords } from '../dossier/facts.ts';
import { repairables, repairsOf } from './repairs.ts';

/** The dossier and the reason why it is stuck. */
export interface RepairQuestion {
  readonly dossier: Dossier;
  readonly message: string;
}

/** Lets an admin put right what stopped a dossier, then try the step again. Answers the variables to set, undefined when dismissed. */
@Component({
  selector: 'hoso-repair-dialog',
  imports: [Icon, TranslocoPipe],
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
      @if (repairs() === null) {
        <p class="notice red" role="alert"><hoso-icon name="circle-alert" [size]="18" /><span>{{ 'dossiers.repair.wrong' | transloco }}</span></p>
      }
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
  protected readonly dialog = inject<DialogRef<JsonObject>>(DialogRef);
  readonly #api = inject(Api);
  readonly #version = resource({
    loader: ({ abortSignal }) => {
      const { procedureKey: key, version: number } = this.question.dossier;
      return this.#api.call('readVersion', { params: { key, number }, signal: abortSignal });
    },
  });

  protected readonly fields = computed(() =>
    repairables(this.question.dossier.variables, fieldWords(this.#version.hasValue() ? this.#version.value().forms : {})),
  );
  readonly #typed = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly repairs = computed(() => repairsOf(this.fields(), this.#typed()));

  protected change(key: string, typed: string): void {
    this.#typed.update((before) => new Map(before).set(key, typed));
  }

  protected retry(): void {
    const repairs = this.repairs();
    if (repairs !== null) this.dialog.close(repairs);
  }
}
