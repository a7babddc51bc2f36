import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** A dossier of a migration, tried or done. */
export interface DossierResult {
  readonly dossierId: string;
  readonly code: string;
  readonly applicantName: string;
  readonly steps: readonly string[];
  readonly sentences: readonly string[];
}

const shownAtOnce = 50;

/** Dossiers, each with what happens to it or why nothing does; the first fifty, and more when asked for. */
@Component({
  selector: 'hoso-dossier-results',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <div class="scroll" tabindex="0" role="group" [attr.aria-label]="label()">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{{ 'dossiers.field.code' | transloco }}</th><th scope="col">{{ 'dossiers.field.applicant' | transloco }}</th>
            <th scope="col">{{ 'dossiers.field.step' | transloco }}</th><th scope="col">{{ what() }}</th>
          </tr>
        </thead>
        <tbody>
          @for (dossier of visible(); track dossier.dossierId) {
            <tr>
              <td class="code"><a [routerLink]="['/dossiers', dossier.dossierId]">{{ dossier.code }}</a></td>
              <td>{{ dossier.applicantName || ('dossiers.noApplicant' | transloco) }}</td>
              <td>{{ dossier.steps.join(', ') }}</td>
              <td>@for (sentence of dossier.sentences; track $index) { <p>{{ sentence }}</p> }</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (visible().length < dossiers().length) {
      <button type="button" class="button quiet" (click)="wanted.update(more)">{{ 'operations.results.more' | transloco: { count: dossiers().length - visible().length } }}</button>
    }
  `,
  styles: `
    .scroll { margin: 0 -12px; overflow-x: auto; }
    table { min-width: 720px; }
    .code { white-space: nowrap; }
    p { margin: 0; }
    .button { margin-top: 8px; }
  `,
})
export class DossierResults {
  readonly label = input.required<string>();
  /** Heading of the last column. */
  readonly what = input.required<string>();
  readonly dossiers = input.required<readonly DossierResult[]>();

  protected readonly wanted = signal(shownAtOnce);
  protected readonly visible = computed(() => this.dossiers().slice(0, this.wanted()));
  protected readonly more = (now: number): number => now + 4 * shownAtOnce;
}
