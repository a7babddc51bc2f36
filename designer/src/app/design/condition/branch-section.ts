import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Drawn } from '../drawing/services.ts';
import { formsBefore } from '../forms/form-links.ts';
import type { Selected } from '../panel/selected.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { readCondition } from './condition-feel.ts';
import { FlowConditions } from './flow-conditions.ts';
import { fieldsOfForms } from './form-field.ts';
import { tellCondition } from './told-condition.ts';

/** The ways out of a branch with what decides about each; a click goes to the one that is to be set. */
@Component({
  selector: 'hoso-branch-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="flows">
      @for (flow of flows(); track flow.element.id) {
        <li>
          <button type="button" class="flow" (click)="go(flow.element)">
            <span>{{ flow.name || flow.target || ('design.branch.unnamed' | transloco) }}</span>
            <small>{{ flow.words }}</small>
          </button>
        </li>
      }
    </ul>
    @if (flows().length < 2) {
      <p class="hint">{{ 'design.branch.needsTwo' | transloco }}</p>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class BranchSection {
  readonly selected = input.required<Selected>();
  readonly #studio = inject(StudioSession);
  readonly #transloco = inject(TranslocoService);

  protected readonly flows = computed(() => this.selected().element.outgoing.map((element) => ({
    element,
    name: element.businessObject.name ?? '',
    target: element.target?.businessObject.name ?? '',
    words: this.#wordsOf(element),
  })));

  protected go(flow: Drawn): void {
    this.selected().drawing.reveal(flow.id);
  }

  #wordsOf(flow: Drawn): string {
    if (FlowConditions.isDefault(flow)) return this.#transloco.translate('design.branch.otherwise');
    const expression = FlowConditions.read(flow);
    if (expression === '') return FlowConditions.apply(flow) ? this.#transloco.translate('design.branch.undecided') : '';
    const condition = readCondition(expression);
    if (!condition) return expression;
    const fields = fieldsOfForms(formsBefore(flow), this.#studio.forms());
    return tellCondition(condition, fields, (key) => this.#transloco.translate(`design.condition.${key}`));
  }
}
