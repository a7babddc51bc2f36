import { Component, DestroyRef, effect, ElementRef, inject, input, output, signal, untracked, ViewEncapsulation } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { JsonObject } from '../api/contract.ts';
import { LanguageChoice } from '../language/language-choice.ts';
import { Skeleton } from '../states/skeleton.ts';
import { InstanceClock } from '../time/instance-clock.ts';
import { isoDay } from '../time/moments.ts';
import type { RunningForm } from './form-runtime.ts';

/** What came of submitting: the answers, and whether they may be sent. */
export interface Submission {
  readonly data: JsonObject;
  readonly valid: boolean;
}

/** Shows a form-js schema in the application's look and language. */
@Component({
  selector: 'hoso-form',
  imports: [Skeleton],
  template: `
    @if (!ready()) {
      <hoso-skeleton [rows]="4" [rowHeight]="64" />
    }
  `,
  styleUrl: './form-view.css',
  encapsulation: ViewEncapsulation.None,
})
export class FormView {
  readonly schema = input.required<JsonObject>();
  /** Answers to start with; another object starts the form afresh. */
  readonly data = input.required<JsonObject>();
  readonly readOnly = input(false);
  /** The answers after each change that a person made. */
  readonly changed = output<JsonObject>();

  protected readonly ready = signal(false);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(LanguageChoice).language;
  readonly #clock = inject(InstanceClock);
  #form: RunningForm | undefined;
  #shown: { readonly schema: JsonObject; readonly data: JsonObject } | undefined;
  #answers: JsonObject = {};
  #touched = false;
  #focusWanted = false;
  /** Schemas that were asked for and are not drawn yet. */
  #onTheirWay = 0;

  constructor() {
    effect(() => {
      const [schema, data] = [this.schema(), this.data()];
      this.#language();
      untracked(() => void this.#show(schema, data));
    });
    effect(() => {
      const readOnly = this.readOnly();
      this.#form?.setProperty('readOnly', readOnly);
    });
    inject(DestroyRef).onDestroy(() => {
      this.#leaveField();
      this.#form?.destroy();
      this.#form = undefined;
    });
  }

  /** Checks every answer; where one is wrong, says so beside it and (unless something before it is wrong) goes to the first of them. */
  submit(goToWrong = true): Submission {
    if (this.#form === undefined) return { data: {}, valid: false };
    const { data, errors } = this.#form.submit();
    const valid = Object.keys(errors).length === 0;
    if (!valid && goToWrong) requestAnimationFrame(() => this.#focusFirstWrong());
    return { data: data as JsonObject, valid };
  }

  /** Puts the cursor where filling in begins, as soon as the form is there. */
  focusFirst(): void {
    this.#focusWanted = true;
    requestAnimationFrame(() => this.#giveFocus());
  }

  async #show(schema: JsonObject, data: JsonObject): Promise<void> {
    const sameTask = this.#shown?.schema === schema && this.#shown.data === data;
    this.#shown = { schema, data };
    this.#onTheirWay += 1;
    const runtime = await import('./form-runtime.ts');
    this.#onTheirWay -= 1;
    if (this.#shown.schema !== schema || this.#shown.data !== data) return;
    runtime.surroundings.say = (key, params) => this.#transloco.translate(key, params);
    runtime.surroundings.today = () => isoDay(this.#clock.now());
    const form = this.#form ?? this.#start(runtime.newForm(this.readOnly()));
    this.#leaveField();
    await form.importSchema(schema, sameTask && this.#touched ? this.#answers : data);
    if (!sameTask) this.#touched = false;
    this.ready.set(true);
    requestAnimationFrame(() => this.#giveFocus());
  }

  #start(form: RunningForm): RunningForm {
    this.#form = form;
    form.on('field.updated', () => {
      this.#touched = true;
    });
    form.on('changed', ({ data }: { data: JsonObject }) => {
      this.#answers = data;
      if (this.#touched) this.changed.emit(structuredClone(data));
    });
    form.attachTo(this.#host);
    return form;
  }

  /** form-js's radio buttons trip over being taken away while they have the focus. */
  #leaveField(): void {
    const field = document.activeElement;
    if (field instanceof HTMLElement && this.#host.contains(field)) field.blur();
  }

  #giveFocus(): void {
    if (!this.#focusWanted || this.#onTheirWay > 0) return;
    this.#focusWanted = false;
    this.#host.querySelector<HTMLElement>('input:not([tabindex="-1"], :disabled), textarea, select')?.focus();
  }

  #focusFirstWrong(): void {
    const field = this.#host.querySelector('.fjs-has-errors');
    field?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button')?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
}
