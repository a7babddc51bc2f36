import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import { ExpressionSection } from '../expression/expression-section.ts';
import type { Selected } from '../panel/selected.ts';
import { TimerSection } from '../timing/timer-section.ts';
import { UndoSection } from '../undo/undo-section.ts';
import { EventSection } from './event-section.ts';
import { type TriggerKind, Triggers } from './triggers.ts';

/** All that an event happens by, or does: each with what has to be said about it, and one more to add. */
@Component({
  selector: 'hoso-trigger-section',
  imports: [EventSection, ExpressionSection, TimerSection, TranslocoPipe, UndoSection],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trigger-section.html',
  styleUrls: ['../panel/section.css', './trigger-section.css'],
})
export class TriggerSection {
  readonly selected = input.required<Selected>();
  /** One alone is asked about in the panel itself. */
  protected readonly triggers = computed(() => {
    const triggers = Triggers.read(this.selected().element);
    return triggers.length > 1 ? triggers : [];
  });
  protected readonly addable = computed(() => Triggers.addable(this.selected().element));
  protected readonly waits = computed(() => is(this.selected().element, 'bpmn:CatchEvent'));
  protected readonly needsAll = computed(() => Triggers.needsAll(this.selected().element));
  protected readonly chosen = linkedSignal(() => this.addable()[0]);

  protected choose(kind: TriggerKind): void {
    this.chosen.set(kind);
  }

  protected add(): void {
    const kind = this.chosen();
    if (kind) this.#service().add(this.selected().element, kind);
  }

  protected remove(at: number): void {
    this.#service().remove(this.selected().element, at);
  }

  protected setNeedsAll(all: boolean): void {
    this.#service().setNeedsAll(this.selected().element, all);
  }

  #service(): Triggers {
    return this.selected().drawing.get('hosoTriggers');
  }
}
