import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/icon/icon.ts';

/** What is about to be published. */
export interface Publication {
  readonly name: string;
  readonly number: number;
  readonly runningDossiers: number;
}

/** Why, and on which legal basis. */
export interface PublicationReasons {
  readonly reason: string;
  readonly legalBasis: string;
}

/** Publishing is a deliberate step: it asks for the reason and the legal basis and says what it will do. */
@Component({
  selector: 'hoso-publish-dialog',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="dialog" (submit)="$event.preventDefault(); publish()">
      <h2 id="publish-heading">{{ 'release.publish.heading' | transloco: { number: publication.number, name: publication.name } }}</h2>
      <p>{{ 'release.publish.' + (publication.runningDossiers > 0 ? 'running' : 'none') | transloco: { count: publication.runningDossiers } }}</p>
      <label class="field">
        <span>{{ 'release.publish.reason' | transloco }}</span>
        <textarea class="input" rows="3" maxlength="2000" cdkFocusInitial [attr.aria-invalid]="missing()" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
        @if (missing()) {
          <span class="wrong" role="alert"><hoso-icon name="circle-alert" [size]="14" />{{ 'release.publish.reasonNeeded' | transloco }}</span>
        }
      </label>
      <label class="field">
        <span>{{ 'release.publish.legalBasis' | transloco }}</span>
        <input class="input" maxlength="500" [value]="legalBasis()" (input)="legalBasis.set($any($event.target).value)" />
        <span class="hint">{{ 'release.publish.legalBasisHint' | transloco }}</span>
      </label>
      <div class="actions">
        <button type="button" class="button quiet" (click)="dialog.close()">{{ 'design.cancel' | transloco }}</button>
        <button type="submit" class="button">{{ 'release.publish.confirm' | transloco: { number: publication.number } }}</button>
      </div>
    </form>
  `,
})
export class PublishDialog {
  protected readonly publication = inject<Publication>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<PublicationReasons>>(DialogRef);
  protected readonly reason = signal('');
  protected readonly legalBasis = signal('');
  readonly #tried = signal(false);
  protected readonly missing = computed(() => this.#tried() && this.reason().trim() === '');

  protected publish(): void {
    this.#tried.set(true);
    if (this.reason().trim() === '') return;
    this.dialog.close({ reason: this.reason().trim(), legalBasis: this.legalBasis().trim() });
  }
}
