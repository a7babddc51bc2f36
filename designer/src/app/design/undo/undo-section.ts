import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { eventDefinitionOf } from '../drawing/element-kinds.ts';
import type { Moddle } from '../drawing/services.ts';
import type { Selected } from '../panel/selected.ts';
import { undoTargets } from './undo-targets.ts';

/** What an event undoes, and whether the dossier waits until it is undone. */
@Component({
  selector: 'hoso-undo-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.undo.what' | transloco }}</span>
      <select class="input" (change)="choose($any($event.target).value)">
        <option value="" [selected]="chosen() === ''">{{ 'design.undo.everything' | transloco }}</option>
        @for (target of targets(); track target.id) {
          <option [value]="target.id" [selected]="target.id === chosen()">{{ target.name }}</option>
        }
      </select>
    </label>
    <label class="choice"><input type="checkbox" [checked]="waits()" (change)="setWaits($any($event.target).checked)" /> {{ 'design.undo.waits' | transloco }}</label>
  `,
  styleUrl: '../panel/section.css',
})
export class UndoSection {
  readonly selected = input.required<Selected>();
  /** Place of the event's definition that this is about. */
  readonly at = input(0);
  readonly #definition = computed(() => {
    const { element } = this.selected();
    return eventDefinitionOf(element, this.at());
  });
  protected readonly chosen = computed(() => this.#activity()?.id ?? '');
  protected readonly waits = computed(() => {
    this.selected();
    return this.#definition()?.get('waitForCompletion') !== false;
  });
  /** What it undoes now stays to be seen, also where it could not be chosen anew. */
  protected readonly targets = computed(() => {
    const targets = undoTargets(this.selected().element).map(({ businessObject }) => businessObject);
    const activity = this.#activity();
    return [...targets, ...(activity && !targets.includes(activity) ? [activity] : [])].map(({ id, name }) => ({ id, name: name || id }));
  });

  protected choose(id: string): void {
    const { drawing } = this.selected();
    this.#write({ activityRef: id === '' ? undefined : drawing.get('elementRegistry').get(id)?.businessObject });
  }

  protected setWaits(waits: boolean): void {
    this.#write({ waitForCompletion: waits });
  }

  #activity(): Moddle | undefined {
    this.selected();
    return this.#definition()?.get('activityRef') as Moddle | undefined;
  }

  #write(properties: Record<string, unknown>): void {
    const { drawing, element } = this.selected();
    const definition = this.#definition();
    if (definition) drawing.get('modeling').updateModdleProperties(element, definition, properties);
  }
}
