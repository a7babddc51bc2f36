import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api.ts';
import type { Language, Role, Session } from '../api/contract.ts';
import { SHELF } from '../answers/draft-shelf.ts';
import { LanguageChoice } from '../language/language-choice.ts';

const NOBODY: Session = { account: null, csrfToken: '', demo: null };

/** Who is signed in, and what the instance is. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #api = inject(Api);
  readonly #language = inject(LanguageChoice);
  readonly #router = inject(Router);
  readonly #session = signal<Session>(NOBODY);

  readonly account = computed(() => this.#session().account);
  readonly demo = computed(() => this.#session().demo);
  readonly roles = computed<readonly Role[]>(() => this.account()?.roles ?? []);

  constructor() {
    this.#api.onSignedOut = () => {
      void this.#expire();
    };
  }

  /** Reads the session at the start; an unreachable server counts as nobody signed in, and the sign-in page says so. */
  async load(): Promise<void> {
    const session = await this.#api.call('readSession').catch(() => NOBODY);
    this.#take(session);
    await this.#agreeOnLanguage();
  }

  /** Signs in. @throws ProblemError where name or password are wrong. */
  async signIn(username: string, password: string): Promise<void> {
    const session = await this.#api.call('signIn', { body: { username, password } });
    this.#take(session);
    await this.#agreeOnLanguage();
  }

  /** Signs out, and forgets who it was even where the server cannot be reached. */
  async signOut(): Promise<void> {
    await this.#api.call('signOut').catch(() => undefined);
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(SHELF))) localStorage.removeItem(key);
    this.#session.set({ ...NOBODY, demo: this.demo() });
    await this.#router.navigateByUrl('/sign-in');
    await this.load();
  }

  /** Shows another language at once and keeps it with the account. */
  async chooseLanguage(language: Language): Promise<void> {
    await this.#language.choose(language);
    if (this.account() !== null) await this.#keepLanguage(language);
  }

  /** Whether one of these roles is held. */
  holds(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles().includes(role));
  }

  /** What was chosen on this screen is kept with the account; on a new screen the account's choice is shown. */
  async #agreeOnLanguage(): Promise<void> {
    const kept = this.account()?.language;
    if (kept === undefined || kept === this.#language.language()) return;
    if (this.#language.chosenHere) await this.#keepLanguage(this.#language.language());
    else await this.#language.show(kept);
  }

  async #keepLanguage(language: Language): Promise<void> {
    const session = await this.#api.call('changeLanguage', { body: { language } }).catch(() => null);
    if (session !== null) this.#take(session);
  }

  async #expire(): Promise<void> {
    if (this.account() === null) return;
    const back = this.#router.url;
    await this.load();
    await this.#router.navigate(['/sign-in'], { queryParams: { back } });
  }

  #take(session: Session): void {
    this.#api.csrfToken = session.csrfToken;
    this.#session.set(session);
  }
}
