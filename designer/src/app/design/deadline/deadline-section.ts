import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import type { Selected } from '../panel/selected.ts';
import type { Deadline } from './deadline.ts';

/** Until when a step, or the whole procedure, has to be done. */
@Component({
  selector: 'hoso-deadline-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <input
        class="input amount" type="number" min="0" step="1" [attr.aria-label]="'design.deadline.amount' | transloco"
        [value]="deadline()?.amount ?? ''" (change)="setAmount($any($event.target).valueAsNumber)"
      />
      <select class="input" [attr.aria-label]="'design.deadline.unit' | transloco" (change)="setUnit($any($event.target).value)">
        @for (unit of units; track unit) {
          <option [value]="unit" [selected]="unit === unitNow()">{{ 'design.deadline.' + unit | transloco }}</option>
        }
      </select>
    </div>
    @if (!deadline()) {
      <p class="hint">{{ 'design.deadline.none' | transloco }}</p>
    }
    @if (isStep()) {
      <details [open]="dueDate() !== ''">
        <summary>{{ 'design.deadline.byDate' | transloco }}</summary>
        <label class="field">
          <span>{{ 'design.deadline.dueDate' | transloco }}</span>
          <input class="input" maxlength="500" placeholder="=date and time(…)" spellcheck="false" [value]="dueDate()" (change)="setDueDate($any($event.target).value)" />
        </label>
      </details>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class DeadlineSection {
  readonly selected = input.required<Selected>();
  protected readonly units: readonly Deadline['unit'][] = ['workingHour', 'workingDay'];

  readonly #deadlines = computed(() => this.selected().drawing.get('hosoDeadlines'));
  protected readonly deadline = computed(() => this.#deadlines().read(this.selected().element));
  protected readonly unitNow = computed(() => this.deadline()?.unit ?? 'workingDay');
  protected readonly isStep = computed(() => is(this.selected().element, 'bpmn:UserTask'));
  protected readonly dueDate = computed(() => this.#deadlines().readDueDate(this.selected().element));

  protected setAmount(amount: number): void {
    this.#deadlines().set(this.selected().element, amount > 0 ? { amount, unit: this.unitNow() } : null);
  }

  protected setUnit(unit: Deadline['unit']): void {
    this.#deadlines().set(this.selected().element, { amount: this.deadline()?.amount ?? 1, unit });
  }

  protected setDueDate(dueDate: string): void {
    this.#deadlines().setDueDate(this.selected().element, dueDate);
  }
}
