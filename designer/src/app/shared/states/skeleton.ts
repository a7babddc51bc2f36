import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Rows that are on their way. Invisible for the first 150 ms, so that what is quick does not flicker. */
@Component({
  selector: 'hoso-skeleton',
  imports: [TranslocoPipe],
  template: `
    <span class="unseen" role="status">{{ 'shell.loading' | transloco }}</span>
    @for (row of list(); track row) {
      <div class="row" [style.height.px]="rowHeight()">
        <span class="skeleton" [style.width.%]="70 - (row % 3) * 14"></span>
        <span class="skeleton" [style.width.%]="38 + (row % 4) * 6"></span>
      </div>
    }
  `,
  styles: `
    :host { display: block; animation: appear 1ms 150ms both; }
    .row { display: flex; flex-direction: column; justify-content: center; gap: 8px; padding: 0 16px; border-bottom: 1px solid var(--line); }
    @keyframes appear { from { visibility: hidden; } to { visibility: visible; } }
  `,
})
export class Skeleton {
  readonly rows = input(6);
  readonly rowHeight = input(56);
  protected readonly list = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
