import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DossierStatus } from '../shared/api/contract.ts';
import { Icon } from '../shared/icon/icon.ts';

/** A dossier's state as the public portal names it; what needs repair is red, and says so. */
@Component({
  selector: 'hoso-status',
  imports: [Icon, TranslocoPipe],
  template: `
    <span class="tag" [class.red]="status() === 'incident'" [class.amber]="waiting()">
      @if (status() === 'incident') {
        <hoso-icon name="circle-alert" [size]="14" />
      } @else if (status() === 'completed') {
        <hoso-icon name="check" [size]="14" />
      }
      {{ key() | transloco }}
    </span>
  `,
})
export class StatusTag {
  readonly status = input.required<DossierStatus>();
  readonly publicState = input.required<number>();
  /** The applicant must do something: papers to add, a fee to pay. */
  protected readonly waiting = computed(() => this.status() === 'running' && (this.publicState() === 5 || this.publicState() === 6));
  protected readonly key = computed(() =>
    this.status() === 'incident' || this.status() === 'suspended' ? `dossiers.status.${this.status()}` : `dossiers.publicState.${this.publicState()}`,
  );
}
