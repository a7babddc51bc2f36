import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { ElementRef } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/icon/icon.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { ProblemPipe } from '../shared/states/problem-sentence.ts';
import { DemoStrip } from '../shell/demo-strip.ts';
import { LanguageSwitch } from '../shell/language-switch.ts';
import { safeReturn } from './safe-return.ts';

/** Where everybody starts: name and password; on a demo instance the accounts to try stand beside it. */
@Component({
  selector: 'hoso-sign-in-page',
  imports: [DemoStrip, Icon, LanguageSwitch, ProblemPipe, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Address to go back to after signing in, from the query. */
  readonly back = input<string>();

  protected readonly session = inject(SessionStore);
  readonly #router = inject(Router);
  protected readonly submitButton = viewChild.required<ElementRef<HTMLButtonElement>>('submit');

  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  readonly #tried = signal(false);
  protected readonly usernameMissing = computed(() => this.#tried() && this.username().trim() === '');
  protected readonly passwordMissing = computed(() => this.#tried() && this.password() === '');

  protected fillIn(username: string, password: string): void {
    this.username.set(username);
    this.password.set(password);
    this.error.set(null);
    this.submitButton().nativeElement.focus();
  }

  protected async signIn(): Promise<void> {
    this.#tried.set(true);
    if (this.username().trim() === '' || this.password() === '' || this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    try {
      await this.session.signIn(this.username().trim(), this.password());
      await this.#router.navigateByUrl(safeReturn(this.back()));
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
