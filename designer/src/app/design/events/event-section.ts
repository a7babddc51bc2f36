import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asFeel } from '../expression/as-feel.ts';
import type { Selected } from '../panel/selected.ts';
import { waitsForIt } from './named-event.ts';

/** Which message, signal, error or escalation an element waits for or sends; those of the same name meet. */
@Component({
  selector: 'hoso-event-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (event(); as about) {
      <label class="field">
        <span>{{ 'design.event.' + about.kind | transloco }}</span>
        <input class="input" maxlength="200" [attr.list]="listId()" spellcheck="false" [value]="about.name" (change)="name($any($event.target).value)" />
        <span class="hint">{{ 'design.eventHint.' + about.kind | transloco }}</span>
      </label>
      <datalist [id]="listId()">
        @for (known of known(); track known) { <option [value]="known"></option> }
      </datalist>
      @if (about.kind === 'message' && about.name && waits()) {
        <label class="field">
          <span>{{ 'design.event.key' | transloco }}</span>
          <input class="input" maxlength="500" spellcheck="false" [value]="about.key" (change)="setKey($any($event.target).value)" />
          <span class="hint">{{ 'design.event.keyHint' | transloco }}</span>
        </label>
      }
    }
  `,
  styleUrl: '../panel/section.css',
})
export class EventSection {
  readonly selected = input.required<Selected>();
  /** Place of the event's definition that this is about. */
  readonly at = input(0);
  readonly #events = computed(() => this.selected().drawing.get('hosoNamedEvents'));
  protected readonly event = computed(() => this.#events().read(this.selected().element, this.at()));
  protected readonly known = computed(() => this.#events().known(this.selected().element, this.at()));
  protected readonly waits = computed(() => waitsForIt(this.selected().element));

  protected readonly listId = computed(() => `known-events-${this.at()}`);

  protected name(name: string): void {
    this.#events().name(this.selected().element, name, this.at());
  }

  protected setKey(key: string): void {
    this.#events().setKey(this.selected().element, asFeel(key), this.at());
  }
}
