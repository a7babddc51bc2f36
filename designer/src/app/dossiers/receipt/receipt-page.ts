import { Component, effect, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { momentParts } from '../../shared/time/moments.ts';

type Paper = 'A5' | 'A4';

/** The paper is chosen on the screen; a style sheet that is written beforehand cannot know it. */
const PAGES: Readonly<Record<Paper, string>> = {
  A5: '@page { size: A5 portrait; margin: 12mm; }',
  A4: '@page { size: A4 portrait; margin: 20mm; }',
};

/**
 * The receipt that the applicant takes home: form 1 of Circular 01/2018/TT-VPCP (receipt of the dossier and appointment for the
 * result). It is an official Vietnamese paper, so its body is in Vietnamese whatever the language of the screen.
 */
@Component({
  selector: 'hoso-receipt-page',
  imports: [EmptyState, ErrorState, Icon, RouterLink, Skeleton, TranslocoPipe],
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

  constructor() {
    effect((onCleanup) => {
      // A sheet of its own each time: Chromium keeps the page size of a sheet whose text is replaced.
      const page = new CSSStyleSheet();
      page.replaceSync(PAGES[this.paper()]);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
      onCleanup(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
      });
    });
  }

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
