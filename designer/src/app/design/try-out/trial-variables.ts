import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AnswerRows } from './answer-rows.ts';
import { TryOut } from './try-out.ts';
import { shownValue } from './typed-value.ts';

/** What a try-out's dossier knows by now; it can be changed, as an admin could who mends what is stuck. */
@Component({
  selector: 'hoso-trial-variables',
  imports: [AnswerRows, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="known">
      @if (variables().length > 0) {
        <table>
          <thead><tr><th scope="col">{{ 'trial.variables.name' | transloco }}</th><th scope="col">{{ 'trial.variables.value' | transloco }}</th></tr></thead>
          <tbody>
            @for (variable of variables(); track variable.name) {
              <tr><th scope="row"><code>{{ variable.name }}</code></th><td>{{ variable.value }}</td></tr>
            }
          </tbody>
        </table>
      } @else {
        <p>{{ 'trial.variables.none' | transloco }}</p>
      }
    </div>
    @if (mayChange()) {
      <form (submit)="$event.preventDefault(); change()">
        <strong>{{ 'trial.variables.change' | transloco }}</strong>
        <hoso-answer-rows />
        <button type="submit" class="button quiet">{{ 'trial.variables.set' | transloco }}</button>
      </form>
    }
  `,
  styles: `
    :host { display: flex; gap: 24px; align-items: start; padding: 4px 12px 12px; }
    .known { flex: 1; min-width: 0; }
    form { display: flex; flex: 0 1 320px; flex-direction: column; gap: 8px; align-items: start; font: var(--text-small); }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; border-bottom: 1px solid var(--line); }
    thead th { font: var(--text-small-strong); color: var(--ink-second); }
    tbody th { width: 240px; font-weight: 400; }
    p { margin: 4px 0; color: var(--ink-second); }
    hoso-answer-rows { width: 100%; }
  `,
})
export class TrialVariables {
  readonly #tryOut = inject(TryOut);
  protected readonly rows = viewChild(AnswerRows);
  protected readonly variables = computed(() => (this.#tryOut.view()?.variables ?? []).map(([name, value]) => ({ name, value: shownValue(value) })));
  protected readonly mayChange = computed(() => this.#tryOut.stage() === 'running' && this.#tryOut.view()?.over === false);

  protected change(): void {
    this.#tryOut.setVariables(this.rows()?.answers() ?? {});
    this.rows()?.clear();
  }
}
