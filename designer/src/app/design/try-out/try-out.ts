import { computed, inject, Injectable, signal } from '@angular/core';
import type { JsonObject } from '../../shared/api/contract.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { StudioSession } from '../studio/studio-session.ts';
import type { Beginning } from './beginnings.ts';
import { provideTemporal } from './provide-temporal.ts';
import type { Trial } from './trial.ts';

/** How far a try-out is. `refused`: the drawing cannot run yet; `ready`: how it begins is to be said. */
export type Stage = 'off' | 'opening' | 'refused' | 'failed' | 'ready' | 'running';

/** The try-out of what is drawn. The core is loaded when somebody first asks for it. */
@Injectable()
export class TryOut {
  readonly #studio = inject(StudioSession);
  readonly #clock = inject(InstanceClock);
  readonly #language = inject(LanguageChoice).language;
  readonly #trial = signal<Trial | null>(null);
  /** Counts the steps, so that the view is made anew after each. */
  readonly #steps = signal(0);

  readonly stage = signal<Stage>('off');
  /** What is tried out: the drawing when it began. */
  readonly bpmn = signal('');
  readonly reasons = signal<readonly string[]>([]);
  readonly isOn = computed(() => this.stage() !== 'off');
  readonly beginnings = computed(() => this.#trial()?.beginnings ?? []);
  readonly view = computed(() => {
    this.#steps();
    return this.#trial()?.view(this.#language()) ?? null;
  });

  /** Begins afresh with what is drawn now. */
  async open(): Promise<void> {
    const drawing = this.#studio.drawing();
    if (!drawing) return;
    if (!this.isOn()) this.stage.set('opening');
    try {
      const bpmn = await drawing.xml();
      await provideTemporal();
      const { Trial } = await import('./trial.ts');
      const model = { bpmn, forms: this.#studio.forms(), decisions: this.#studio.decisions() };
      const opened = await Trial.open(model, Date.parse(this.#clock.now()), () => this.#language());
      this.bpmn.set(bpmn);
      this.#trial.set(opened.ok ? opened.trial : null);
      this.reasons.set(opened.ok ? [] : opened.reasons);
      this.stage.set(opened.ok ? 'ready' : 'refused');
    } catch {
      this.stage.set('failed');
    }
  }

  close(): void {
    this.stage.set('off');
    this.#trial.set(null);
    this.bpmn.set('');
  }

  begin(beginning: Beginning, answers: JsonObject): void {
    this.#step((trial) => trial.begin(beginning, answers));
    this.stage.set('running');
  }

  complete(workId: string, answers: JsonObject): void {
    this.#step((trial) => trial.complete(workId, answers));
  }

  throwError(workId: string, errorCode: string): void {
    this.#step((trial) => trial.throwError(workId, errorCode));
  }

  arrive(waitId: string, answers: JsonObject): void {
    this.#step((trial) => trial.arrive(waitId, answers));
  }

  runTo(moment: string): void {
    this.#step((trial) => trial.runTo(moment));
  }

  setVariables(variables: JsonObject): void {
    this.#step((trial) => trial.setVariables(variables));
  }

  retry(incidentId: string): void {
    this.#step((trial) => trial.retry(incidentId));
  }

  #step(take: (trial: Trial) => void): void {
    const trial = this.#trial();
    if (!trial) return;
    take(trial);
    this.#steps.update((steps) => steps + 1);
  }
}
