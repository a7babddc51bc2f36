import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy } from '@angular/router';
import type { RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageChoice } from './language-choice.ts';

const PRODUCT = 'Hoso';

/** The window's title: a route's `title` is a key of the catalogue, and follows the language. */
@Injectable({ providedIn: 'root' })
export class CatalogueTitles extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(LanguageChoice).language;
  readonly #key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const key = this.#key();
      this.#title.setTitle(key === undefined ? PRODUCT : `${this.#transloco.translate(key, {}, this.#language())} – ${PRODUCT}`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#key.set(this.buildTitle(snapshot));
  }
}
