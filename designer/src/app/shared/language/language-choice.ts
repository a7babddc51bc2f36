import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Api } from '../api/api.ts';
import type { Language } from '../api/contract.ts';

const KEPT_UNDER = 'hoso.language';

/** The language on the screen: kept in this browser, and with the account by the session store. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  readonly #transloco = inject(TranslocoService);
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  readonly #language = signal<Language>('vi');
  /** Changes only when the catalogue is there, so what depends on it never shows half of each language. */
  readonly language = this.#language.asReadonly();

  /** Whether somebody chose a language in this browser; if not, an account's own choice goes before. */
  get chosenHere(): boolean {
    return localStorage.getItem(KEPT_UNDER) !== null;
  }

  /** Shows the language that was chosen in this browser before, Vietnamese the first time. */
  start(): Promise<void> {
    return this.show(localStorage.getItem(KEPT_UNDER) === 'en' ? 'en' : 'vi');
  }

  /** Switches, and keeps the choice in this browser. */
  async choose(language: Language): Promise<void> {
    localStorage.setItem(KEPT_UNDER, language);
    await this.show(language);
  }

  /** Switches the screen, and the sentences that the server writes. */
  async show(language: Language): Promise<void> {
    await firstValueFrom(this.#transloco.load(language));
    this.#transloco.setActiveLang(language);
    this.#api.language = language;
    this.#document.documentElement.lang = language;
    this.#language.set(language);
  }
}
