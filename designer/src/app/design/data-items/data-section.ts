import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';
import { DataItems } from './data-items.ts';

/** Whether data is a list, and in which state it is at this place. */
@Component({
  selector: 'hoso-data-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="hint">{{ 'design.data.nameHint' | transloco }}</p>
    @if (item().isCollection !== null) {
      <label class="choice"><input type="checkbox" [checked]="item().isCollection" (change)="setCollection($any($event.target).checked)" /> {{ 'design.data.collection' | transloco }}</label>
    }
    <label class="field">
      <span>{{ 'design.data.state' | transloco }}</span>
      <input class="input" maxlength="120" [value]="item().state" (change)="setState($any($event.target).value)" />
      <span class="hint">{{ 'design.data.stateHint' | transloco }}</span>
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class DataSection {
  readonly selected = input.required<Selected>();
  protected readonly item = computed(() => DataItems.read(this.selected().element));

  protected setCollection(isCollection: boolean): void {
    this.selected().drawing.get('hosoDataItems').setCollection(this.selected().element, isCollection);
  }

  protected setState(state: string): void {
    this.selected().drawing.get('hosoDataItems').setState(this.selected().element, state.trim());
  }
}
