import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asFeel } from '../expression/as-feel.ts';
import type { Selected } from '../panel/selected.ts';
import { firstRepeats, type Repeat, Repeats } from './repeats.ts';

/** How often an activity is done. */
@Component({
  selector: 'hoso-repeat-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './repeat-section.html',
  styleUrl: '../panel/section.css',
})
export class RepeatSection {
  readonly selected = input.required<Selected>();
  protected readonly kinds: readonly Repeat['kind'][] = ['once', 'each', 'while'];
  protected readonly repeat = computed(() => Repeats.read(this.selected().element));
  protected readonly each = computed(() => {
    const repeat = this.repeat();
    return repeat.kind === 'each' ? repeat : null;
  });
  protected readonly again = computed(() => {
    const repeat = this.repeat();
    return repeat.kind === 'while' ? repeat : null;
  });
  protected readonly formula = asFeel;

  protected choose(kind: Repeat['kind']): void {
    this.write(firstRepeats[kind]);
  }

  protected write(repeat: Repeat): void {
    const { drawing, element } = this.selected();
    drawing.get('hosoRepeats').write(element, repeat);
  }

  /** A number of at least one; anything else means no bound. */
  protected bound(amount: number): number | null {
    return amount >= 1 ? Math.round(amount) : null;
  }
}
