import { Dialog } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import type { ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AnswerDrafts } from '../shared/answers/answer-drafts.ts';
import { Api } from '../shared/api/api.ts';
import type { JsonObject } from '../shared/api/contract.ts';
import { ProblemError } from '../shared/api/problem-error.ts';
import { DossierDiagram } from '../shared/dossier-diagram/dossier-diagram.ts';
import { FormView } from '../shared/form/form-view.ts';
import { Icon } from '../shared/icon/icon.ts';
import { LanguageChoice } from '../shared/language/language-choice.ts';
import { Notes } from '../shared/notes/notes.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { EmptyState } from '../shared/states/empty-state.ts';
import { ErrorState } from '../shared/states/error-state.ts';
import { ProblemPipe } from '../shared/states/problem-sentence.ts';
import { Skeleton } from '../shared/states/skeleton.ts';
import { DeadlineTag } from '../shared/time/deadline-tag.ts';
import { MomentPipe } from '../shared/time/moment-pipes.ts';
import { Timeline } from '../shared/timeline/timeline.ts';
import { LetterKeys } from './letter-keys.ts';
import { TaskDesk } from './task-desk.ts';
import { takesText, workCommand } from './work-keys.ts';
import { WorkList } from './work-list.ts';

type Tab = 'form' | 'history' | 'diagram';

/** One task: who and what, its form, what happened before, and the actions at the bottom. */
@Component({
  selector: 'hoso-task-pane',
  imports: [
    DeadlineTag, DossierDiagram, EmptyState, ErrorState, FormView, Icon, MomentPipe, ProblemPipe, RouterLink, Skeleton, Timeline, TranslocoPipe,
  ],
  templateUrl: './task-pane.html',
  styleUrl: './task-pane.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class TaskPane {
  readonly taskId = input.required<string>();

  protected readonly language = inject(LanguageChoice).language;
  protected readonly session = inject(SessionStore);
  readonly #api = inject(Api);
  readonly #dialog = inject(Dialog);
  readonly #drafts = inject(AnswerDrafts);
  readonly #letters = inject(LetterKeys);
  readonly #list = inject(WorkList);
  readonly #notes = inject(Notes);
  readonly #router = inject(Router);
  readonly #transloco = inject(TranslocoService);
  protected readonly form = viewChild(FormView);
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  /** Whether the next task is to be read from its heading on: its button took the focus with it. */
  #toHeading = false;

  protected readonly desk = new TaskDesk({
    read: (id) => this.#api.call('readTask', { params: { id } }),
    claim: (id, body) => this.#api.call('claimTask', { params: { id }, body }),
    release: (id, body) => this.#api.call('releaseTask', { params: { id }, body }),
    complete: (id, body) => this.#api.call('completeTask', { params: { id }, body }),
  });
  protected readonly tabs: readonly Tab[] = ['form', 'history', 'diagram'];
  protected readonly tab = linkedSignal<string, Tab>({ source: this.taskId, computation: () => 'form' });
  /** Raised to start the form afresh, without what was kept from before. */
  readonly #fresh = signal(0);
  readonly #start = computed(() => {
    this.#fresh();
    const task = this.desk.task();
    if (task === null) return { data: {}, restoredAt: null };
    const kept = task.may.complete ? untracked(() => this.#drafts.read(task.id)) : null;
    return { data: { ...task.data, ...kept?.data } as JsonObject, restoredAt: kept?.at ?? null };
  });
  protected readonly data = computed(() => this.#start().data);
  protected readonly restoredAt = computed(() => this.#start().restoredAt);
  protected readonly wrongAnswers = computed(() => {
    const problem = this.desk.problem();
    return problem instanceof ProblemError ? (problem.details.errors ?? []) : [];
  });

  constructor() {
    effect(() => {
      const id = this.taskId();
      this.language();
      untracked(() => void this.desk.open(id));
    });
    effect(() => {
      const heading = this.heading()?.nativeElement;
      if (heading === undefined || !this.#toHeading) return;
      this.#toHeading = false;
      heading.focus();
    });
  }

  protected keepDraft(answers: JsonObject): void {
    if (this.desk.mayFillIn()) this.#drafts.keep(this.taskId(), answers);
  }

  protected startAfresh(): void {
    this.#drafts.discard(this.taskId());
    this.#fresh.update((times) => times + 1);
  }

  protected async claim(): Promise<void> {
    const task = await this.desk.claim();
    if (task === null) return;
    this.#list.tasks.replace(task);
    // The button that was pressed is gone: the next thing to do is to fill in.
    this.form()?.focusFirst();
  }

  protected async release(): Promise<void> {
    const task = await this.desk.release();
    if (task === null) return;
    this.#list.tasks.replace(task);
    this.#notes.say(this.#transloco.translate('work.released', { task: task.name }));
    this.heading()?.nativeElement.focus();
  }

  protected async complete(): Promise<void> {
    const task = this.desk.task();
    if (task === null) return;
    this.tab.set('form');
    const submission = this.form()?.submit() ?? { data: {}, valid: true };
    if (!submission.valid) return;
    const done = await this.desk.complete(submission.data);
    if (done === null) return;
    this.#drafts.discard(task.id);
    this.#notes.say(this.#transloco.translate('work.completed', { task: task.name, code: task.dossierCode }));
    const next = this.#list.neighbourOf(task.id);
    this.#list.tasks.remove(task.id);
    void this.#list.tasks.refresh();
    this.#toHeading = true;
    await this.#router.navigate(next === undefined || next.id === task.id ? ['/work'] : ['/work', next.id]);
  }

  protected reread(): void {
    void this.desk.open(this.taskId());
    void this.#list.tasks.refresh();
  }

  protected onTabKey(event: KeyboardEvent, tab: Tab): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = this.tabs[(this.tabs.indexOf(tab) + step + this.tabs.length) % this.tabs.length] ?? tab;
    this.tab.set(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    if (this.#dialog.openDialogs.length > 0) return;
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const command = workCommand({ key, ctrlKey, metaKey, altKey, typing: takesText(target) }, this.#letters.on());
    const may = this.desk.task()?.may;
    if (command === 'complete' && may?.complete === true) void this.#completeAfterBlur();
    else if (command === 'claim' && may?.claim === true) void this.claim();
    else return;
    event.preventDefault();
  }

  /** Some fields take over what was typed when they are left; Ctrl+Enter comes before that. */
  async #completeAfterBlur(): Promise<void> {
    const field = document.activeElement;
    if (field instanceof HTMLElement && takesText(field)) field.blur();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.complete();
  }
}
