import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../api/api.ts';
import type { HistoryEntry } from '../api/contract.ts';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';
import { CountedPipe } from '../language/counted.ts';
import { LanguageChoice } from '../language/language-choice.ts';
import { ErrorState } from '../states/error-state.ts';
import { Skeleton } from '../states/skeleton.ts';
import { byDay } from './by-day.ts';

/** Who did what and when, in sentences, the newest day first. What only an expert wants to see is one click away. */
@Component({
  selector: 'hoso-timeline',
  imports: [CountedPipe, ErrorState, Icon, Skeleton, TranslocoPipe],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  readonly dossierId = input.required<string>();
  /** Changes when the dossier changed, so that the history is read again. */
  readonly revision = input<number | string>(0);

  readonly #api = inject(Api);
  readonly #language = inject(LanguageChoice).language;
  protected readonly allSteps = signal(false);

  protected readonly history = resource({
    params: () => ({ id: this.dossierId(), language: this.#language() }),
    loader: ({ params: { id }, abortSignal }) => this.#api.call('readHistory', { params: { id }, signal: abortSignal }),
  });
  readonly #entries = computed(() => (this.history.hasValue() ? this.history.value() : []));
  protected readonly hidden = computed(() => this.#entries().filter(({ main }) => !main).length);
  protected readonly days = computed(() => byDay(this.#entries().filter(({ main }) => main || this.allSteps())));

  constructor() {
    let known: number | string | undefined;
    effect(() => {
      const revision = this.revision();
      if (known !== undefined && known !== revision) this.history.reload();
      known = revision;
    });
  }

  protected iconOf({ type, by }: HistoryEntry): IconName {
    if (type.includes('incident')) return 'circle-alert';
    if (type.startsWith('timer')) return 'timer';
    if (type.endsWith('completed')) return 'check';
    if (type === 'registered') return 'flag';
    return by === null ? 'circle-dot' : 'user';
  }
}
