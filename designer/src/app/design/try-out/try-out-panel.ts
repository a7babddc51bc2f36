import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { ArrivalCard } from './arrival-card.ts';
import { BeginningCard } from './beginning-card.ts';
import type { Beginning } from './beginnings.ts';
import type { Awaited, OpenWork } from './trial-view.ts';
import { TryOut } from './try-out.ts';
import { WorkCard } from './work-card.ts';

/** What a try-out waits for, as cards: somebody plays everybody, step by step. */
@Component({
  selector: 'hoso-try-out-panel',
  imports: [ArrivalCard, BeginningCard, Icon, MomentPipe, Skeleton, TranslocoPipe, WorkCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './try-out-panel.html',
  styleUrl: './try-out-panel.css',
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
    await this.tryOut.open();
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

  protected fail({ id }: OpenWork, errorCode: string): void {
    this.tryOut.throwError(id, errorCode);
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
