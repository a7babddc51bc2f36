import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asFeel } from '../expression/as-feel.ts';
import type { Selected } from '../panel/selected.ts';
import { DataItems } from './data-items.ts';

/** What goes along a line between data and a step. */
@Component({
  selector: 'hoso-data-flow-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.dataFlow.formula' | transloco }}</span>
      <input class="input" maxlength="500" spellcheck="false" [value]="flow().formula" (change)="write({ formula: formula($any($event.target).value) })" />
      <span class="hint">{{ 'design.dataFlow.' + flow().direction | transloco }}</span>
    </label>
    @if (flow().direction === 'in') {
      <label class="field">
        <span>{{ 'design.dataFlow.name' | transloco }}</span>
        <input class="input" maxlength="120" spellcheck="false" [value]="flow().name" (change)="write({ name: $any($event.target).value.trim() })" />
      </label>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class DataFlowSection {
  readonly selected = input.required<Selected>();
  protected readonly flow = computed(() => DataItems.readFlow(this.selected().element));
  protected readonly formula = asFeel;

  protected write(change: { readonly formula?: string; readonly name?: string }): void {
    this.selected().drawing.get('hosoDataItems').writeFlow(this.selected().element, { ...this.flow(), ...change });
  }
}
