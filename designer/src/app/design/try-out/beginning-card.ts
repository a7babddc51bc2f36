import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { FormView } from '../../shared/form/form-view.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { AnswerRows } from './answer-rows.ts';
import type { Beginning } from './beginnings.ts';

/** How a made-up dossier begins: by which start, with which answers. */
@Component({
  selector: 'hoso-beginning-card',
  imports: [AnswerRows, FormView, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="card-title" tabindex="-1">{{ 'trial.begin.heading' | transloco }}</h3>
    @if (beginnings().length > 1) {
      <label class="field">
        <span>{{ 'trial.begin.where' | transloco }}</span>
        <select class="input" (change)="chosen.set($any($event.target).selectedIndex)">
          @for (beginning of beginnings(); track $index) {
            <option>{{ beginning.name }}</option>
          }
        </select>
      </label>
    }
    @if (schema(); as asked) {
      <p class="hint">{{ 'trial.begin.form' | transloco }}</p>
      <hoso-form [schema]="asked" [data]="nothing" />
    } @else {
      <p class="hint">{{ 'trial.begin.noForm' | transloco }}</p>
      <hoso-answer-rows />
    }
    @if (wrong()) {
      <p class="wrong" role="alert">{{ 'trial.wrongAnswers' | transloco }}</p>
    }
    <div class="actions">
      <button type="button" class="button" [disabled]="beginnings().length === 0" (click)="begin()"><hoso-icon name="play" [size]="16" />{{ 'trial.begin.go' | transloco }}</button>
    </div>
  `,
  styleUrl: './cards.css',
  host: { '(keydown.control.enter)': 'begin()', '(keydown.meta.enter)': 'begin()' },
})
export class BeginningCard {
  readonly beginnings = input.required<readonly Beginning[]>();
  readonly begun = output<{ readonly beginning: Beginning; readonly answers: JsonObject }>();

  readonly #studio = inject(StudioSession);
  protected readonly form = viewChild(FormView);
  protected readonly rows = viewChild(AnswerRows);
  protected readonly nothing: JsonObject = {};
  protected readonly chosen = signal(0);
  protected readonly wrong = signal(false);
  readonly #beginning = computed(() => this.beginnings()[this.chosen()] ?? this.beginnings()[0]);
  protected readonly schema = computed(() => {
    const formId = this.#beginning()?.formId;
    return formId ? (this.#studio.forms()[formId] ?? null) : null;
  });

  protected begin(): void {
    const beginning = this.#beginning();
    if (!beginning) return;
    const form = this.form();
    const { data, valid } = form ? form.submit() : { data: this.rows()?.answers() ?? {}, valid: true };
    this.wrong.set(!valid);
    if (valid) this.begun.emit({ beginning, answers: data });
  }
}
