import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Language } from '../shared/api/contract.ts';
import { LanguageChoice } from '../shared/language/language-choice.ts';
import { SessionStore } from '../shared/session/session-store.ts';

/** Switches between Vietnamese and English at once. Each name is written in its own language. */
@Component({
  selector: 'hoso-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'shell.language' | transloco">
      @for (choice of choices; track choice.code) {
        <button
          type="button" [lang]="choice.code" [attr.aria-label]="choice.name" [attr.aria-pressed]="language() === choice.code"
          (click)="choose(choice.code)"
        >{{ choice.short }}</button>
      }
    </div>
  `,
  styles: `
    div { display: flex; border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
    button { min-width: 36px; height: 30px; padding: 0 8px; font: var(--text-small-strong); color: var(--ink-second); background: var(--paper); border: 0; cursor: pointer; }
    button:hover { background: var(--desk); }
    button[aria-pressed='true'] { font-weight: 600; color: var(--jade); background: var(--jade-tint); }
    button:focus-visible { outline-offset: -2px; border-radius: var(--radius); }
  `,
})
export class LanguageSwitch {
  readonly #session = inject(SessionStore);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly choices: readonly { code: Language; short: string; name: string }[] = [
    { code: 'vi', short: 'VI', name: 'VI – Tiếng Việt' },
    { code: 'en', short: 'EN', name: 'EN – English' },
  ];

  protected choose(language: Language): void {
    void this.#session.chooseLanguage(language);
  }
}
