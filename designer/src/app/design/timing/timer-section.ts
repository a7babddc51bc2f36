import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import type { Selected } from '../panel/selected.ts';
import { readSpan, type Span, writeSpan } from './iso-duration.ts';
import { SpanField } from './span-field.ts';
import { type TimerKind, Timers } from './timers.ts';

const firstValues: Readonly<Record<TimerKind, string>> = { duration: 'P1D', date: '', cycle: 'R3/P1D' };

/** When a timer happens, and whether it stops the step that it sits on. */
@Component({
  selector: 'hoso-timer-section',
  imports: [SpanField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.timer.kind' | transloco }}</span>
      <select class="input" (change)="setKind($any($event.target).value)">
        @for (kind of kinds; track kind) {
          <option [value]="kind" [selected]="kind === timer().kind">{{ 'design.timer.' + kind | transloco }}</option>
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
    @if (isBoundary()) {
      <label class="choice"><input type="checkbox" [checked]="interrupts()" (change)="setInterrupting($any($event.target).checked)" /> {{ 'design.timer.interrupts' | transloco }}</label>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class TimerSection {
  readonly selected = input.required<Selected>();
  protected readonly kinds: readonly TimerKind[] = ['duration', 'date', 'cycle'];

  protected readonly timer = computed(() => Timers.read(this.selected().element) ?? { kind: 'duration' as const, value: '' });
  /** Set where the timer is one number and one unit; null where only its text can be shown. */
  protected readonly span = computed<Span | null>(() => {
    const { kind, value } = this.timer();
    if (kind !== 'duration') return null;
    return value === '' ? { amount: 1, unit: 'day' } : readSpan(value);
  });
  protected readonly isBoundary = computed(() => is(this.selected().element, 'bpmn:BoundaryEvent'));
  protected readonly interrupts = computed(() => this.selected().element.businessObject.get('cancelActivity') !== false);

  protected setKind(kind: TimerKind): void {
    this.#write(kind, firstValues[kind]);
  }

  protected setSpan(span: Span): void {
    this.#write('duration', writeSpan(span));
  }

  protected setValue(value: string): void {
    this.#write(this.timer().kind, value);
  }

  protected setInterrupting(cancelActivity: boolean): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, { cancelActivity });
  }

  #write(kind: TimerKind, value: string): void {
    this.selected().drawing.get('hosoTimers').write(this.selected().element, { kind, value });
  }
}
