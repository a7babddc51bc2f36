import { computed, inject, Injectable, signal } from '@angular/core';
import type { JsonObject, Language } from '../../shared/api/contract.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { StudioSession } from '../studio/studio-session.ts';
import type { Beginning } from './beginnings.ts';
import { provideTemporal } from './provide-temporal.ts';
import type { Span } from '../timing/iso-duration.ts';
import { spokenView } from './spoken-view.ts';
import type { Trial } from './trial.ts';
import type { Mishap, Sending } from './trial-view.ts';

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
  readonly #fileProblem = signal<{ readonly file: string; readonly reasons: (language: Language) => readonly string[] } | null>(null);

  readonly stage = signal<Stage>('off');
  /** What is tried out: the drawing when it began. */
  readonly bpmn = signal('');
  readonly reasons = signal<readonly string[]>([]);
  /** Why a scenario file cannot be played, in the reader's language. */
  readonly fileProblem = computed(() => {
    const problem = this.#fileProblem();
    return problem && { file: problem.file, reasons: problem.reasons(this.#language()) };
  });
  readonly isOn = computed(() => this.stage() !== 'off');
  readonly beginnings = computed(() => this.#trial()?.beginnings ?? []);
  readonly view = computed(() => {
    this.#steps();
    const view = this.#trial()?.view(this.#language());
    return view ? spokenView(view, (words) => this.#studio.inWords(words)) : null;
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
      this.reasons.set(opened.ok ? [] : opened.reasons.map((reason) => this.#studio.inWords(reason)));
      this.stage.set(opened.ok ? 'ready' : 'refused');
    } catch {
      this.stage.set('failed');
    }
  }

  close(): void {
    this.stage.set('off');
    this.#trial.set(null);
    this.#fileProblem.set(null);
    this.bpmn.set('');
  }

  /** Begins afresh, by hand. */
  async reset(): Promise<void> {
    this.#fileProblem.set(null);
    await this.open();
  }

  begin(beginning: Beginning, answers: JsonObject): void {
    this.#step((trial) => trial.begin(beginning, answers));
    this.stage.set('running');
  }

  complete(workId: string, answers: JsonObject): void {
    this.#step((trial) => trial.complete(workId, answers));
  }

  goWrong(workId: string, mishap: Mishap): void {
    this.#step((trial) => trial.goWrong(workId, mishap));
  }

  send(sending: Sending): void {
    this.#step((trial) => trial.send(sending));
  }

  pass(span: Span): void {
    this.#step((trial) => trial.pass(span));
  }

  /** Begins afresh and plays a scenario file; what it says wrongly keeps it from being played. */
  async playFile(file: File): Promise<void> {
    await provideTemporal();
    const { readScenarioFile } = await import('./scenario-file.ts');
    const read = readScenarioFile(await file.text());
    this.#fileProblem.set(read.ok ? null : { file: file.name, reasons: read.reasons });
    if (!read.ok) return;
    await this.open();
    if (this.stage() !== 'ready') return;
    this.#step((trial) => trial.play(read.scenario, file.name));
    this.stage.set('running');
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
