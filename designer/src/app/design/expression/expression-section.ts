import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { kindOf } from '../panel/kind.ts';
import type { Selected } from '../panel/selected.ts';
import { asFeel } from './as-feel.ts';
import { ElementConditions } from './element-conditions.ts';

/** The formula that an event, gateway or stage goes by. */
@Component({
  selector: 'hoso-expression-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.expression.formula' | transloco }}</span>
      <input class="input" maxlength="2000" spellcheck="false" [value]="expression()" (change)="write($any($event.target).value)" />
      <span class="hint">{{ 'design.expression.' + kind() | transloco }}</span>
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class ExpressionSection {
  readonly selected = input.required<Selected>();
  /** Place of the event's definition that this is about. */
  readonly at = input(0);
  protected readonly expression = computed(() => ElementConditions.read(this.selected().element, this.at()));
  protected readonly kind = computed(() => {
    const kind = kindOf(this.selected().element);
    return kind === 'complex' || kind === 'optional' || kind === 'beginning' ? kind : 'event';
  });

  protected write(text: string): void {
    const { drawing, element } = this.selected();
    drawing.get('hosoElementConditions').write(element, asFeel(text), this.at());
  }
}
