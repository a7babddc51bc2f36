import { Injectable, signal } from '@angular/core';

/** A small note about what just happened. */
export interface Note {
  readonly text: string;
  readonly tone: 'done' | 'wrong';
}

const SHOWN_FOR = 6_000;

/** Notes at the edge of the screen: they say what happened, ask nothing, and go by themselves. */
@Injectable({ providedIn: 'root' })
export class Notes {
  readonly #note = signal<Note | null>(null);
  readonly note = this.#note.asReadonly();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows a note in place of the one before. */
  say(text: string, tone: Note['tone'] = 'done'): void {
    clearTimeout(this.#timer);
    this.#note.set({ text, tone });
    this.#timer = setTimeout(() => this.#note.set(null), SHOWN_FOR);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#note.set(null);
  }
}
