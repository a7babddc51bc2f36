import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';
import { stopProperty } from './interrupting.ts';

/** Whether an event stops the step that it sits on, or the stage that it is in. */
@Component({
  selector: 'hoso-interrupting-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="choice"><input type="checkbox" [checked]="stops()" (change)="setStops($any($event.target).checked)" /> {{ 'design.stops.' + property() | transloco }}</label>
  `,
  styleUrl: '../panel/section.css',
})
export class InterruptingSection {
  readonly selected = input.required<Selected>();
  protected readonly property = computed(() => stopProperty(this.selected().element) ?? 'cancelActivity');
  protected readonly stops = computed(() => this.selected().element.businessObject.get(this.property()) !== false);

  protected setStops(stops: boolean): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, { [this.property()]: stops });
  }
}
