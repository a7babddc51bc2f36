import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { ArrivalCard } from './arrival-card.ts';
import { BeginningCard } from './beginning-card.ts';
import type { Beginning } from './beginnings.ts';
import type { Span } from '../timing/iso-duration.ts';
import { OutsideCard } from './outside-card.ts';
import { ScenarioCard } from './scenario-card.ts';
import { TimeCard } from './time-card.ts';
import type { Awaited, Mishap, OpenWork, Sending } from './trial-view.ts';
import { TryOut } from './try-out.ts';
import { WorkCard } from './work-card.ts';

/** What a try-out waits for, as cards: somebody plays everybody, step by step. */
@Component({
  selector: 'hoso-try-out-panel',
  imports: [ArrivalCard, BeginningCard, Icon, MomentPipe, OutsideCard, ScenarioCard, Skeleton, TimeCard, TranslocoPipe, WorkCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './try-out-panel.html',
  styleUrls: ['../panel/side.css', './try-out-panel.css'],
})
export class TryOutPanel {
  readonly closed = output();
  readonly variablesWanted = output();
  protected readonly tryOut = inject(TryOut);
  readonly #injector = inject(Injector);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async reset(): Promise<void> {
    await this.tryOut.reset();
    this.#goToFirst();
  }

  protected begin({ beginning, answers }: { readonly beginning: Beginning; readonly answers: JsonObject }): void {
    this.tryOut.begin(beginning, answers);
    this.#goToFirst();
  }

  protected complete({ id }: OpenWork, answers: JsonObject): void {
    this.tryOut.complete(id, answers);
    this.#goToFirst();
  }

  protected goWrong({ id }: OpenWork, mishap: Mishap): void {
    this.tryOut.goWrong(id, mishap);
    this.#goToFirst();
  }

  protected send(sending: Sending): void {
    this.tryOut.send(sending);
    this.#goToFirst();
  }

  protected pass(span: Span): void {
    this.tryOut.pass(span);
    this.#goToFirst();
  }

  /** The same file can be chosen again after it was changed. */
  protected async play(chosen: HTMLInputElement): Promise<void> {
    const [file] = chosen.files ?? [];
    chosen.value = '';
    if (file) await this.tryOut.playFile(file);
    this.#goToFirst();
  }

  protected arrive({ id }: Awaited, answers: JsonObject): void {
    this.tryOut.arrive(id, answers);
    this.#goToFirst();
  }

  protected runTo(moment: string): void {
    this.tryOut.runTo(moment);
    this.#goToFirst();
  }

  /** The keyboard goes on where the dossier does: the card that had it is gone. */
  #goToFirst(): void {
    afterNextRender(() => {
      const heading = this.heading().nativeElement;
      const panel = heading.closest('hoso-try-out-panel');
      (panel?.querySelector<HTMLElement>('.card-title') ?? heading).focus();
    }, { injector: this.#injector });
  }
}
