import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { formChoices, type Selected } from '../panel/selected.ts';
import { suggestKey } from '../procedures/procedure-key.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { emptyForm } from './empty-form.ts';
import { FormEditing } from './form-editing.ts';

/** What is filled in at a step or at the counter: choose a form, make one, edit it. */
@Component({
  selector: 'hoso-filled-in-section',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="input" [attr.aria-label]="'design.form.choose' | transloco" (change)="choose($any($event.target).value)">
      <option value="" [selected]="formId() === ''">{{ 'design.form.none' | transloco }}</option>
      @for (choice of choices(); track choice.formId) {
        <option [value]="choice.formId" [selected]="choice.formId === formId()">
          {{ choice.formId }}{{ choice.usedBy.length > 0 ? ' · ' + choice.usedBy.join(', ') : '' }}
        </option>
      }
      @if (isMissing()) {
        <option [value]="formId()" selected>{{ 'design.form.missing' | transloco: { id: formId() } }}</option>
      }
    </select>
    <div class="row">
      @if (formId() !== '' && !isMissing()) {
        <button type="button" class="button quiet" (click)="edit()"><hoso-icon name="pencil" [size]="16" />{{ 'design.form.edit' | transloco }}</button>
      }
      <button type="button" class="button quiet" (click)="create()"><hoso-icon name="plus" [size]="16" />{{ 'design.form.create' | transloco }}</button>
    </div>
  `,
  styleUrl: '../panel/section.css',
})
export class FilledInSection {
  readonly selected = input.required<Selected>();
  readonly #studio = inject(StudioSession);
  readonly #editing = inject(FormEditing);

  readonly #links = computed(() => this.selected().drawing.get('hosoFormLinks'));
  protected readonly formId = computed(() => this.#links().read(this.selected().element));
  protected readonly choices = computed(() => formChoices(this.selected().drawing, this.#studio.forms()));
  protected readonly isMissing = computed(() => this.formId() !== '' && !(this.formId() in this.#studio.forms()));

  protected choose(formId: string): void {
    this.#links().link(this.selected().element, formId);
  }

  protected async edit(): Promise<void> {
    const formId = this.formId();
    const schema = this.#studio.forms()[formId];
    if (!schema) return;
    const edited = await this.#editing.edit(this.#titleOf(), schema);
    if (edited) this.#studio.saveForm(formId, edited);
  }

  protected async create(): Promise<void> {
    const { element } = this.selected();
    const formId = suggestKey(element.businessObject.name ?? '', new Set(Object.keys(this.#studio.forms()))) || suggestKey(element.id) || 'form';
    const edited = await this.#editing.edit(this.#titleOf(), emptyForm(formId));
    if (!edited) return;
    this.#studio.saveForm(formId, edited);
    this.#links().link(element, formId);
  }

  #titleOf(): string {
    return this.selected().element.businessObject.name ?? '';
  }
}
