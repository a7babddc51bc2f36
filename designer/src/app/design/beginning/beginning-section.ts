import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import type { Selected } from '../panel/selected.ts';

/** Whether a message here begins a dossier; behind a gateway the first of several, or all of them. */
@Component({
  selector: 'hoso-beginning-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="choice"><input type="checkbox" [checked]="begins()" (change)="setBegins($any($event.target).checked)" /> {{ 'design.begins.yes' | transloco }}</label>
    <p class="hint">{{ 'design.begins.hint' | transloco }}</p>
    @if (begins() && isGateway()) {
      <div class="choices" role="radiogroup" [attr.aria-label]="'design.trigger.how' | transloco">
        <label class="choice"><input type="radio" name="begins-how" [checked]="!needsAll()" (change)="write({ eventGatewayType: 'Exclusive' })" /> {{ 'design.trigger.any' | transloco }}</label>
        <label class="choice"><input type="radio" name="begins-how" [checked]="needsAll()" (change)="write({ eventGatewayType: 'Parallel' })" /> {{ 'design.trigger.all' | transloco }}</label>
      </div>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class BeginningSection {
  readonly selected = input.required<Selected>();
  protected readonly begins = computed(() => this.selected().element.businessObject.get('instantiate') === true);
  protected readonly isGateway = computed(() => is(this.selected().element, 'bpmn:EventBasedGateway'));
  protected readonly needsAll = computed(() => this.selected().element.businessObject.get('eventGatewayType') === 'Parallel');

  /** A gateway that begins nothing waits for the first event alone. */
  protected setBegins(begins: boolean): void {
    this.write({ instantiate: begins, ...(this.isGateway() && !begins ? { eventGatewayType: 'Exclusive' } : {}) });
  }

  protected write(properties: Record<string, unknown>): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, properties);
  }
}
