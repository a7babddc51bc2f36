import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import type { Selected } from './selected.ts';

/** What an element is called. */
@Component({
  selector: 'hoso-name-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.name' | transloco }}</span>
      <input class="input" maxlength="200" [value]="name()" (change)="rename($any($event.target).value)" />
    </label>
  `,
  styleUrl: './section.css',
})
export class NameSection {
  readonly selected = input.required<Selected>();
  /** A note on the drawing has a text instead of a name. */
  readonly #property = computed(() => (is(this.selected().element, 'bpmn:TextAnnotation') ? 'text' : 'name'));
  protected readonly name = computed(() => {
    const name = this.selected().element.businessObject.get(this.#property());
    return typeof name === 'string' ? name : '';
  });

  protected rename(name: string): void {
    const { drawing, element } = this.selected();
    drawing.get('modeling').updateProperties(element, { [this.#property()]: name.trim() || undefined });
  }
}
