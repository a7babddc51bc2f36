import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';
import { type PublicNotice, publicStates } from './public-notice.ts';

/** What the citizen sees while a dossier is here. */
@Component({
  selector: 'hoso-citizen-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.citizen.state' | transloco }}</span>
      <select class="input" (change)="write({ state: +$any($event.target).value || null })">
        <option value="" [selected]="notice().state === null">{{ 'design.citizen.unchanged' | transloco }}</option>
        @for (state of states; track state) {
          <option [value]="state" [selected]="state === notice().state">{{ state }} · {{ 'design.publicState.' + state | transloco }}</option>
        }
      </select>
    </label>
    <label class="field">
      <span>{{ 'design.citizen.labelVi' | transloco }}</span>
      <input class="input" maxlength="120" [value]="notice().labelVi" (change)="write({ labelVi: $any($event.target).value })" />
    </label>
    <label class="field">
      <span>{{ 'design.citizen.labelEn' | transloco }}</span>
      <input class="input" lang="en" maxlength="120" [value]="notice().labelEn" (change)="write({ labelEn: $any($event.target).value })" />
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class CitizenSection {
  readonly selected = input.required<Selected>();
  protected readonly states = publicStates;

  readonly #notices = computed(() => this.selected().drawing.get('hosoPublicNotices'));
  protected readonly notice = computed(() => this.#notices().read(this.selected().element));

  protected write(notice: Partial<PublicNotice>): void {
    this.#notices().write(this.selected().element, notice);
  }
}
