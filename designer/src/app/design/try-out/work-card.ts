import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { FormView } from '../../shared/form/form-view.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { GroupNamePipe } from '../who/group-name.ts';
import { AnswerRows } from './answer-rows.ts';
import type { Mishap, OpenWork } from './trial-view.ts';

/** One open step of a try-out: its form, or what another system would answer, and what becomes of it. */
@Component({
  selector: 'hoso-work-card',
  imports: [AnswerRows, FormView, GroupNamePipe, Icon, MomentPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="card-title" tabindex="-1">{{ work().name }}</h3>
    <p class="hint">
      {{ (isNobodys() ? 'trial.nobody' : 'trial.kind.' + work().kind) | transloco }}
      @for (group of work().groups; track group) { <strong>{{ group | groupName }}</strong>{{ $last ? '' : ', ' }} }
    </p>
    @if (work().dueAt; as due) {
      <p class="due" [class.late]="work().late"><hoso-icon [name]="work().late ? 'circle-alert' : 'clock'" [size]="16" />{{ (work().late ? 'trial.late' : 'trial.due') | transloco: { at: due | moment } }}</p>
    }
    @if (schema(); as asked) {
      <hoso-form [schema]="asked" [data]="data()" />
    } @else if (work().kind === 'step') {
      <p class="hint">{{ 'trial.noForm' | transloco }}</p>
    } @else {
      <hoso-answer-rows />
    }
    @if (wrong()) {
      <p class="wrong" role="alert">{{ 'trial.wrongAnswers' | transloco }}</p>
    }
    <div class="actions">
      <button type="button" class="button" (click)="complete()">{{ 'trial.complete' | transloco }}</button>
      @if (work().lateAt; as at) {
        <button type="button" class="button quiet" [title]="'trial.untilLate' | transloco: { at: at | moment }" (click)="lateWanted.emit(at)">{{ 'trial.leaveLate' | transloco }}</button>
      }
    </div>
    @if (work().kind !== 'call') {
      <details>
        <summary>{{ 'trial.mishap.open' | transloco }}</summary>
        <form class="row" (submit)="$event.preventDefault(); wentWrong.emit({ kind: mishap(), text: text.value.trim() })">
          <select class="input whole" [attr.aria-label]="'trial.mishap.kind' | transloco" (change)="mishap.set($any($event.target).value)">
            @for (kind of mishaps(); track kind) { <option [value]="kind">{{ 'trial.mishap.' + kind | transloco }}</option> }
          </select>
          <input #text class="input" maxlength="200" spellcheck="false" [attr.aria-label]="'trial.mishap.text.' + mishap() | transloco" [placeholder]="'trial.mishap.text.' + mishap() | transloco" />
          <button type="submit" class="button quiet">{{ 'trial.mishap.tell' | transloco }}</button>
        </form>
      </details>
    }
  `,
  styleUrl: './cards.css',
  host: { '(keydown.control.enter)': 'complete()', '(keydown.meta.enter)': 'complete()' },
})
export class WorkCard {
  readonly work = input.required<OpenWork>();
  readonly completed = output<JsonObject>();
  readonly lateWanted = output<string>();
  readonly wentWrong = output<Mishap>();

  readonly #studio = inject(StudioSession);
  protected readonly form = viewChild(FormView);
  protected readonly rows = viewChild(AnswerRows);
  protected readonly wrong = signal(false);
  protected readonly mishap = signal<Mishap['kind']>('error');
  /** People report errors and tell others; only a system can fail to do its work. */
  protected readonly mishaps = computed<readonly Mishap['kind'][]>(() => (this.work().kind === 'step' ? ['error', 'escalation'] : ['error', 'escalation', 'failure']));
  protected readonly isNobodys = computed(() => this.work().kind === 'step' && this.work().groups.length === 0);
  protected readonly schema = computed(() => {
    const { formId } = this.work();
    return formId === null ? null : (this.#studio.forms()[formId] ?? null);
  });
  /** The same object while it says the same: another one would start the form afresh. */
  protected readonly data = computed(() => this.work().data, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });

  protected complete(): void {
    const form = this.form();
    if (!form) return this.completed.emit(this.rows()?.answers() ?? {});
    const { data, valid } = form.submit();
    this.wrong.set(!valid);
    if (valid) this.completed.emit(data);
  }
}
