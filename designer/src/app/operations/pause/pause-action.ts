import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { newCommandId } from '../../shared/api/command-id.ts';
import type { Dossier, DossierStatus } from '../../shared/api/contract.ts';
import { Ask } from '../../shared/dialog/ask.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { Notes } from '../../shared/notes/notes.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';

/** Suspends a dossier, or lets it go on, each with a reason; for leaders and admins, on a dossier that is not over. */
@Component({
  selector: 'hoso-pause-action',
  imports: [Icon, TranslocoPipe],
  providers: [ProblemPipe],
  template: `
    @if (shown()) {
      <button type="button" class="button quiet" [attr.aria-disabled]="busy() || null" (click)="ask()">
        <hoso-icon [name]="suspended() ? 'play' : 'clock'" [size]="18" />{{ 'operations.pause.' + (suspended() ? 'resume' : 'suspend') + '.open' | transloco }}
      </button>
    }
  `,
})
export class PauseAction {
  readonly dossier = input.required<{ readonly id: string; readonly revision: number; readonly status: DossierStatus }>();
  /** The dossier as it is now; undefined where it turned out to have changed and has to be read again. */
  readonly changed = output<Dossier | undefined>();

  readonly #api = inject(Api);
  readonly #ask = inject(Ask);
  readonly #notes = inject(Notes);
  readonly #problem = inject(ProblemPipe);
  readonly #session = inject(SessionStore);
  readonly #transloco = inject(TranslocoService);

  protected readonly busy = signal(false);
  protected readonly suspended = computed(() => this.dossier().status === 'suspended');
  protected readonly shown = computed(
    () => this.#session.holds('leader', 'admin') && !['completed', 'cancelled'].includes(this.dossier().status),
  );

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    const { id, revision } = this.dossier();
    const what = this.suspended() ? 'resume' : 'suspend';
    const word = (key: string) => this.#transloco.translate<string>(`operations.pause.${what}.${key}`);
    const reason = await this.#ask.confirm({
      heading: word('heading'), text: word('text'), reasonLabel: this.#transloco.translate('operations.reason'), confirm: word('confirm'),
    });
    if (reason === undefined) return;
    this.busy.set(true);
    try {
      const call = { params: { id }, body: { commandId: newCommandId(), revision, reason } };
      const dossier = await (what === 'resume' ? this.#api.call('resumeDossier', call) : this.#api.call('suspendDossier', call));
      this.#notes.say(word('done'));
      this.changed.emit(dossier);
    } catch (error) {
      this.#notes.say(this.#problem.transform(error), 'wrong');
      this.changed.emit(undefined);
    } finally {
      this.busy.set(false);
    }
  }
}
