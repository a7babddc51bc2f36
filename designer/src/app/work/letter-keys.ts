import { Injectable, signal } from '@angular/core';

const KEPT_UNDER = 'hoso.letterKeys';

/** Whether single letters work as keys; a choice of this browser. */
@Injectable({ providedIn: 'root' })
export class LetterKeys {
  readonly #on = signal(localStorage.getItem(KEPT_UNDER) !== 'off');
  readonly on = this.#on.asReadonly();

  choose(on: boolean): void {
    this.#on.set(on);
    localStorage.setItem(KEPT_UNDER, on ? 'on' : 'off');
  }
}
