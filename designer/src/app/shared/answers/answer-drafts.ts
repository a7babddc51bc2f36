import { inject, Injectable } from '@angular/core';
import type { JsonObject } from '../api/contract.ts';
import { SessionStore } from '../session/session-store.ts';
import { InstanceClock } from '../time/instance-clock.ts';
import { DraftShelf } from './draft-shelf.ts';

/** Answers that somebody typed and did not send yet, kept in this browser until the task is done or the person signs out. */
@Injectable({ providedIn: 'root' })
export class AnswerDrafts {
  readonly #clock = inject(InstanceClock);
  readonly #session = inject(SessionStore);
  readonly #shelf = new DraftShelf(localStorage, () => this.#clock.now());

  read(taskId: string): { readonly data: JsonObject; readonly at: string } | null {
    return this.#shelf.read(this.#owner(), taskId);
  }

  keep(taskId: string, data: JsonObject): void {
    this.#shelf.keep(this.#owner(), taskId, data);
  }

  discard(taskId: string): void {
    this.#shelf.discard(this.#owner(), taskId);
  }

  #owner(): string {
    return this.#session.account()?.id ?? '';
  }
}
