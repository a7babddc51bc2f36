import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Span, type SpanUnit, spanUnits } from './iso-duration.ts';

/** A duration as a number and a unit. */
@Component({
  selector: 'hoso-span-field',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <input
        class="input amount" type="number" min="1" step="1" [attr.aria-label]="'design.span.amount' | transloco"
        [value]="span().amount" (change)="setAmount($any($event.target).valueAsNumber)"
      />
      <select class="input" [attr.aria-label]="'design.span.unit' | transloco" (change)="setUnit($any($event.target).value)">
        @for (unit of units; track unit) {
          <option [value]="unit" [selected]="unit === span().unit">{{ 'design.span.' + unit | transloco }}</option>
        }
      </select>
    </div>
  `,
  styleUrl: '../panel/section.css',
})
export class SpanField {
  readonly span = input.required<Span>();
  readonly changed = output<Span>();
  protected readonly units = spanUnits;

  protected setAmount(amount: number): void {
    if (amount >= 1) this.changed.emit({ ...this.span(), amount: Math.round(amount) });
  }

  protected setUnit(unit: SpanUnit): void {
    this.changed.emit({ ...this.span(), unit });
  }
}
