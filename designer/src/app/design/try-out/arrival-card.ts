import { ChangeDetectionStrategy, Component, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JsonObject } from '../../shared/api/contract.ts';
import { AnswerRows } from './answer-rows.ts';
import type { Awaited } from './trial-view.ts';

/** A message or signal that is waited for, to be sent by hand; or a condition or data, which a change of variables brings. */
@Component({
  selector: 'hoso-arrival-card',
  imports: [AnswerRows, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="card-title" tabindex="-1">{{ awaited().name }}</h3>
    <p class="hint">{{ 'trial.awaits.' + awaited().kind | transloco: { name: awaited().called } }}</p>
    @if (awaited().kind === 'message' || awaited().kind === 'signal') {
      <hoso-answer-rows />
      <div class="actions">
        <button type="button" class="button quiet" (click)="arrived.emit(rows()?.answers() ?? {})">{{ 'trial.arrive.' + awaited().kind | transloco }}</button>
      </div>
    }
  `,
  styleUrl: './cards.css',
})
export class ArrivalCard {
  readonly awaited = input.required<Awaited>();
  readonly arrived = output<JsonObject>();
  protected readonly rows = viewChild(AnswerRows);
}
