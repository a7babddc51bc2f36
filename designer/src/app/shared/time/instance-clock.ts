import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Api } from '../api/api.ts';
import { SessionStore } from '../session/session-store.ts';

const TICK = 10_000;

/** The instance's time: the PC's own, moved by as much as the clock of a demo instance is ahead. */
@Injectable({ providedIn: 'root' })
export class InstanceClock {
  readonly #api = inject(Api);
  readonly #session = inject(SessionStore);
  readonly #local = signal(Date.now());
  readonly #ahead = signal(0);

  /** Now, as an ISO 8601 moment; moves on every ten seconds. */
  readonly now = computed(() => new Date(this.#local() + this.#ahead()).toISOString());

  constructor() {
    effect(() => {
      const demo = this.#session.demo();
      if (demo !== null) this.set(demo.now);
    });
    setInterval(() => this.#local.set(Date.now()), TICK);
  }

  /** Asks a demo instance for its time again: an admin may have moved it on another screen. */
  async refresh(): Promise<void> {
    if (this.#session.demo() === null || this.#session.account() === null) return;
    const clock = await this.#api.call('readDemoClock').catch(() => null);
    if (clock !== null) this.set(clock.now);
  }

  /** Takes over the time that the server says it is. */
  set(now: string): void {
    const local = Date.now();
    this.#ahead.set(Date.parse(now) - local);
    this.#local.set(local);
  }
}
