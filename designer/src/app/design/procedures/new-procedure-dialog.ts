import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { isKey, suggestKey } from './procedure-key.ts';

/** Creates a procedure: its name in both languages, and the key that its address will have. Answers the key. */
@Component({
  selector: 'hoso-new-procedure-dialog',
  imports: [Icon, ProblemPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="dialog" (submit)="$event.preventDefault(); create()">
      <h2 id="new-procedure">{{ 'design.new.heading' | transloco }}</h2>
      <label class="field">
        <span>{{ 'design.nameVi' | transloco }}</span>
        <input class="input" lang="vi" maxlength="200" cdkFocusInitial [value]="vi()" (input)="vi.set($any($event.target).value)" />
      </label>
      <label class="field">
        <span>{{ 'design.nameEn' | transloco }}</span>
        <input class="input" lang="en" maxlength="200" [value]="en()" (input)="en.set($any($event.target).value)" />
      </label>
      <label class="field">
        <span>{{ 'design.new.key' | transloco }}</span>
        <input class="input" maxlength="80" spellcheck="false" [attr.aria-invalid]="tried() && !keyIsGood()" [value]="key()" (input)="typedKey.set($any($event.target).value)" />
        <span class="hint">{{ 'design.new.keyHint' | transloco }}</span>
      </label>
      @if (tried() && !complete()) {
        <p class="notice red" role="alert"><hoso-icon name="circle-alert" /><span>{{ 'design.new.' + (keyIsGood() ? 'incomplete' : 'badKey') | transloco }}</span></p>
      }
      @if (error(); as wrong) {
        <p class="notice red" role="alert"><hoso-icon name="circle-alert" /><span>{{ wrong | problem }}</span></p>
      }
      <div class="actions">
        <button type="button" class="button quiet" (click)="dialog.close()">{{ 'design.cancel' | transloco }}</button>
        <button type="submit" class="button" [disabled]="busy()">{{ 'design.new.create' | transloco }}</button>
      </div>
    </form>
  `,
})
export class NewProcedureDialog {
  readonly #api = inject(Api);
  readonly #taken = inject<ReadonlySet<string>>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly vi = signal('');
  protected readonly en = signal('');
  protected readonly typedKey = signal<string | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly key = computed(() => this.typedKey() ?? suggestKey(this.vi(), this.#taken));
  protected readonly keyIsGood = computed(() => isKey(this.key()));
  protected readonly complete = computed(() => this.vi().trim() !== '' && this.en().trim() !== '' && this.keyIsGood());

  protected async create(): Promise<void> {
    this.tried.set(true);
    if (!this.complete() || this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    try {
      const { procedureKey } = await this.#api.call('createProcedure', {
        body: { key: this.key(), name: { vi: this.vi().trim(), en: this.en().trim() } },
      });
      this.dialog.close(procedureKey);
    } catch (error) {
      this.error.set(error);
      this.busy.set(false);
    }
  }
}
