import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { eventDefinitionOf } from '../drawing/element-kinds.ts';
import type { Selected } from '../panel/selected.ts';

/** Name by which a jump and the place that it leads to find each other. */
@Component({
  selector: 'hoso-link-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.link.name' | transloco }}</span>
      <input class="input" maxlength="200" [value]="name()" (change)="rename($any($event.target).value)" />
      <span class="hint">{{ 'design.link.hint' | transloco }}</span>
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class LinkSection {
  readonly selected = input.required<Selected>();
  protected readonly name = computed(() => eventDefinitionOf(this.selected().element)?.name ?? '');

  protected rename(name: string): void {
    const { drawing, element } = this.selected();
    const definition = eventDefinitionOf(element);
    if (definition) drawing.get('modeling').updateModdleProperties(element, definition, { name: name.trim() });
  }
}
