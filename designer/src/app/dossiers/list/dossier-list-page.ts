import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, computed, effect, inject, resource, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { DossierStatus, DossierSummary } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { CountedPipe } from '../../shared/language/counted.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { PagedList } from '../../shared/paging/paged-list.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { DayPipe, MomentPipe } from '../../shared/time/moment-pipes.ts';
import { StatusTag } from '../status-tag.ts';

const PAGE = 100;
const PAUSE = 250;

/** All dossiers that one may see: found by code or applicant, filtered by state and procedure. */
@Component({
  selector: 'hoso-dossier-list-page',
  imports: [
    CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, CountedPipe, DayPipe, EmptyState, ErrorState, Icon, MomentPipe, RouterLink,
    Skeleton, StatusTag, TranslocoPipe,
  ],
  templateUrl: './dossier-list-page.html',
  styleUrl: './dossier-list-page.css',
})
export class DossierListPage {
  readonly #api = inject(Api);
  readonly #clock = inject(InstanceClock);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly mayRegister = inject(SessionStore).holds('officer', 'leader');
  protected readonly viewport = viewChild(CdkVirtualScrollViewport);

  protected readonly statuses: readonly DossierStatus[] = ['running', 'incident', 'suspended', 'completed', 'cancelled'];
  protected readonly typed = signal('');
  readonly #search = signal('');
  protected readonly status = signal<DossierStatus | ''>('');
  protected readonly procedure = signal('');
  protected readonly filtered = computed(() => this.#search() !== '' || this.status() !== '' || this.procedure() !== '');

  readonly #procedures = resource({ defaultValue: [], loader: ({ abortSignal }) => this.#api.call('listProcedures', { signal: abortSignal }) });
  protected readonly procedures = computed(() => (this.#procedures.hasValue() ? this.#procedures.value() : []));

  protected readonly dossiers = new PagedList<DossierSummary>((cursor, aborted) => {
    const status = this.status();
    return this.#api.call('listDossiers', {
      query: {
        limit: PAGE,
        search: this.#search(),
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === '' ? {} : { status }),
        ...(this.procedure() === '' ? {} : { procedureKey: this.procedure() }),
      },
      signal: aborted,
    });
  });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => this.#search.set(typed), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      this.#search();
      this.status();
      this.procedure();
      this.language();
      untracked(() => void this.dossiers.restart());
    });
  }

  protected late({ status, dueAt }: DossierSummary): boolean {
    return dueAt !== null && (status === 'running' || status === 'incident') && Date.parse(dueAt) < Date.parse(this.#clock.now());
  }

  protected loadWhenNear(): void {
    const end = this.viewport()?.getRenderedRange().end ?? 0;
    if (end > this.dossiers.items().length - 12) void this.dossiers.loadMore();
  }

  protected clearFilters(): void {
    this.typed.set('');
    this.#search.set('');
    this.status.set('');
    this.procedure.set('');
  }
}
