import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../shared/api/api.ts';
import type { ProcedureSummary } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { NewProcedureDialog } from './new-procedure-dialog.ts';
import { maySaveDrafts, searchProcedures, stateOf } from './procedure-row.ts';

/** Every procedure with where it stands: draft, submitted, published, and how many dossiers run. */
@Component({
  selector: 'hoso-procedure-list-page',
  imports: [EmptyState, ErrorState, Icon, MomentPipe, RouterLink, Skeleton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './procedure-list-page.html',
  styleUrl: './procedure-list-page.css',
})
export class ProcedureListPage {
  readonly #api = inject(Api);
  readonly #dialog = inject(Dialog);
  readonly #router = inject(Router);
  protected readonly language = inject(LanguageChoice).language;
  readonly #account = inject(SessionStore).account;

  protected readonly procedures = signal<readonly ProcedureSummary[] | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly search = signal('');
  protected readonly mayDraw = computed(() => maySaveDrafts(this.#account()));
  protected readonly found = computed(() =>
    [...searchProcedures(this.procedures() ?? [], this.search())]
      .sort((one, other) => one.name[this.language()].localeCompare(other.name[this.language()], this.language()))
      .map((procedure) => ({ procedure, state: stateOf(procedure) })),
  );

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.error.set(null);
    try {
      this.procedures.set(await this.#api.call('listProcedures'));
    } catch (error) {
      this.error.set(error);
    }
  }

  protected async create(): Promise<void> {
    const taken = new Set((this.procedures() ?? []).map(({ key }) => key));
    const opened = this.#dialog.open<string>(NewProcedureDialog, { data: taken, ariaLabelledBy: 'new-procedure' });
    const key = await firstValueFrom(opened.closed);
    if (key !== undefined) await this.#router.navigate(['/procedures', key, 'draft']);
  }
}
