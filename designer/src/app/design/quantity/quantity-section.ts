import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';

type Quantity = 'startQuantity' | 'completionQuantity';

/** How many arrivals a step needs to begin, and how often it is followed. */
@Component({
  selector: 'hoso-quantity-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (quantity of quantities; track quantity) {
      <label class="field">
        <span>{{ 'design.quantity.' + quantity | transloco }}</span>
        <input class="input amount" type="number" min="1" step="1" [value]="amounts()[quantity]" (change)="write(quantity, $any($event.target).valueAsNumber)" />
      </label>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class QuantitySection {
  readonly selected = input.required<Selected>();
  protected readonly quantities: readonly Quantity[] = ['startQuantity', 'completionQuantity'];
  protected readonly amounts = computed(() => {
    const { businessObject } = this.selected().element;
    return { startQuantity: Number(businessObject.get('startQuantity') ?? 1), completionQuantity: Number(businessObject.get('completionQuantity') ?? 1) };
  });

  protected write(quantity: Quantity, amount: number): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, { [quantity]: amount >= 1 ? Math.round(amount) : 1 });
  }
}
