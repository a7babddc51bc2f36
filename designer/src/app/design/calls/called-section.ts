import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import type { Selected } from '../panel/selected.ts';
import { StudioSession } from '../studio/studio-session.ts';
import type { Binding } from './called-links.ts';

/** Which other procedure is carried out here, and in which of its versions. */
@Component({
  selector: 'hoso-called-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="input" [attr.aria-label]="'design.called.choose' | transloco" (change)="choose($any($event.target).value)">
      <option value="" [selected]="called().procedureKey === ''">{{ 'design.called.none' | transloco }}</option>
      @for (choice of choices(); track choice.key) {
        <option [value]="choice.key" [selected]="choice.key === called().procedureKey">{{ choice.name[language()] }}</option>
      }
      @if (isElsewhere()) {
        <option [value]="called().procedureKey" selected>{{ called().procedureKey }}</option>
      }
    </select>
    <div class="choices" role="radiogroup" [attr.aria-label]="'design.called.version' | transloco">
      @for (binding of bindings; track binding) {
        <label class="choice">
          <input type="radio" name="called-binding" [value]="binding" [checked]="called().binding === binding" (change)="bind(binding)" />
          {{ 'design.called.binding.' + binding | transloco }}
        </label>
      }
    </div>
    @if (called().binding === 'versionTag') {
      <label class="field">
        <span>{{ 'design.called.tag' | transloco }}</span>
        <input class="input" maxlength="80" [value]="called().versionTag" (change)="bind('versionTag', $any($event.target).value)" />
      </label>
    }
    <label class="choice">
      <input type="checkbox" [checked]="called().takesResults" (change)="takeResults($any($event.target).checked)" /> {{ 'design.called.results' | transloco }}
    </label>
    <p class="hint">{{ 'design.called.hint' | transloco }}</p>
  `,
  styleUrl: '../panel/section.css',
})
export class CalledSection {
  readonly selected = input.required<Selected>();
  protected readonly bindings: readonly Binding[] = ['latest', 'deployment', 'versionTag'];
  protected readonly language = inject(LanguageChoice).language;
  readonly #api = inject(Api);
  readonly #studio = inject(StudioSession);
  readonly #procedures = resource({ loader: ({ abortSignal }) => this.#api.call('listProcedures', { signal: abortSignal }) });
  readonly #links = computed(() => this.selected().drawing.get('hosoCalledLinks'));

  protected readonly called = computed(() => this.#links().read(this.selected().element));
  /** Published ones; a procedure cannot call itself. */
  protected readonly choices = computed(() => {
    const procedures = this.#procedures.hasValue() ? this.#procedures.value() : [];
    return procedures.filter(({ key, publishedVersion }) => publishedVersion !== null && key !== this.#studio.draft()?.procedureKey);
  });
  protected readonly isElsewhere = computed(() => {
    const { procedureKey } = this.called();
    return procedureKey !== '' && !this.choices().some(({ key }) => key === procedureKey);
  });

  protected choose(procedureKey: string): void {
    this.#links().choose(this.selected().element, procedureKey);
  }

  protected takeResults(takes: boolean): void {
    this.#links().takeResults(this.selected().element, takes);
  }

  protected bind(binding: Binding, versionTag = this.called().versionTag): void {
    this.#links().bind(this.selected().element, binding, versionTag.trim());
  }
}
