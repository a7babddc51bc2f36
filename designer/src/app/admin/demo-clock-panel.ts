import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../shared/api/api.ts';
import { CountedPipe } from '../shared/language/counted.ts';
import { Icon } from '../shared/icon/icon.ts';
import { ProblemPipe } from '../shared/states/problem-sentence.ts';
import { InstanceClock } from '../shared/time/instance-clock.ts';
import { MomentPipe } from '../shared/time/moment-pipes.ts';
import { durationOf } from './duration.ts';
import type { Unit } from './duration.ts';

/** Moves the clock of a demo instance forward, so that deadlines pass and timers fire while one looks. */
@Component({
  selector: 'hoso-demo-clock-panel',
  imports: [CountedPipe, Icon, MomentPipe, ProblemPipe, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{{ 'admin.clock.heading' | transloco }}</h2>
      <p class="text">{{ 'admin.clock.text' | transloco }}</p>
      <p class="now"><hoso-icon name="clock" /><time>{{ clock.now() | moment }}</time></p>
      <form (submit)="$event.preventDefault(); advance(amount(), unit())">
        <div class="quick" role="group" [attr.aria-label]="'admin.clock.quick' | transloco">
          @for (step of steps; track step.unit + step.amount) {
            <button type="button" class="button quiet" [attr.aria-disabled]="busy() || null" (click)="advance(step.amount, step.unit)">
              +{{ step.amount }} {{ 'admin.clock.unit.' + step.unit | counted: step.amount | transloco }}
            </button>
          }
        </div>
        <div class="own">
          <label class="field"><span>{{ 'admin.clock.amount' | transloco }}</span>
            <input class="input" type="number" min="1" max="999" [value]="amount()" (input)="amount.set($any($event.target).valueAsNumber)" />
          </label>
          <label class="field"><span>{{ 'admin.clock.unitLabel' | transloco }}</span>
            <select class="input" (change)="unit.set($any($event.target).value)">
              @for (name of units; track name) {
                <option [value]="name" [selected]="name === unit()">{{ 'admin.clock.unit.' + name | transloco }}</option>
              }
            </select>
          </label>
          <button type="submit" class="button" [attr.aria-disabled]="busy() || null">{{ 'admin.clock.go' | transloco }}</button>
        </div>
      </form>
      <div role="status">
        @if (moved(); as result) {
          <p class="notice jade"><hoso-icon name="circle-check" [size]="18" /><span>{{ 'admin.clock.moved' | transloco: { at: (result.now | moment), count: result.firedTimers } }}</span></p>
        }
        @if (problem(); as failure) {
          <p class="notice red"><hoso-icon name="circle-alert" [size]="18" /><span>{{ failure | problem }}</span></p>
        }
      </div>
    </section>
  `,
  styles: `
    section { padding: 16px 20px; }
    h2 { font: var(--text-reading-strong); }
    .text { margin: 4px 0 12px; max-width: 64ch; color: var(--ink-second); }
    .now { display: flex; gap: 8px; align-items: center; margin: 0 0 12px; font: var(--text-title); }
    .quick { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px; }
    .own { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-end; }
    .own .field { width: 120px; }
    .notice { margin: 16px 0 0; }
  `,
})
export class DemoClockPanel {
  readonly #api = inject(Api);
  protected readonly clock = inject(InstanceClock);
  protected readonly units: readonly Unit[] = ['minute', 'hour', 'day', 'week'];
  protected readonly steps: readonly { amount: number; unit: Unit }[] = [
    { amount: 1, unit: 'hour' },
    { amount: 4, unit: 'hour' },
    { amount: 1, unit: 'day' },
    { amount: 3, unit: 'day' },
    { amount: 1, unit: 'week' },
  ];
  protected readonly amount = signal(1);
  protected readonly unit = signal<Unit>('day');
  protected readonly busy = signal(false);
  protected readonly moved = signal<{ readonly now: string; readonly firedTimers: number } | null>(null);
  protected readonly problem = signal<unknown>(null);

  protected async advance(amount: number, unit: Unit): Promise<void> {
    const by = durationOf(amount, unit);
    if (by === null || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.moved.set(null);
    try {
      const result = await this.#api.call('advanceDemoClock', { body: { by } });
      this.clock.set(result.now);
      this.moved.set(result);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
