import { Dialog } from '@angular/cdk/dialog';
import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../shared/api/api.ts';
import type { Dossier } from '../../shared/api/contract.ts';
import { newCommandId } from '../../shared/api/command-id.ts';
import { ProblemError } from '../../shared/api/problem-error.ts';
import { Ask } from '../../shared/dialog/ask.ts';
import { DossierDiagram } from '../../shared/dossier-diagram/dossier-diagram.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { Notes } from '../../shared/notes/notes.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { Timeline } from '../../shared/timeline/timeline.ts';
import { RepairDialog } from '../repair/repair-dialog.ts';
import type { Repair, RepairQuestion } from '../repair/repair-dialog.ts';
import { PauseAction } from '../../operations/pause/pause-action.ts';
import { StatusTag } from '../status-tag.ts';
import { DossierData } from './dossier-data.ts';
import { stagesOf } from './stages.ts';

/** One dossier: who and what, where it is, what happened, the way on the diagram, its data and people. */
@Component({
  selector: 'hoso-dossier-page',
  imports: [DossierData, DossierDiagram, ErrorState, Icon, MomentPipe, PauseAction, ProblemPipe, RouterLink, Skeleton, StatusTag, Timeline, TranslocoPipe],
  templateUrl: './dossier-page.html',
  styleUrl: './dossier-page.css',
  host: { '(window:focus)': 'read.reload()' },
})
export class DossierPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #ask = inject(Ask);
  readonly #clock = inject(InstanceClock);
  readonly #dialog = inject(Dialog);
  readonly #notes = inject(Notes);
  readonly #transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly session = inject(SessionStore);

  protected readonly read = resource({
    params: () => ({ id: this.id(), language: this.language() }),
    loader: ({ params: { id }, abortSignal }) => this.#api.call('readDossier', { params: { id }, signal: abortSignal }),
  });
  /** The newest state: what was read, or what a command answered; it stays when reading it again fails. */
  protected readonly dossier = linkedSignal<Dossier | undefined, Dossier | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (read, previous) => read ?? (previous?.value?.id === this.id() ? previous.value : undefined),
  });
  protected readonly problem = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected readonly stages = computed(() => {
    const dossier = this.dossier();
    return dossier === undefined ? [] : stagesOf(dossier.publicState, dossier.status);
  });
  protected readonly late = computed(() => {
    const dossier = this.dossier();
    if (dossier === undefined || dossier.dueAt === null) return false;
    return Date.parse(dossier.completedAt ?? this.#clock.now()) > Date.parse(dossier.dueAt);
  });
  protected readonly open = computed(() => !['completed', 'cancelled'].includes(this.dossier()?.status ?? 'completed'));
  protected readonly mayCancel = computed(() => this.open() && this.session.holds('leader', 'admin'));
  protected readonly mayRetry = this.session.holds('admin');
  protected readonly people = computed(() => this.dossier()?.waits.filter(({ kind }) => kind === 'userTask') ?? []);

  /** Somebody suspended the dossier or let it go on here; undefined where it was changed elsewhere. */
  protected changed(dossier: Dossier | undefined): void {
    if (dossier) this.dossier.set(dossier);
    else this.read.reload();
  }

  protected async cancel(): Promise<void> {
    const word = (key: string) => this.#transloco.translate<string>(`dossiers.cancel.${key}`);
    const reason = await this.#ask.confirm({
      heading: word('heading'), text: word('text'), reasonLabel: word('reason'), confirm: word('confirm'), danger: true,
    });
    if (reason === undefined) return;
    await this.#change(() => this.#api.call('cancelDossier', { params: { id: this.id() }, body: { commandId: newCommandId(), revision: this.dossier()?.revision, reason } }), word('done'));
  }

  protected async retry(dossier: Dossier, incident: Dossier['incidents'][number]): Promise<void> {
    const question: RepairQuestion = { dossier, message: incident.message };
    const opened = this.#dialog.open<Repair, RepairQuestion>(RepairDialog, { data: question, ariaLabelledBy: 'repair-heading' });
    const repair = await firstValueFrom(opened.closed);
    if (repair === undefined) return;
    const { variables, reason } = repair;
    const params = { id: dossier.id, incidentId: incident.id };
    const body = { commandId: newCommandId(), revision: dossier.revision, reason, ...(Object.keys(variables).length === 0 ? {} : { variables }) };
    await this.#change(
      () => this.#api.call('retryIncident', { params, body }),
      this.#transloco.translate('dossiers.retried'),
    );
  }

  async #change(call: () => Promise<Dossier>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.dossier.set(await call());
      this.#notes.say(done);
    } catch (error) {
      this.problem.set(error);
      if (error instanceof ProblemError && !error.passing) this.read.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
