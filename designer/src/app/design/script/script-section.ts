import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asFeel } from '../expression/as-feel.ts';
import type { Selected } from '../panel/selected.ts';

const type = 'zeebe:Script';

/** What a calculation computes, and under which name the result is known from then on. */
@Component({
  selector: 'hoso-script-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.script.formula' | transloco }}</span>
      <textarea class="input" rows="3" maxlength="5000" spellcheck="false" [value]="formula()" (change)="write({ expression: feel($any($event.target).value) || undefined })"></textarea>
      <span class="hint">{{ 'design.script.hint' | transloco }}</span>
    </label>
    <label class="field">
      <span>{{ 'design.script.result' | transloco }}</span>
      <input class="input" maxlength="120" spellcheck="false" [value]="result()" (change)="write({ resultVariable: $any($event.target).value.trim() || undefined })" />
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class ScriptSection {
  readonly selected = input.required<Selected>();
  readonly #extensions = computed(() => this.selected().drawing.get('hosoExtensions'));
  protected readonly formula = computed(() => this.#extensions().read(this.selected().element, type, 'expression'));
  protected readonly result = computed(() => this.#extensions().read(this.selected().element, type, 'resultVariable'));
  protected readonly feel = asFeel;

  protected write(change: { readonly expression?: string | undefined; readonly resultVariable?: string | undefined }): void {
    this.#extensions().write(this.selected().element, type, change);
  }
}
