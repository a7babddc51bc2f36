import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';
import type { Span } from './iso-duration.ts';
import { SpanField } from './span-field.ts';
import { spanOf, timerAfter } from './timer-span.ts';
import { type Timer, type TimerKind, Timers } from './timers.ts';

const firstValues: Readonly<Record<TimerKind, string>> = { duration: 'P1D', date: '', cycle: 'R3/P1D' };

/** When a timer happens. */
@Component({
  selector: 'hoso-timer-section',
  imports: [SpanField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.timer.kind' | transloco }}</span>
      <select class="input" (change)="setKind($any($event.target).value)">
        @for (kind of kinds; track kind) {
          <option [value]="kind" [selected]="kind === kindShown()">{{ 'design.timer.' + kind | transloco }}</option>
        }
      </select>
    </label>
    @if (span(); as plain) {
      <hoso-span-field [span]="plain" (changed)="setSpan($event)" />
    } @else {
      <label class="field">
        <span>{{ 'design.timer.value.' + timer().kind | transloco }}</span>
        <input class="input" maxlength="500" spellcheck="false" [value]="timer().value" (change)="setValue($any($event.target).value)" />
        <span class="hint">{{ 'design.timer.example.' + timer().kind | transloco }}</span>
      </label>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class TimerSection {
  readonly selected = input.required<Selected>();
  /** Place of the event's definition that this is about. */
  readonly at = input(0);
  protected readonly kinds: readonly TimerKind[] = ['duration', 'date', 'cycle'];

  protected readonly timer = computed(() => Timers.read(this.selected().element, this.at()) ?? { kind: 'duration' as const, value: '' });
  /** Set where the timer is one number and one unit; null where only its text can be shown. */
  protected readonly span = computed<Span | null>(() => {
    const timer = this.timer();
    return timer.kind === 'duration' && timer.value === '' ? { amount: 1, unit: 'day' } : spanOf(timer);
  });
  /** Working time is kept as a moment, but is chosen as a span. */
  protected readonly kindShown = computed<TimerKind>(() => (this.span() ? 'duration' : this.timer().kind));

  protected setKind(kind: TimerKind): void {
    this.#write({ kind, value: firstValues[kind] });
  }

  protected setSpan(span: Span): void {
    this.#write(timerAfter(span));
  }

  protected setValue(value: string): void {
    this.#write({ kind: this.timer().kind, value });
  }

  #write(timer: Timer): void {
    this.selected().drawing.get('hosoTimers').write(this.selected().element, timer, this.at());
  }
}
