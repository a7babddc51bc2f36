import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import type { Span } from '../timing/iso-duration.ts';
import { SpanField } from '../timing/span-field.ts';
import type { SetTimer } from './trial-view.ts';

/** The timers that are set, and time that somebody lets pass: to the next of them, or so long. */
@Component({
  selector: 'hoso-time-card',
  imports: [Icon, MomentPipe, SpanField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (timers()[0]; as next) {
      <h3 class="card-title" tabindex="-1">{{ 'trial.timers' | transloco }}</h3>
      <ul>
        @for (timer of timers(); track timer.id) {
          <li><hoso-icon name="timer" [size]="16" /><span>{{ timer.name }}</span><span class="at">{{ timer.dueAt | moment }}</span></li>
        }
      </ul>
      <div class="actions">
        <button type="button" class="button quiet" (click)="runTo.emit(next.dueAt)"><hoso-icon name="skip-forward" [size]="16" />{{ 'trial.runOn' | transloco }}</button>
      </div>
    }
    <details>
      <summary>{{ 'trial.pass.open' | transloco }}</summary>
      <form (submit)="$event.preventDefault(); passed.emit(span())">
        <hoso-span-field [span]="span()" (changed)="span.set($event)" />
        <button type="submit" class="button quiet">{{ 'trial.pass.go' | transloco }}</button>
      </form>
    </details>
  `,
  styleUrl: './cards.css',
  styles: `
    ul { display: flex; flex-direction: column; gap: 4px; margin: 0; padding: 0; list-style: none; }
    li { display: flex; gap: 6px; align-items: center; }
    .at { margin-left: auto; font: var(--text-small); color: var(--ink-second); white-space: nowrap; }
    form { display: flex; gap: 8px; align-items: center; }
    hoso-span-field { flex: 1; min-width: 0; }
  `,
})
export class TimeCard {
  readonly timers = input.required<readonly SetTimer[]>();
  readonly runTo = output<string>();
  readonly passed = output<Span>();
  protected readonly span = signal<Span>({ amount: 1, unit: 'workingDay' });
}
