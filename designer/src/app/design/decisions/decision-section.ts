import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fieldsOfForms, type FormField } from '../condition/form-field.ts';
import { formsBefore } from '../forms/form-links.ts';
import { Icon } from '../../shared/icon/icon.ts';
import type { Selected } from '../panel/selected.ts';
import { suggestKey } from '../procedures/procedure-key.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { decisionChoices } from './decision-choice.ts';
import { DecisionEditing } from './decision-editing.ts';
import { newTable } from './new-decision.ts';

/** Which rules a step looks up: choose a table, make one from answers of the forms before, edit it; and what its result is called. */
@Component({
  selector: 'hoso-decision-section',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="input" [attr.aria-label]="'design.decision.choose' | transloco" (change)="choose($any($event.target).value)">
      <option value="" [selected]="link().decisionId === ''">{{ 'design.decision.none' | transloco }}</option>
      @for (choice of choices(); track choice.decisionId) {
        <option [value]="choice.decisionId" [selected]="choice.decisionId === link().decisionId">{{ choice.name }}</option>
      }
      @if (isMissing()) {
        <option [value]="link().decisionId" selected>{{ 'design.decision.missing' | transloco: { id: link().decisionId } }}</option>
      }
    </select>
    <div class="row">
      @if (chosen()) {
        <button type="button" class="button quiet" (click)="edit()"><hoso-icon name="pencil" [size]="16" />{{ 'design.decision.edit' | transloco }}</button>
      }
      <button type="button" class="button quiet" [attr.aria-expanded]="creating()" (click)="creating.set(!creating())">
        <hoso-icon name="plus" [size]="16" />{{ 'design.decision.create' | transloco }}
      </button>
    </div>
    @if (creating()) {
      <div class="choices" role="group" [attr.aria-label]="'design.decision.lookAt' | transloco">
        <p class="hint">{{ (fields().length > 0 ? 'design.decision.lookAt' : 'design.decision.noFields') | transloco }}</p>
        @for (field of fields(); track field.key) {
          <label class="choice"><input type="checkbox" [checked]="picked().has(field.key)" (change)="pick(field)" /> {{ field.label }}</label>
        }
      </div>
      <button type="button" class="button" (click)="create()">{{ 'design.decision.open' | transloco }}</button>
    }
    <label class="field">
      <span>{{ 'design.decision.result' | transloco }}</span>
      <input class="input" maxlength="80" [value]="link().resultVariable" (change)="nameResult($any($event.target).value)" />
    </label>
    <p class="hint">{{ 'design.decision.resultHint' | transloco }}</p>
  `,
  styleUrl: '../panel/section.css',
})
export class DecisionSection {
  readonly selected = input.required<Selected>();
  readonly #studio = inject(StudioSession);
  readonly #editing = inject(DecisionEditing);
  readonly #transloco = inject(TranslocoService);

  protected readonly creating = signal(false);
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  readonly #links = computed(() => this.selected().drawing.get('hosoDecisionLinks'));
  protected readonly link = computed(() => this.#links().read(this.selected().element));
  protected readonly choices = computed(() => decisionChoices(this.#studio.decisions()));
  protected readonly chosen = computed(() => this.choices().find(({ decisionId }) => decisionId === this.link().decisionId));
  protected readonly isMissing = computed(() => this.link().decisionId !== '' && !this.chosen());
  protected readonly fields = computed(() => {
    const before = this.selected().element.incoming.flatMap((flow) => formsBefore(flow));
    return fieldsOfForms([...new Set(before)], this.#studio.forms());
  });

  protected choose(decisionId: string): void {
    this.#links().link(this.selected().element, decisionId);
  }

  protected pick({ key }: FormField): void {
    const picked = new Set(this.picked());
    if (!picked.delete(key)) picked.add(key);
    this.picked.set(picked);
  }

  protected nameResult(name: string): void {
    // A name with other signs could not be read by a condition.
    this.#links().nameResult(this.selected().element, name.trim().replaceAll(/[^\p{L}\p{N}_]+/gu, '_'));
  }

  protected async edit(): Promise<void> {
    const chosen = this.chosen();
    const xml = chosen && this.#studio.decisions()[chosen.file];
    if (!chosen || xml === undefined) return;
    const edited = await this.#editing.edit({ name: chosen.name, decisionId: chosen.decisionId, xml, fields: this.fields() });
    if (edited !== undefined) this.#studio.saveDecision(chosen.file, edited);
  }

  protected async create(): Promise<void> {
    const { element } = this.selected();
    const name = element.businessObject.name ?? '';
    const taken = new Set([...Object.keys(this.#studio.decisions()), ...this.choices().map(({ decisionId }) => decisionId)]);
    const decisionId = `bang-${suggestKey(name, taken) || suggestKey(element.id)}`;
    const resultVariable = this.link().resultVariable || 'result';
    const fields = this.fields().filter(({ key }) => this.picked().has(key));
    const resultLabel = this.#transloco.translate('design.decision.resultColumn');
    const xml = newTable({ decisionId, name: name || decisionId, resultVariable, resultLabel, fields });
    const edited = await this.#editing.edit({ name, decisionId, xml, fields: this.fields() });
    if (edited === undefined) return;
    this.creating.set(false);
    this.#studio.saveDecision(decisionId, edited);
    this.#links().link(element, decisionId, resultVariable);
  }
}
