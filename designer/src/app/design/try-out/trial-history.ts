import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { TryOut } from './try-out.ts';

/** What happened in a try-out, in sentences, the newest first. */
@Component({
  selector: 'hoso-trial-history',
  imports: [Icon, MomentPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of steps(); track $index) {
        <li [class.wrong]="step.wrong">
          <time [attr.datetime]="step.at">{{ step.at | moment }}</time>
          @if (step.wrong) { <hoso-icon name="circle-alert" [size]="16" /> }
          <span>{{ step.sentence }}</span>
        </li>
      } @empty {
        <li>{{ 'trial.nothingYet' | transloco }}</li>
      }
    </ol>
  `,
  styles: `
    ol { margin: 0; padding: 4px 12px 8px; list-style: none; }
    li { display: flex; gap: 12px; align-items: center; min-height: 28px; }
    time { flex: none; font: var(--text-small); color: var(--ink-second); font-variant-numeric: tabular-nums; }
    .wrong { color: var(--red); }
  `,
})
export class TrialHistory {
  readonly #tryOut = inject(TryOut);
  protected readonly steps = computed(() => (this.#tryOut.view()?.history ?? []).toReversed());
}
