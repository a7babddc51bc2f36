import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { Drawn } from '../drawing/services.ts';
import type { Selected } from '../panel/selected.ts';
import { Lanes } from './lanes.ts';

/** The units that work on a procedure, a lane each. */
@Component({
  selector: 'hoso-units-section',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (lane of lanes(); track lane.id) {
      <input class="input" maxlength="200" [attr.aria-label]="'design.units.name' | transloco: { number: $index + 1 }" [placeholder]="'design.units.name' | transloco: { number: $index + 1 }" [value]="lane.businessObject.name ?? ''" (change)="rename(lane, $any($event.target).value)" />
    } @empty {
      <p class="hint">{{ 'design.units.none' | transloco }}</p>
    }
    <div class="row">
      <button type="button" class="button quiet" (click)="add()"><hoso-icon name="plus" [size]="16" />{{ (lanes().length > 0 ? 'design.units.add' : 'design.units.divide') | transloco }}</button>
    </div>
  `,
  styleUrl: '../panel/section.css',
})
export class UnitsSection {
  readonly selected = input.required<Selected>();
  protected readonly lanes = computed(() => Lanes.of(this.selected().element));

  protected add(): void {
    this.selected().drawing.get('hosoLanes').add(this.selected().element);
  }

  protected rename(lane: Drawn, name: string): void {
    this.selected().drawing.get('hosoLanes').rename(lane, name);
  }
}
