import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';

/** How the steps of an optional stage are done, and what becomes of the rest when it is complete. */
@Component({
  selector: 'hoso-ad-hoc-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="choices" role="radiogroup" [attr.aria-label]="'design.repeat.order' | transloco">
      <label class="choice"><input type="radio" name="ad-hoc-order" [checked]="!sequential()" (change)="write({ ordering: 'Parallel' })" /> {{ 'design.repeat.parallel' | transloco }}</label>
      <label class="choice"><input type="radio" name="ad-hoc-order" [checked]="sequential()" (change)="write({ ordering: 'Sequential' })" /> {{ 'design.repeat.sequential' | transloco }}</label>
    </div>
    <label class="choice"><input type="checkbox" [checked]="cancels()" (change)="write({ cancelRemainingInstances: $any($event.target).checked })" /> {{ 'design.adHoc.cancels' | transloco }}</label>
  `,
  styleUrl: '../panel/section.css',
})
export class AdHocSection {
  readonly selected = input.required<Selected>();
  protected readonly sequential = computed(() => this.selected().element.businessObject.get('ordering') === 'Sequential');
  protected readonly cancels = computed(() => this.selected().element.businessObject.get('cancelRemainingInstances') !== false);

  protected write(properties: Record<string, unknown>): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, properties);
  }
}
