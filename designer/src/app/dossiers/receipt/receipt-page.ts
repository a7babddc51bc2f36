import { Component, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { momentParts } from '../../shared/time/moments.ts';

type Paper = 'A5' | 'A4';

/**
 * The receipt that the applicant takes home: form 1 of Circular 01/2018/TT-VPCP (receipt of the dossier and appointment for the
 * result). It is an official Vietnamese paper, so its body is in Vietnamese whatever the language of the screen.
 */
@Component({
  selector: 'hoso-receipt-page',
  imports: [ErrorState, Icon, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.css',
})
export class ReceiptPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly mayRegister = inject(SessionStore).holds('officer', 'leader');
  protected readonly papers: readonly Paper[] = ['A5', 'A4'];
  protected readonly paper = signal<Paper>('A5');
  protected readonly dossier = resource({
    params: () => this.id(),
    loader: ({ params: id, abortSignal }) => this.#api.call('readDossier', { params: { id }, signal: abortSignal }),
  });

  /** `14 giờ 30 phút, ngày 24 tháng 11 năm 2026`, as official papers write a moment. */
  protected official(iso: string): string {
    const { date, time } = momentParts(iso);
    const [day, month, year] = date.split('/');
    const [hour, minute] = time.split(':');
    return `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`;
  }

  protected print(): void {
    globalThis.print();
  }
}
