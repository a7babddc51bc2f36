import { Dialog } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { Component, computed, effect, inject, Injector, viewChild } from '@angular/core';
import type { ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { Api } from '../shared/api/api.ts';
import { Icon } from '../shared/icon/icon.ts';
import { NoteArea } from '../shared/notes/note-area.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { InstanceClock } from '../shared/time/instance-clock.ts';
import { areaOf, areasFor } from './areas.ts';
import { DemoStrip } from './demo-strip.ts';
import { LanguageSwitch } from './language-switch.ts';
import { SearchDialog } from './search/search-dialog.ts';

/** Frame round every page of who is signed in: the rail, the top bar, and the thin strips above them. */
@Component({
  selector: 'hoso-shell',
  imports: [DemoStrip, Icon, LanguageSwitch, NoteArea, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'openSearchByKey($event)', '(window:focus)': 'clock.refresh()' },
})
export class Shell {
  protected readonly session = inject(SessionStore);
  protected readonly online = inject(Api).online;
  protected readonly clock = inject(InstanceClock);
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  protected readonly main = viewChild.required<ElementRef<HTMLElement>>('content');

  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly areas = computed(() => areasFor(this.session.roles()));
  protected readonly area = computed(() => areaOf(this.#url()));

  constructor() {
    const path = computed(() => this.#url().split(/[?#]/)[0]);
    effect(() => {
      path();
      this.main().nativeElement.scrollTop = 0;
    });
    let shown: string | undefined;
    effect(() => {
      const area = this.area()?.key;
      const moved = shown !== undefined && area !== shown;
      shown = area;
      if (moved) this.main().nativeElement.focus({ preventScroll: true });
    });
  }

  protected openSearch(): void {
    if (this.#dialog.openDialogs.length > 0) return;
    const positionStrategy = createGlobalPositionStrategy(this.#injector).centerHorizontally().top('min(96px, 10vh)');
    this.#dialog.open(SearchDialog, { ariaLabelledBy: 'search-label', positionStrategy });
  }

  protected openSearchByKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.openSearch();
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}
