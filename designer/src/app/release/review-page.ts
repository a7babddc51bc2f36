import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Api } from '../shared/api/api.ts';
import type { Change, GateDetail, Review, VersionSummary } from '../shared/api/contract.ts';
import { ProblemError } from '../shared/api/problem-error.ts';
import { Diagram } from '../shared/diagram/diagram.ts';
import type { Viewport } from '../shared/diagram/viewer-services.ts';
import { Ask } from '../shared/dialog/ask.ts';
import { Icon } from '../shared/icon/icon.ts';
import type { IconName } from '../shared/icon/icons.ts';
import { LanguageChoice } from '../shared/language/language-choice.ts';
import { Notes } from '../shared/notes/notes.ts';
import { ErrorState } from '../shared/states/error-state.ts';
import { ProblemPipe } from '../shared/states/problem-sentence.ts';
import { Skeleton } from '../shared/states/skeleton.ts';
import { MomentPipe } from '../shared/time/moment-pipes.ts';
import { marksOf } from './change-marks.ts';
import { type Publication, type PublicationReasons, PublishDialog } from './publish-dialog.ts';

const icons: Readonly<Record<Change['kind'], IconName>> = { added: 'plus', removed: 'trash-2', changed: 'pencil', moved: 'git-compare-arrows' };

/** What a submitted draft changes, whether it may be published, and the step itself. */
@Component({
  selector: 'hoso-review-page',
  imports: [Diagram, ErrorState, Icon, MomentPipe, ProblemPipe, RouterLink, Skeleton, TranslocoPipe],
  providers: [ProblemPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  /** Procedure; from the address. */
  readonly key = input.required<string>();

  readonly #api = inject(Api);
  readonly #ask = inject(Ask);
  readonly #dialog = inject(Dialog);
  readonly #notes = inject(Notes);
  readonly #problem = inject(ProblemPipe);
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).language;

  protected readonly review = signal<Review | null>(null);
  protected readonly versions = signal<readonly VersionSummary[]>([]);
  protected readonly error = signal<unknown>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);
  /** Both diagrams show the same part. */
  protected readonly viewport = signal<Viewport | null>(null);
  protected readonly revealed = signal<string | null>(null);

  /** What a gate found whose way is on the draft's diagram. */
  protected readonly pathShown = signal<GateDetail | null>(null);
  protected readonly faults = computed(() => {
    const at = this.pathShown()?.elementId;
    return at === undefined ? [] : [at];
  });

  protected readonly marks = computed(() => marksOf(this.review()?.changes ?? []));
  protected readonly nextNumber = computed(() => (this.versions()[0]?.number ?? 0) + 1);
  protected readonly isSubmitted = computed(() => this.review()?.draft.status === 'submitted');
  protected readonly mayPublish = computed(() => this.isSubmitted() && (this.review()?.gates.every(({ passed }) => passed) ?? false));

  constructor() {
    effect(() => {
      this.key();
      // The server writes the sentences: they are read again in another language.
      this.language();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.error.set(null);
    try {
      const params = { key: this.key() };
      const [review, versions] = await Promise.all([this.#api.call('readReview', { params }), this.#api.call('listVersions', { params })]);
      this.review.set(review);
      this.pathShown.set(null);
      this.versions.set(versions);
    } catch (error) {
      this.error.set(error);
    }
  }

  /** Shows how a dossier comes to what a gate found; asked again, the way is put away. */
  protected showPath(detail: GateDetail): void {
    const isShown = detail === this.pathShown();
    this.pathShown.set(isShown ? null : detail);
    if (!isShown && detail.elementId !== undefined) this.revealed.set(detail.elementId);
  }

  protected iconOf(change: Change): IconName {
    return icons[change.kind];
  }

  protected async publish(review: Review): Promise<void> {
    const opened = this.#dialog.open<PublicationReasons, Publication>(PublishDialog, {
      data: { name: review.draft.name[this.language()], number: this.nextNumber(), runningDossiers: this.versions().reduce((sum, version) => sum + version.runningDossiers, 0) },
      ariaLabelledBy: 'publish-heading',
    });
    const reasons = await firstValueFrom(opened.closed);
    if (!reasons) return;
    await this.#carryOut(async () => {
      const { reason, legalBasis } = reasons;
      const version = await this.#api.call('publishVersion', {
        params: { key: this.key() }, body: { revision: review.draft.revision, reason, ...(legalBasis ? { legalBasis } : {}) },
      });
      this.#notes.say(this.#transloco.translate('release.publish.done', { number: version.number, name: version.name[this.language()] }));
    });
  }

  protected async sendBack(review: Review): Promise<void> {
    const reason = await this.#ask.confirm({
      heading: this.#transloco.translate('release.sendBack.heading'),
      text: this.#transloco.translate('release.sendBack.text', { name: review.draft.submittedBy?.name ?? review.draft.savedBy.name }),
      reasonLabel: this.#transloco.translate('release.sendBack.reason'),
      confirm: this.#transloco.translate('release.sendBack.confirm'),
    });
    if (reason === undefined) return;
    await this.#carryOut(async () => {
      await this.#api.call('returnDraft', { params: { key: this.key() }, body: { revision: review.draft.revision, reason } });
      this.#notes.say(this.#transloco.translate('release.sendBack.done'));
    });
  }

  async #carryOut(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
      await this.#router.navigateByUrl('/release');
    } catch (error) {
      this.refused.set(error);
      this.#notes.say(this.#problem.transform(error), 'wrong');
      if (error instanceof ProblemError && error.status === 409) await this.load();
    } finally {
      this.busy.set(false);
    }
  }
}
