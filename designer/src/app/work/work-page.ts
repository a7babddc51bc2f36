import { Dialog } from '@angular/cdk/dialog';
import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, computed, DestroyRef, effect, ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { Icon } from '../shared/icon/icon.ts';
import { CountedPipe } from '../shared/language/counted.ts';
import { LanguageChoice } from '../shared/language/language-choice.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { EmptyState } from '../shared/states/empty-state.ts';
import { ErrorState } from '../shared/states/error-state.ts';
import { Skeleton } from '../shared/states/skeleton.ts';
import { deadlineWords } from '../shared/time/deadline.ts';
import { DeadlineTag } from '../shared/time/deadline-tag.ts';
import { KeysDialog } from './keys-dialog.ts';
import { LetterKeys } from './letter-keys.ts';
import { takesText, workCommand } from './work-keys.ts';
import { WorkList } from './work-list.ts';
import type { WorkView } from './work-list.ts';

/** Others take and finish tasks too: the list is read again this often, and when the window comes back to the front. */
const REFRESH = 45_000;
const PAUSE = 250;

/** The list of tasks on the left; the open one beside it. */
@Component({
  selector: 'hoso-work-page',
  imports: [
    CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, CountedPipe, DeadlineTag, EmptyState, ErrorState, Icon, RouterLink,
    RouterLinkActive, RouterOutlet, Skeleton, TranslocoPipe,
  ],
  templateUrl: './work-page.html',
  styleUrl: './work-page.css',
  host: { '(document:keydown)': 'onKey($event)', '(window:focus)': 'list.tasks.refresh()', '[class.task-open]': 'taskId() !== undefined' },
})
export class WorkPage {
  protected readonly list = inject(WorkList);
  protected readonly session = inject(SessionStore);
  protected readonly mayRegister = this.session.holds('officer', 'leader');
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #letters = inject(LetterKeys);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly viewport = viewChild(CdkVirtualScrollViewport);

  protected readonly views: readonly WorkView[] = ['all', 'mine', 'group'];
  protected readonly typed = signal('');
  protected readonly filtered = computed(() => this.list.search() !== '' || this.list.view() !== 'all');
  protected readonly language = inject(LanguageChoice).language;
  readonly #url = toSignal(
    this.#router.events.pipe(filter((event) => event instanceof NavigationEnd), map((event) => event.urlAfterRedirects)),
    { initialValue: this.#router.url },
  );
  protected readonly taskId = computed(() => /^\/work\/([^/?#]+)/.exec(this.#url())?.[1]);

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => this.list.search.set(typed), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      this.list.view();
      this.list.search();
      untracked(() => void this.list.tasks.restart());
    });
    const timer = setInterval(() => {
      if (!document.hidden) void this.list.tasks.refresh();
    }, REFRESH);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected urgency(workingMinutesLeft: number | null): string {
    return deadlineWords(workingMinutesLeft).urgency;
  }

  protected loadWhenNear(): void {
    const end = this.viewport()?.getRenderedRange().end ?? 0;
    if (end > this.list.tasks.items().length - 12) void this.list.tasks.loadMore();
  }

  protected clearFilters(): void {
    this.typed.set('');
    this.list.search.set('');
    this.list.view.set('all');
  }

  protected showKeys(): void {
    if (this.#dialog.openDialogs.length === 0) this.#dialog.open(KeysDialog, { ariaLabelledBy: 'keys-heading' });
  }

  protected onKey(event: KeyboardEvent): void {
    if (this.#dialog.openDialogs.length > 0 || event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const command = workCommand({ key, ctrlKey, metaKey, altKey, typing: takesText(target) }, this.#letters.on());
    if (command === 'help') this.showKeys();
    else if (command === 'next' || command === 'previous') this.#move(command === 'next' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  /** Moves the focus through the list; Enter then opens, as on any link. */
  #move(step: 1 | -1): void {
    const items = this.list.tasks.items();
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined;
    const from = items.findIndex(({ id }) => id === (focused ?? this.taskId()));
    const to = Math.min(Math.max(from + step, 0), items.length - 1);
    const task = items[to];
    if (task === undefined) return;
    this.viewport()?.scrollToIndex(Math.max(0, to - 2));
    requestAnimationFrame(() => this.#host.querySelector<HTMLElement>(`[data-task="${CSS.escape(task.id)}"]`)?.focus());
  }
}
