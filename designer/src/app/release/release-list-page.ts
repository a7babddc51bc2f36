import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../shared/api/api.ts';
import type { ProcedureSummary } from '../shared/api/contract.ts';
import { Icon } from '../shared/icon/icon.ts';
import { LanguageChoice } from '../shared/language/language-choice.ts';
import { EmptyState } from '../shared/states/empty-state.ts';
import { ErrorState } from '../shared/states/error-state.ts';
import { Skeleton } from '../shared/states/skeleton.ts';
import { MomentPipe } from '../shared/time/moment-pipes.ts';
import { sortForRelease } from './waiting.ts';

/** Drafts that wait for publication, and below them every other procedure. */
@Component({
  selector: 'hoso-release-list-page',
  imports: [EmptyState, ErrorState, Icon, MomentPipe, RouterLink, Skeleton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './release-list-page.html',
  styleUrl: './release-list-page.css',
})
export class ReleaseListPage {
  readonly #api = inject(Api);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly procedures = signal<readonly ProcedureSummary[] | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly waiting = computed(() => sortForRelease(this.procedures() ?? [], this.language()));

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
}
