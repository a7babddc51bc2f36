import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { ProcedureSummary, Text, VersionSummary } from '../../shared/api/contract.ts';
import { Diagram } from '../../shared/diagram/diagram.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { maySaveDrafts } from '../procedures/procedure-row.ts';

/** The model that is drawn; number null for the draft. */
interface Shown {
  readonly number: number | null;
  readonly bpmn: string;
}

/** One procedure's versions, newest first, each with its diagram. */
@Component({
  selector: 'hoso-versions-page',
  imports: [Diagram, EmptyState, ErrorState, Icon, MomentPipe, RouterLink, Skeleton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './versions-page.html',
  styleUrl: './versions-page.css',
})
export class VersionsPage {
  /** Procedure; from the address. */
  readonly key = input.required<string>();
  /** Number of the version that is shown; from the address, the newest without it. */
  readonly version = input<string>();

  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #account = inject(SessionStore).account;
  protected readonly language = inject(LanguageChoice).language;
  protected readonly summary = signal<ProcedureSummary | null>(null);
  protected readonly versions = signal<readonly VersionSummary[] | null>(null);
  protected readonly shown = signal<Shown | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly mayDraw = computed(() => maySaveDrafts(this.#account()));
  protected readonly name = computed<Text>(() => this.summary()?.name ?? { vi: this.key(), en: this.key() });
  /** Number of the version to show, null for the draft where nothing was published or the address asks for it. */
  protected readonly number = computed(() => (this.version() === 'draft' ? null : Number(this.version()) || this.versions()?.[0]?.number || null));

  constructor() {
    effect(() => {
      this.key();
      untracked(() => void this.load());
    });
    effect(() => {
      const number = this.number();
      const summary = this.summary();
      if (this.versions() && (number !== null || summary?.draft)) untracked(() => void this.#show(number));
    });
  }

  protected async load(): Promise<void> {
    this.error.set(null);
    try {
      const [versions, procedures] = await Promise.all([
        this.#api.call('listVersions', { params: { key: this.key() } }),
        this.#api.call('listProcedures'),
      ]);
      this.summary.set(procedures.find(({ key }) => key === this.key()) ?? null);
      this.versions.set(versions);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected choose(version: number | 'draft'): void {
    void this.#router.navigate([], { queryParams: { version }, replaceUrl: true });
  }

  async #show(number: number | null): Promise<void> {
    const params = { key: this.key() };
    try {
      const { bpmn } = await (number === null ? this.#api.call('readDraft', { params }) : this.#api.call('readVersion', { params: { ...params, number } }));
      if (this.number() === number) this.shown.set({ number, bpmn });
    } catch (error) {
      this.error.set(error);
    }
  }
}
