import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { JsonObject } from '../../shared/api/contract.ts';
import { factsOf, fieldWords } from './facts.ts';

/** What was filled in so far, in the words of the forms; the procedure's own bookkeeping is folded away. */
@Component({
  selector: 'hoso-dossier-data',
  imports: [NgTemplateOutlet, TranslocoPipe],
  template: `
    @if (asked().length > 0) {
      <ng-container *ngTemplateOutlet="list; context: { $implicit: asked() }" />
    } @else {
      <p>{{ 'dossiers.data.empty' | transloco }}</p>
    }
    @if (rest().length > 0) {
      <details>
        <summary>{{ 'dossiers.data.advanced' | transloco }}</summary>
        <ng-container *ngTemplateOutlet="list; context: { $implicit: rest() }" />
      </details>
    }
    <ng-template #list let-facts>
      <dl>
        @for (fact of facts; track $index) {
          <dt>{{ fact.name }}</dt>
          <dd>
            @switch (fact.kind) {
              @case ('yes') { {{ 'dossiers.data.yes' | transloco }} }
              @case ('no') { {{ 'dossiers.data.no' | transloco }} }
              @default { {{ fact.text }} }
            }
          </dd>
        }
      </dl>
    </ng-template>
  `,
  styles: `
    dl { display: grid; grid-template-columns: minmax(120px, 200px) minmax(0, 1fr); gap: 6px 16px; margin: 8px 0 0; }
    dt { color: var(--ink-second); overflow-wrap: anywhere; }
    dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
    p { margin: 8px 0 0; color: var(--ink-second); }
    details { margin-top: 12px; }
    summary { color: var(--ink-second); cursor: pointer; }
  `,
})
export class DossierData {
  readonly variables = input.required<JsonObject>();
  readonly procedureKey = input.required<string>();
  readonly version = input.required<number>();

  readonly #api = inject(Api);
  readonly #version = resource({
    params: () => ({ key: this.procedureKey(), number: this.version() }),
    loader: ({ params, abortSignal }) => this.#api.call('readVersion', { params, signal: abortSignal }),
  });
  readonly #words = computed(() => fieldWords(this.#version.hasValue() ? this.#version.value().forms : {}));
  readonly #facts = computed(() => factsOf(this.variables(), this.#words()));
  protected readonly asked = computed(() => this.#facts().filter(({ asked }) => asked));
  protected readonly rest = computed(() => this.#facts().filter(({ asked }) => !asked));
}
