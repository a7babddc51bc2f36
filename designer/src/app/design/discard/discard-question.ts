import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Ask } from '../../shared/dialog/ask.ts';

/** Keys of the catalogue that put the question for one kind of editor. */
interface DiscardWords {
  readonly heading: string;
  readonly text: string;
  readonly confirm: string;
}

/** Asks before what was changed in an editor is thrown away: once, however often somebody tries to leave meanwhile. */
@Injectable({ providedIn: 'root' })
export class DiscardQuestion {
  readonly #ask = inject(Ask);
  readonly #transloco = inject(TranslocoService);
  #isOpen = false;

  /** Whether to leave the editor. */
  async mayLeave(isChanged: boolean, words: DiscardWords): Promise<boolean> {
    if (this.#isOpen) return false;
    if (!isChanged) return true;
    this.#isOpen = true;
    const answer = await this.#ask.confirm({
      heading: this.#transloco.translate(words.heading),
      text: this.#transloco.translate(words.text),
      confirm: this.#transloco.translate(words.confirm),
      danger: true,
    });
    this.#isOpen = false;
    return answer !== undefined;
  }
}
