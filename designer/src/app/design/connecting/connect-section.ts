import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { Drawn } from '../drawing/services.ts';
import type { Selected } from '../panel/selected.ts';
import { calledOrKind } from '../problems/unnamed-parts.ts';
import { connectTargets } from './connect-targets.ts';
import { join } from './join.ts';

/** Draws a line to another element without a mouse. */
@Component({
  selector: 'hoso-connect-section',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <select #target class="input" [attr.aria-label]="'design.connect.target' | transloco">
        @for (element of targets(); track element.id) {
          <option>{{ called(element) }}</option>
        }
      </select>
      <button type="button" class="button quiet" (click)="connect(target.selectedIndex)"><hoso-icon name="plus" [size]="16" />{{ 'design.connect.go' | transloco }}</button>
    </div>
  `,
  styleUrl: '../panel/section.css',
})
export class ConnectSection {
  readonly selected = input.required<Selected>();
  readonly #transloco = inject(TranslocoService);
  protected readonly targets = computed(() => connectTargets(this.selected().drawing, this.selected().element));

  protected called(element: Drawn): string {
    return calledOrKind(element, (key, params) => this.#transloco.translate(key, params));
  }

  protected connect(place: number): void {
    const target = this.targets()[place];
    if (target) join(this.selected().drawing, this.selected().element, target);
  }
}
