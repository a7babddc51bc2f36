import { Component, computed, effect, ElementRef, inject, input, linkedSignal, resource, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AnswerDrafts } from '../../shared/answers/answer-drafts.ts';
import { Api } from '../../shared/api/api.ts';
import { newCommandId } from '../../shared/api/command-id.ts';
import type { JsonObject } from '../../shared/api/contract.ts';
import { ProblemError } from '../../shared/api/problem-error.ts';
import { FormView } from '../../shared/form/form-view.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { Notes } from '../../shared/notes/notes.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { applicantOf, NO_APPLICANT, wrongFields } from './applicant-fields.ts';
import type { ApplicantFields } from './applicant-fields.ts';

const FIELDS = [
  { key: 'name', autocomplete: 'off', inputmode: 'text', needed: true },
  { key: 'identityNumber', autocomplete: 'off', inputmode: 'numeric', needed: false },
  { key: 'phone', autocomplete: 'off', inputmode: 'tel', needed: false },
  { key: 'email', autocomplete: 'off', inputmode: 'email', needed: false },
  { key: 'address', autocomplete: 'off', inputmode: 'text', needed: false },
] as const;

/** The counter takes a dossier: which procedure, who it is for, what the start form asks; then there is a receipt. */
@Component({
  selector: 'hoso-register-page',
  imports: [EmptyState, ErrorState, FormView, Icon, ProblemPipe, Skeleton, TranslocoPipe],
  templateUrl: './register-page.html',
  styleUrl: './register-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class RegisterPage {
  /** Procedure chosen already, from the query. */
  readonly procedure = input<string>();

  readonly #api = inject(Api);
  readonly #drafts = inject(AnswerDrafts);
  readonly #notes = inject(Notes);
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly language = inject(LanguageChoice).language;
  protected readonly form = viewChild(FormView);

  protected readonly fields = FIELDS;
  protected readonly procedures = resource({
    loader: async ({ abortSignal }) =>
      (await this.#api.call('listProcedures', { signal: abortSignal })).filter(({ publishedVersion }) => publishedVersion !== null),
  });
  protected readonly chosen = linkedSignal(() => this.procedure());
  protected readonly start = resource({
    params: () => this.chosen(),
    loader: ({ params: key, abortSignal }) => this.#api.call('readStartForm', { params: { key }, signal: abortSignal }),
  });

  protected readonly applicant = signal<ApplicantFields>(NO_APPLICANT);
  protected readonly tried = signal(false);
  protected readonly wrong = computed(() => (this.tried() ? wrongFields(this.applicant()) : []));
  protected readonly answers = signal<JsonObject>({});
  protected readonly restored = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly details = computed(() => {
    const problem = this.problem();
    return problem instanceof ProblemError ? (problem.details.errors ?? []) : [];
  });
  #typed: JsonObject = {};
  #commandId = newCommandId();

  constructor() {
    effect(() => {
      const key = this.chosen();
      untracked(() => {
        if (key !== undefined) this.#restore(key);
      });
    });
  }

  protected choose(key: string): void {
    this.chosen.set(key);
    this.problem.set(null);
    this.tried.set(false);
    this.#commandId = newCommandId();
  }

  protected change(key: keyof ApplicantFields, value: string): void {
    this.applicant.update((applicant) => ({ ...applicant, [key]: value }));
    this.#keep();
  }

  protected changeAnswers(answers: JsonObject): void {
    this.#typed = answers;
    this.#keep();
  }

  protected startAfresh(): void {
    const key = this.chosen();
    if (key !== undefined) this.#drafts.discard(shelfName(key));
    this.applicant.set(NO_APPLICANT);
    this.#typed = {};
    this.answers.set({});
    this.restored.set(false);
    this.tried.set(false);
  }

  protected async register(): Promise<void> {
    const procedureKey = this.chosen();
    if (procedureKey === undefined || !this.start.hasValue() || this.busy()) return;
    this.tried.set(true);
    const submission = this.form()?.submit(this.wrong().length === 0) ?? { data: {}, valid: true };
    if (this.wrong().length > 0) {
      this.#host.querySelector<HTMLElement>(`[name="${this.wrong()[0]}"]`)?.focus();
      return;
    }
    if (!submission.valid) return;
    this.busy.set(true);
    this.problem.set(null);
    const body = { commandId: this.#commandId, procedureKey, applicant: applicantOf(this.applicant()), data: submission.data };
    try {
      const dossier = await this.#api.call('registerDossier', { body });
      this.#drafts.discard(shelfName(procedureKey));
      this.#notes.say(this.#transloco.translate('dossiers.register.done', { code: dossier.code }));
      await this.#router.navigate(['/dossiers', dossier.id, 'receipt']);
    } catch (error) {
      if (!(error instanceof ProblemError && error.passing)) this.#commandId = newCommandId();
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    requestAnimationFrame(() => void this.register());
  }

  #keep(): void {
    const key = this.chosen();
    if (key !== undefined) this.#drafts.keep(shelfName(key), { applicant: { ...this.applicant() }, answers: this.#typed });
  }

  #restore(key: string): void {
    const kept = this.#drafts.read(shelfName(key));
    const { applicant, answers } = kept?.data ?? {};
    if (isObject(applicant)) this.applicant.set({ ...NO_APPLICANT, ...applicant });
    this.#typed = isObject(answers) ? answers : {};
    this.answers.set(this.#typed);
    this.restored.set(kept !== null);
  }
}

function shelfName(procedureKey: string): string {
  return `register.${procedureKey}`;
}

function isObject(value: JsonObject[string] | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
